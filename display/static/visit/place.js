// One ticket of the visit: where, how far, and what to have at hand.
import { ranges } from "/static/ui/format.js";
import { localized } from "/static/ui/text.js";
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { zoneClass } from "/static/ui/zone.js";
import { halted, hint } from "./hints.js";
import { outcomeOf } from "./lines.js";
import { isToldByCase } from "./matters.js";
import { isOpen, isPassedOver } from "./order.js";

/** @typedef {import("./order.js").Place} Place */
/** @typedef {import("./page.js").View} View */

/**
 * @param {View} view
 * @param {Place} ticket
 */
export function place(view, ticket) {
  const { t, language, catalog } = view;
  const agency = catalog?.agencies.find(({ code }) => code === ticket.agency);
  const zone = catalog?.zones.find(({ code }) => code === ticket.zone);
  const over = !isOpen(ticket);
  const finished = ticket.state === "finished";
  const cases = view.visit?.cases ?? [];
  const lines = finished ? ticket.lines.filter((line) => !isToldByCase(line, cases)) : ticket.lines;
  return html`
    <li class="card is-zoned stack place ${zoneClass(zone?.colour)}" data-state=${ticket.state}>
      <div class="cluster place-head">
        <div class="row-main">
          <h2>${agency ? localized(agency.short_name, language) : ticket.agency}</h2>
          ${agency && html`<p class="muted">${localized(agency.name, language)}</p>`}
        </div>
        ${state(view, ticket)}
      </div>
      ${standing(view, ticket)}
      ${over
        ? nothing
        : html`<p class="cluster place-where">
            <span class="zone-chip">${zone ? localized(zone.name, language) : ticket.zone}</span>
            <span>${t("display-visit-counters", { count: ticket.counters.length, counters: ranges(ticket.counters) })}</span>
            ${zone && html`<span class="muted">${localized(zone.place, language)}</span>`}
          </p>`}
      <div class="stack place-services">
        ${lines.map((line) => (finished ? outcomeOf(view, agency, line) : service(view, agency, line)))}
      </div>
    </li>
  `;
}

/** @type {Record<string, string>} */
const BADGES = {
  waiting: "is-info", called: "is-priority", serving: "is-serving", on_hold: "is-break", paused: "is-break",
  finished: "is-success", no_show: "is-warning",
};

/**
 * @param {View} view
 * @param {Place} ticket
 */
function state({ t, visit }, ticket) {
  const shown = ticket.state === "waiting" && visit?.paused_at ? "paused" : ticket.state;
  return html`<span class="badge ${BADGES[shown] ?? "is-closed"}">${t(`display-state-${shown}`)}</span>${ticket.afterwards
    ? html` <span class="badge">${t("common-afterwards")}</span>`
    : nothing}`;
}

/**
 * @param {View} view
 * @param {Place} ticket
 */
function standing(view, ticket) {
  const { t, visit } = view;
  const { state: now, counter } = ticket;
  if (now === "called" && counter !== null) {
    return visit?.fetch
      ? html`<div class="plate is-solid place-go">
          <p class="place-fetch">${t("display-visit-fetch")}</p>
          <p class="plate-label">${t("display-visit-fetch-counter", { counter: String(counter) })}</p>
        </div>`
      : html`<div class="plate is-solid place-go">
          <p class="plate-label">${t("display-visit-go")}</p>
          <p class="place-counter">${t("common-counter")} <strong>${counter}</strong></p>
        </div>`;
  }
  if (now === "waiting") return waiting(view, ticket);
  // Thanks alone are for who has nothing left to do.
  if (now === "finished" && ticket.lines.some(({ outcome }) => outcome !== "completed")) return nothing;
  return html`<p class="place-hint">${hint(view, ticket)}</p>`;
}

/**
 * @param {View} view
 * @param {Place} ticket
 */
function waiting(view, ticket) {
  const { t, visit } = view;
  const { ahead, estimate } = ticket;
  const paused = visit?.paused_at !== null;
  return html`
    <div>
      ${ahead === null ? nothing : html`<p class="place-ahead">${t("common-people-ahead", { count: ahead })}</p>`}
      ${estimate && !paused
        ? html`<p>
            ${estimate.low === estimate.high && estimate.high > 0
              ? t("display-visit-estimate-single", { minutes: estimate.minutes })
              : t("display-visit-estimate", { low: estimate.low, high: estimate.high })}
          </p>`
        : nothing}
      ${paused ? html`<p>${t("display-hint-paused")}</p>` : nothing}
      ${visit && isPassedOver(ticket, visit.tickets) ? html`<p class="muted">${t("display-visit-kept")}</p>` : nothing}
    </div>
    ${halted(view, ticket)}
  `;
}

/**
 * @param {View} view
 * @param {import("./page.js").Agency | undefined} agency
 * @param {import("./order.js").Line} line
 */
function service({ t, language }, agency, line) {
  const found = agency?.services.find((each) => each.code === line.service);
  const name = found ? localized(found.name, language) : line.service;
  // Who collects has brought everything before.
  if (line.case !== null) return html`<p class="service-name">${t("display-visit-collect", { service: name })}</p>`;
  const requirements = found?.standard.requirements ?? [];
  if (!requirements.length) return html`<p class="service-name">${name}</p>`;
  return html`
    <details class="service">
      <summary>
        <span class="service-name">${name}</span>
        <span class="service-more">${t("display-visit-requirements")}<span class="icon" data-icon="chevron-right"></span></span>
      </summary>
      <ul class="checklist">
        ${requirements.map((requirement) => html`<li>${localized(requirement, language)}</li>`)}
      </ul>
    </details>
  `;
}
