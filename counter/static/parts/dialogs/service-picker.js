// Finding one service among hundreds: write a word, go down with the arrow, Enter.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { findServices } from "../../services.js";
import { agencyName, serviceName } from "../names.js";
import { radios } from "./radios.js";

/** @typedef {import("../dialogs.js").Scene} Scene */
/** @typedef {import("../dialogs.js").Dialog} Dialog */
/** @typedef {(service: import("../../catalog.js").Service) => boolean} Allowed */

/**
 * What is found; the first one is chosen as long as nobody chose another.
 * @param {Scene} scene
 * @param {Dialog} dialog
 * @param {Allowed} allowed
 */
export function picked({ context }, dialog, allowed) {
  const found = findServices(context.catalog, dialog.wanted, allowed);
  return { found, service: found.find(({ code }) => code === dialog.service)?.code ?? found[0]?.code ?? "" };
}

/**
 * @param {Scene} scene
 * @param {Dialog} dialog
 * @param {Allowed} allowed
 */
export function servicePicker(scene, dialog, allowed) {
  const { context, desk } = scene;
  const { t } = context;
  const { found, service } = picked(scene, dialog, allowed);
  /** @param {KeyboardEvent} event */
  const move = (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const at = found.findIndex(({ code }) => code === service) + (event.key === "ArrowDown" ? 1 : -1);
    const next = found[(at + found.length) % found.length];
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
          options: found.map(({ code }) => ({
            value: code,
            label: serviceName(context, code),
            note: agencyName(context, code),
          })),
          value: service,
          onChoose: (chosen) => desk.fill({ service: chosen }),
          keys: false,
        })}</div>`
      : html`<p class="muted desk-none">${dialog.wanted.trim() ? t("counter-services-found", { count: 0 }) : t("counter-search-hint")}</p>`}
  `;
}
