// One ticket of the visit: where, how far, and what to have at hand.
import { ranges } from "/static/ui/format.js";
import { localized } from "/static/ui/text.js";
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { zoneClass } from "/static/ui/zone.js";
import { isPassedOver } from "./order.js";

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
  const over = !["waiting", "called", "serving"].includes(ticket.state);
  return html`
    <li class="card is-zoned stack place ${zoneClass(zone?.colour)}" data-state=${ticket.state}>
      <div class="cluster place-head">
        <div class="row-main">
          <h2>${agency ? localized(agency.short_name, language) : ticket.agency}</h2>
          ${agency && html`<p class="muted">${localized(agency.name, language)}</p>`}
        </div>
        <span class="badge ${BADGES[ticket.state] ?? "is-closed"}">${t(`display-state-${ticket.state}`)}</span>
      </div>
      ${standing(view, ticket)}
      ${over
        ? nothing
        : html`<p class="cluster place-where">
            <span class="zone-chip">${zone ? localized(zone.name, language) : ticket.zone}</span>
            <span>${t("display-visit-counters", { count: ticket.counters.length, counters: ranges(ticket.counters) })}</span>
            ${zone && html`<span class="muted">${localized(zone.place, language)}</span>`}
          </p>`}
      <div class="stack place-services">${ticket.services.map((code) => service(view, agency, code))}</div>
    </li>
  `;
}

/** @type {Record<string, string>} */
const BADGES = { waiting: "is-info", called: "is-priority", serving: "is-serving", finished: "is-success", no_show: "is-warning" };

/**
 * @param {View} view
 * @param {Place} ticket
 */
function standing(view, ticket) {
  const { t } = view;
  const { state, counter } = ticket;
  if (state === "called" && counter !== null) {
    return html`<div class="plate is-solid place-go">
      <p class="plate-label">${t("display-visit-go")}</p>
      <p class="place-counter">${t("common-counter")} <strong>${counter}</strong></p>
    </div>`;
  }
  if (state === "waiting") return waiting(view, ticket);
  return html`<p class="place-hint">${t(`display-hint-${state}`, { counter: String(counter ?? "") })}</p>`;
}

/**
 * @param {View} view
 * @param {Place} ticket
 */
function waiting({ t, visit }, ticket) {
  const { ahead, estimate } = ticket;
  return html`
    <div>
      ${ahead === null ? nothing : html`<p class="place-ahead">${t("common-people-ahead", { count: ahead })}</p>`}
      ${estimate &&
      html`<p>
        ${estimate.low === estimate.high && estimate.high > 0
          ? t("display-visit-estimate-single", { minutes: estimate.minutes })
          : t("display-visit-estimate", { low: estimate.low, high: estimate.high })}
      </p>`}
      ${visit && isPassedOver(ticket, visit.tickets) ? html`<p class="muted">${t("display-visit-kept")}</p>` : nothing}
    </div>
  `;
}

/**
 * @param {View} view
 * @param {import("./page.js").Agency | undefined} agency
 * @param {string} code
 */
function service({ t, language }, agency, code) {
  const found = agency?.services.find((each) => each.code === code);
  if (!found) return html`<p>${code}</p>`;
  const { requirements } = found.standard;
  if (!requirements.length) return html`<p class="service-name">${localized(found.name, language)}</p>`;
  return html`
    <details class="service">
      <summary>
        <span class="service-name">${localized(found.name, language)}</span>
        <span class="service-more">${t("display-visit-requirements")}<span class="icon" data-icon="chevron-right"></span></span>
      </summary>
      <ul class="checklist">
        ${requirements.map((requirement) => html`<li>${localized(requirement, language)}</li>`)}
      </ul>
    </details>
  `;
}
