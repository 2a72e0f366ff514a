// Finding one service among hundreds: write a word, go down with the arrow, Enter.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { localized } from "/static/ui/text.js";
import { findServices, shutBecause } from "../../services.js";
import { agencyName, serviceName } from "../names.js";
import { radios } from "./radios.js";

/** @typedef {import("../dialogs.js").Scene} Scene */
/** @typedef {import("../dialogs.js").Dialog} Dialog */
/** @typedef {(service: import("../../catalog.js").Service) => boolean} Allowed */

/**
 * What is found, and what of it can be chosen; the first one is as long as nobody chose another.
 * @param {Scene} scene
 * @param {Dialog} dialog
 * @param {Allowed} allowed
 */
export function picked({ context: { catalog }, desk }, dialog, allowed) {
  const found = findServices(catalog, dialog.wanted, allowed);
  const free = found.filter((one) => !shutBecause(catalog, desk.state.openings, one)?.barred);
  return { found, free, service: free.find(({ code }) => code === dialog.service)?.code ?? free[0]?.code ?? "" };
}

/**
 * Why it is shut, in words; "" when it is open.
 * @param {Scene} scene
 * @param {import("../../catalog.js").Service} service
 */
function shutWords({ context: { t, catalog, address }, desk }, service) {
  const shut = shutBecause(catalog, desk.state.openings, service);
  if (!shut) return "";
  const why = t(`counter-shut-${shut.why.replaceAll("_", "-")}`);
  return shut.notice ? `${why}: ${localized(shut.notice, address.language)}` : why;
}

/**
 * @param {Scene} scene
 * @param {Dialog} dialog
 * @param {Allowed} allowed
 */
export function servicePicker(scene, dialog, allowed) {
  const { context, desk } = scene;
  const { t } = context;
  const { found, free, service } = picked(scene, dialog, allowed);
  /** @param {KeyboardEvent} event */
  const move = (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const at = free.findIndex(({ code }) => code === service) + (event.key === "ArrowDown" ? 1 : -1);
    const next = free[(at + free.length) % free.length];
    if (next) desk.fill({ service: next.code });
  };
  return html`
    <div class="search">
      <span class="icon" data-icon="search"></span>
      <input class="input" type="text" enterkeyhint="go" autocomplete="off" data-first .value=${dialog.wanted}
        aria-label=${t("counter-search-service")} placeholder=${t("counter-search-service")} @keydown=${move}
        @input=${(/** @type {Event} */ event) =>
          desk.fill({ wanted: /** @type {HTMLInputElement} */ (event.target).value, service: "" })} />
    </div>
    <p class="sr-only" role="status">${dialog.wanted ? t("counter-services-found", { count: found.length }) : nothing}</p>
    ${found.length
      ? html`<div class="desk-list">${radios({
          name: "service",
          legend: t("counter-service"),
          options: found.map((one) => ({
            value: one.code,
            label: serviceName(context, one.code),
            note: agencyName(context, one.code),
            warning: shutWords(scene, one),
            off: !free.includes(one),
          })),
          value: service,
          onChoose: (chosen) => desk.fill({ service: chosen }),
          keys: false,
        })}</div>`
      : html`<p class="muted desk-none">${dialog.wanted.trim() ? t("counter-services-found", { count: 0 }) : t("counter-search-hint")}</p>`}
  `;
}
