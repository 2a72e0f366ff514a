// The receipt: offered when a visitor leaves with something under way or missing, and what stands on its paper.
import { localized } from "/static/ui/text.js";
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { keyOf } from "../keys.js";

/** @typedef {import("../pages/desk.js").Scene} Scene */
/** @typedef {{service: string, outcome: string | null, missing: number[]}} Line */
/**
 * @typedef {{number: string, token: string, tickets: {agency: string, state: string, lines: Line[]}[],
 *   cases: {service: string, state: string, due_on: string | null}[]}} Paper a visit with its new token
 */

/** @param {Scene} scene */
export function receiptOffer({ context: { t }, desk, keys, resting }) {
  const { receipt, busy } = desk.state;
  if (!receipt) return nothing;
  return html`<section class="card stack desk-receipt" aria-label=${t("counter-action-receipt")}>
    <p>${t("counter-receipt-offer", { number: receipt.number })}</p>
    <button type="button" class="button is-wide" data-action="receipt" aria-disabled=${String(resting)}
      aria-busy=${String(busy === "receipt")} @click=${() => desk.press("receipt", "click")}>
      <span class="icon" data-icon="printer"></span>${t("counter-action-receipt")}
      ${keys ? html`<kbd aria-hidden="true">${keyOf("receipt")}</kbd>` : nothing}
    </button>
  </section>`;
}

/** @param {Scene} scene */
export function receiptPaper(scene) {
  const { context, desk, now } = scene;
  const { t, catalog, format, address } = context;
  /** @type {Paper | null} */
  const paper = desk.state.paper;
  if (!paper) return nothing;
  const printed = new Date(now);
  const finished = paper.tickets.filter(({ state }) => state === "finished");
  return html`<section class="hall-paper" aria-hidden="true">
    <p class="hall-paper-mall">${localized(catalog.name, address.language)}</p>
    <p class="hall-paper-copy">${t("paper-receipt")}</p>
    <p>${t("paper-number")}</p>
    <p class="hall-paper-number">${paper.number}</p>
    <p>${format.date(printed)}, ${format.time(printed)}</p>
    ${finished.map(({ agency, lines }) => {
      const known = catalog.agencies.get(agency);
      return html`<div class="hall-paper-stop">
        <p class="receipt-agency"><strong>${known ? localized(known.name, address.language) : agency}</strong></p>
        ${lines.map((line) => became(scene, paper, line))}
      </div>`;
    })}
    <div class="hall-paper-code">
      <img class="hall-code-picture" src="/v/${paper.token}/code.svg" width="240" height="240" alt="" />
      <p>${t("paper-receipt-follow")}</p>
    </div>
  </section>`;
}

/**
 * @param {Scene} scene
 * @param {Paper} paper
 * @param {Line} line
 */
function became({ context: { t, catalog, format, address } }, { cases }, { service: code, outcome, missing }) {
  const service = catalog.services.get(code);
  const due = cases.find((one) => one.service === code && one.state === "in_process")?.due_on;
  return html`<div class="receipt-line">
    <p class="receipt-service">${service ? localized(service.name, address.language) : code}</p>
    ${outcome && outcome !== "unrecorded" ? html`<p><strong>${t(`counter-outcome-${outcome}`)}</strong></p>` : nothing}
    ${outcome === "accepted"
      ? html`${due ? html`<p>${t("paper-receipt-due", { date: format.date(new Date(`${due}T05:00:00Z`)) })}</p>` : nothing}
          <p>${t("paper-receipt-collect")}</p>`
      : nothing}
    ${outcome === "incomplete"
      ? html`${missing.length
            ? html`<p>${t("paper-receipt-missing")}</p>
                <ul>${missing.map((place) => html`<li>${localized(service?.standard.requirements[place] ?? { id: "" }, address.language)}</li>`)}</ul>`
            : nothing}
          <p>${t("paper-receipt-return")}</p>`
      : nothing}
  </div>`;
}
