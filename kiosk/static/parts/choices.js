// The things to choose from: an agency's tile, a service's tile and a service's row.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { zoneClass } from "/static/ui/zone.js";
import { agencyNow, serviceNow } from "../view.js";
import { daysWords, feeWords } from "../words.js";
import { openBadge, queueGlance } from "./queue.js";
import { whole } from "./whole.js";

/** @typedef {import("../view.js").View} View */
/** @typedef {import("../mall.js").Agency} Agency */
/** @typedef {import("../mall.js").Service} Service */

/** @param {Agency} agency */
export function monogram(agency, size = "") {
  return html`<span class="monogram ${size} ${zoneClass(agency.zone.colour)}" aria-hidden="true">${agency.code}</span>`;
}

/**
 * @param {View} view
 * @param {Agency} agency
 */
export function agencyTile(view, agency) {
  const now = agencyNow(view, agency);
  return html`<li>
    <button
      class="tile agency-tile ${zoneClass(agency.zone.colour)} ${now.open ? "" : "is-shut"}"
      @click=${() => view.act.go({ name: "agency", code: agency.code })}
    >
      ${monogram(agency)}
      <span class="tile-main">
        <span class="tile-title">${view.say(agency.short_name)}</span>
        <span class="tile-note"><span class="zone-dot"></span>${view.say(agency.zone.name)}</span>
        <span class="tile-note">${queueGlance(view, now)}</span>
      </span>
    </button>
  </li>`;
}

/**
 * @param {View} view
 * @param {Service} service
 */
export function serviceTile(view, service) {
  const now = serviceNow(view, service);
  return html`<li>
    <button
      class="tile service-tile ${zoneClass(service.agency.zone.colour)} ${now.open ? "" : "is-shut"}"
      @click=${() => view.act.go({ name: "service", code: service.code })}
    >
      <span class="tile-main">
        <span class="tile-title">${whole(view.say(service.name))}</span>
        <span class="tile-note"
          ><span class="zone-dot"></span>${view.say(service.agency.short_name)}${now.open ? nothing : queueGlance(view, now)}</span
        >
      </span>
    </button>
  </li>`;
}

/**
 * @param {View} view
 * @param {Service} service
 * @param {{keyword?: string | null, agency?: boolean}} [more] keyword: the everyday name that was met
 */
export function serviceRow(view, service, { keyword = null, agency = true } = {}) {
  const { t, format, say, state, act } = view;
  const { minutes, completion_days: days, fee_idr: fee } = service.standard;
  const now = serviceNow(view, service);
  return html`<li>
    <button class="row service-row" @click=${() => act.go({ name: "service", code: service.code })}>
      ${agency ? monogram(service.agency) : nothing}
      <span class="row-main">
        <span class="row-title">${whole(say(service.name))}</span>
        ${keyword ? html`<span class="row-keyword">${t("kiosk-known-as", { keyword })}</span>` : nothing}
        <span class="row-note">
          ${agency
            ? html`<span>${say(service.agency.short_name)}</span
                ><span><span class="zone-dot ${zoneClass(service.agency.zone.colour)}"></span>${say(service.agency.zone.name)}</span>`
            : nothing}
          ${note("timer", t("kiosk-minutes", { duration: format.duration(minutes) }))}
          ${agency ? nothing : note("calendar-days", daysWords(view, days))}
          ${note("banknote", feeWords(view, fee))}
        </span>
      </span>
      ${state.wish.services.includes(service.code)
        ? html`<span class="badge is-success"><span class="icon" data-icon="check"></span>${t("kiosk-chosen")}</span>`
        : html`${now.open ? nothing : openBadge(view, now)}<span class="icon row-arrow" data-icon="chevron-right"></span>`}
    </button>
  </li>`;
}

/**
 * @param {string} icon
 * @param {string} words
 */
function note(icon, words) {
  return html`<span><span class="icon" data-icon=${icon}></span>${words}</span>`;
}
