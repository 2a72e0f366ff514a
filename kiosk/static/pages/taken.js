// The number, as large as it can be; where to go; and what becomes of the paper.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { zoneClass } from "/static/ui/zone.js";
import { ticketCard } from "../parts/ticket.js";
import { scrollArea } from "../scroll-area.js";

/** @typedef {import("../view.js").View} View */
/** @typedef {import("../state.js").VisitTicket} VisitTicket */

/** @param {View} view */
export function takenPage(view) {
  const { state, t, act } = view;
  const { visit, leaving } = state;
  if (!visit) return nothing;
  return html`
    <main class="taken">
      <h1 class="sr-only" tabindex="-1">${t("kiosk-taken-title", { number: visit.number })}</h1>
      ${scrollArea(
        view,
        "taken",
        html`<div class="taken-parts">
          <section class="taken-number">
            <div class="plate is-giant ${zoneClass(zoneOf(view, visit.tickets[0])?.colour)}">
              <p class="plate-label">${t("common-number")}</p>
              <p class="plate-number">${visit.number}</p>
              ${visit.priority ? html`<p class="plate-note">${t("common-priority")}</p>` : nothing}
            </div>
            ${printed(view)}
          </section>
          <section class="stack" aria-label=${t("kiosk-taken-where")}>
            ${state.ownNumber
              ? html`<p class="notice is-info"><span class="icon" data-icon="circle-check"></span><span>${t("kiosk-taken-alone")}</span></p>`
              : nothing}
            ${visit.tickets.length > 1 ? html`<p class="lead">${t("kiosk-taken-several")}</p>` : nothing}
            ${visit.tickets.map((ticket) => ticketCard(view, ticket))}
            <p class="taken-next"><span class="icon" data-icon="megaphone"></span>${t("paper-wait")} ${t("paper-today")}</p>
          </section>
        </div>`,
      )}
    </main>
    <div class="dock">
      <div class="dock-actions">
        <button class="button is-large is-primary" @click=${() => act.reset()}>
          ${t("kiosk-done")}${leaving === null ? nothing : html`<span class="countdown">${leaving}</span>`}
        </button>
      </div>
    </div>
  `;
}

/**
 * @param {View} view
 * @param {VisitTicket | undefined} ticket
 */
function zoneOf({ mall }, ticket) {
  return mall.agency.get(ticket?.agency ?? "")?.zone;
}

/** @param {View} view */
function printed(view) {
  const { state, t } = view;
  const { print } = state;
  switch (print?.state) {
    case undefined:
      return nothing;
    case "failed":
      return failed(view);
    case "unconfirmed":
      return asked(view);
  }
  const ready = print?.state === "printed";
  return html`<div class="print-state" role="status">
    <p class="print ${ready ? "is-ready" : ""}">
      <span class="icon" data-icon=${ready ? "ticket" : "printer"}></span>
      ${ready && print?.printer ? t("kiosk-print-elsewhere", { place: print.printer }) : t(ready ? "kiosk-print-ready" : "kiosk-printing")}
    </p>
    ${print?.preview ? html`<img class="paper" src=${print.preview} alt=${t("kiosk-print-preview")}>` : nothing}
  </div>`;
}

/** @param {View} view */
function failed({ state, t, act }) {
  const reason = state.print?.reason;
  return html`<div class="notice is-error print" role="alert">
    <span class="icon" data-icon="printer"></span>
    <div>
      <p class="notice-title">${t("kiosk-print-failed")}</p>
      <p>${reason ? t(`paper-failed-${reason.replaceAll("_", "-")}`) : nothing} ${t(state.reprints ? "kiosk-print-help" : "kiosk-print-failed-hint")}</p>
      <button class="button is-large" @click=${() => act.printAgain()}>
        <span class="icon" data-icon="printer"></span>${t("kiosk-print-again")}
      </button>
    </div>
  </div>`;
}

/**
 * What the printer cannot say the visitor can.
 * @param {View} view
 */
function asked({ state, t, act }) {
  const place = state.print?.printer;
  return html`<div class="notice is-info print" role="alert">
    <span class="icon" data-icon="printer"></span>
    <div>
      <p class="notice-title">${t("kiosk-print-asked")}</p>
      ${place ? html`<p>${t("kiosk-print-elsewhere", { place })}</p>` : nothing}
      <div class="print-answers">
        <button class="button is-large is-primary" @click=${() => act.haveTicket()}>
          <span class="icon" data-icon="check"></span>${t("kiosk-print-yes")}
        </button>
        <button class="button is-large" @click=${() => act.printAgain()}>
          <span class="icon" data-icon="x"></span>${t("kiosk-print-no")}
        </button>
      </div>
      ${state.reprints ? html`<p class="print-help">${t("kiosk-print-help")}</p>` : nothing}
    </div>
  </div>`;
}
