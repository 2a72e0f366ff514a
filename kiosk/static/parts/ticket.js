// One place of a visit: the sign that hangs over its zone, whose it is, and how it stands.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { ranges } from "/static/ui/format.js";
import { zoneClass } from "/static/ui/zone.js";
import { estimateWords } from "../words.js";
import { whole } from "./whole.js";

/** @typedef {import("../view.js").View} View */
/** @typedef {import("../state.js").VisitTicket} VisitTicket */

/**
 * @param {View} view
 * @param {VisitTicket} ticket
 */
export function ticketCard(view, ticket) {
  const { mall, t, say } = view;
  const { agency: code, counters, services } = ticket;
  const agency = mall.agency.get(code);
  if (!agency) return nothing;
  const lines = ticket.lines ?? services.map((service) => ({ service, case: null }));
  return html`<article class="card ticket ${zoneClass(agency.zone.colour)}">
    <p class="ticket-sign">
      <strong>${say(agency.zone.name)}</strong>
      ${counters.length ? html`<strong>${t("kiosk-counters", { counters: ranges(counters) })}</strong>` : nothing}
      <span>${say(agency.zone.place)}</span>
    </p>
    <div class="ticket-about">
      <h2>${say(agency.name)}</h2>
      ${lines.map((line) => html`<p>${whole(lineWords(view, line))}</p>`)}
      ${unknown(ticket) ? nothing : html`<p class="ticket-wait">${standing(view, ticket)}</p>`}
    </div>
  </article>`;
}

/**
 * @param {View} view
 * @param {{service: string, case: string | null}} line
 */
function lineWords({ mall, t, say }, { service, case: collected }) {
  const name = say(mall.service.get(service)?.name ?? { id: service });
  return collected === null ? name : t("paper-collect", { service: name });
}

/**
 * Whether there is nothing to say of its place in the queue.
 * @param {VisitTicket} ticket
 */
function unknown({ state = "waiting", ahead, estimate }) {
  return state === "waiting" && ahead === null && !estimate;
}

/**
 * @param {View} view
 * @param {VisitTicket} ticket
 */
function standing(view, { state = "waiting", counter, ahead, estimate }) {
  const { t } = view;
  if (state === "planned") return row("clock", t("paper-planned"));
  if (state === "called") return row("megaphone", t("kiosk-earlier-called", { counter: String(counter ?? "") }));
  if (state === "serving") return row("user-check", t("kiosk-earlier-serving", { counter: String(counter ?? "") }));
  if (state === "on_hold") return row("coffee", t("kiosk-earlier-on-hold", { counter: String(counter ?? "") }));
  return html`
    ${ahead === null ? nothing : row("users", t("common-people-ahead", { count: ahead }))}
    ${estimate ? row("clock", estimateWords(view, estimate)) : nothing}
  `;
}

/**
 * @param {string} icon
 * @param {string} words
 */
function row(icon, words) {
  return html`<span><span class="icon" data-icon=${icon}></span>${words}</span>`;
}
