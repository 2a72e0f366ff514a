// The list of devices, each with how it is and what can be done with it.
import { localized } from "/static/ui/text.js";
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { repeat } from "/static/ui/vendor/lit-html/directives/repeat.js";
import { aloneSign, presence, printerSign, sortDevices } from "./state.js";

/** @typedef {import("./state.js").Device} Device */
/** @typedef {{edit: (device: Device) => void, revoke: (device: Device) => void}} Deeds */

/**
 * @param {import("../pages.js").View} view
 * @param {import("./state.js").DeviceList} list
 * @param {Deeds} deeds
 */
export function deviceList(view, list, deeds) {
  const { t } = view;
  const { active, revoked } = sortDevices(list.devices);
  return html`
    ${active.length
      ? html`<ul class="list device-list">
          ${repeat(active, (device) => device.id, (device) => row(view, list, device, deeds))}
        </ul>`
      : html`<div class="card empty">
          <span class="icon" data-icon="monitor"></span>
          <p class="empty-title">${t("office-devices-empty")}</p>
          <p>${t("office-devices-empty-hint")}</p>
        </div>`}
    ${revoked.length
      ? html`<details class="device-revoked">
          <summary>${t("office-devices-revoked", { count: revoked.length })}</summary>
          <ul class="list device-list">
            ${repeat(revoked, (device) => device.id, (device) => row(view, list, device, null))}
          </ul>
        </details>`
      : nothing}
  `;
}

/**
 * @param {import("../pages.js").View} view
 * @param {import("./state.js").DeviceList} list
 * @param {Device} device
 * @param {Deeds | null} deeds null: nothing can be done any more
 */
function row({ t, language, catalog, format }, list, device, deeds) {
  const zone = device.zone === null ? null : catalog.zones.get(device.zone);
  const place = zone ? localized(zone.name, language) : (device.zone ?? t("office-devices-whole-site"));
  const since = t("office-devices-since", { date: format.shortDate(new Date(device.enrolled_at)) });
  return html`
    <li class="row device" data-device=${device.id} data-kind=${device.kind}>
      <span class="icon device-icon" data-icon=${device.kind === "kiosk" ? "ticket" : "monitor"}></span>
      <div class="row-main">
        <p class="row-title">${device.name}</p>
        <p class="row-note">
          ${t(`office-devices-kind-${device.kind}`)} · ${place} · ${since}${device.version ? html` · ${device.version}` : nothing}
        </p>
        <p class="cluster device-signs">
          ${sign(t, presence(device, list, format))} ${sign(t, printerSign(device))} ${sign(t, aloneSign(device))}
        </p>
        ${device.printer?.detail && device.printer.state !== "ok" && deeds
          ? html`<p class="row-note">${device.printer.detail}</p>`
          : nothing}
      </div>
      ${deeds
        ? html`<div class="row-end cluster">
            <button class="button is-small" aria-label=${t("office-devices-edit-named", { name: device.name })}
              @click=${() => deeds.edit(device)}>${t("office-devices-edit")}</button>
            <button class="button is-small is-danger" aria-label=${t("office-devices-revoke-named", { name: device.name })}
              @click=${() => deeds.revoke(device)}>${t("office-devices-revoke")}</button>
          </div>`
        : nothing}
    </li>
  `;
}

/**
 * @param {import("/static/ui/text.js").Translate} t
 * @param {import("./state.js").Sign | null} shown
 */
function sign(t, shown) {
  if (!shown) return nothing;
  return html`<span class="badge ${shown.tone}">
    <span class="icon" data-icon=${shown.icon}></span>${t(shown.text, shown.values)}
  </span>`;
}
