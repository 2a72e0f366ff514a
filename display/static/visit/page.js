// A visitor's own page as one template.
import { localized } from "/static/ui/text.js";
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { repeat } from "/static/ui/vendor/lit-html/directives/repeat.js";
import { zoneClass } from "/static/ui/zone.js";
import { caseCard } from "./case.js";
import { codeCard } from "./code.js";
import { isToldByCases, mattersOf } from "./matters.js";
import { inOrder, isOpen, nextZone } from "./order.js";
import { place } from "./place.js";

/** @typedef {import("/static/ui/text.js").Language} Language */
/** @typedef {Record<Language, string>} Texts */
/** @typedef {{code: string, name: Texts, standard: {requirements: Texts[]}, after?: string[]}} Service */
/** @typedef {{code: string, name: Texts, short_name: Texts, zone: string, services: Service[]}} Agency */
/** @typedef {{code: string, name: Texts, place: Texts, colour: number}} Zone */
/**
 * @typedef {object} Rules
 * @property {number} return_places
 * @property {number} return_minutes
 * @property {number} walking_minutes
 * @property {number} walking_minutes_priority
 */
/** @typedef {{name: Texts, timezone: string, rules?: Rules, zones: Zone[], agencies: Agency[]}} Catalog */
/** @typedef {import("./order.js").Place} Place */
/**
 * @typedef {object} Visit
 * @property {string} number
 * @property {string} site
 * @property {string} service_day e.g. 2026-11-24
 * @property {string} issued_at
 * @property {string | null} priority
 * @property {string | null} paused_at
 * @property {string | null} fetch why staff come to the visitor
 * @property {Place[]} tickets
 * @property {import("./case.js").Case[]} cases
 * @property {string | null} reentry_on day on which a queue may be entered again after a disruption
 */

/**
 * @typedef {object} View
 * @property {import("/static/ui/text.js").Translate} t
 * @property {Language} language
 * @property {string} token
 * @property {string} today day of the site, e.g. 2026-11-24
 * @property {ReturnType<typeof import("/static/ui/format.js").createFormat>} format
 * @property {Visit | null} visit
 * @property {Catalog | null} catalog
 * @property {Date | null} asOf when the server last answered
 * @property {"loading" | "fresh" | "stale" | "unknown"} state stale: the last asking had no answer
 */

/** @param {View} view */
export function page(view) {
  const { t, language, catalog, visit } = view;
  const other = language === "id" ? "en" : "id";
  return html`
    <header class="bar">
      <h1 class="bar-title">${catalog ? localized(catalog.name, language) : t("display-visit-title")}</h1>
      <a class="button is-quiet is-small push" lang=${other} hreflang=${other} href="?lang=${other}">
        ${t(`common-language-${other}`)}
      </a>
    </header>
    <div class="tumpal"></div>
    <main class="page visit stack">${visit ? known(view, visit) : unknown(view)}</main>
  `;
}

/**
 * @param {View} view
 * @param {Visit} visit
 */
function known(view, visit) {
  const { t, format, catalog, today } = view;
  const tickets = inOrder(visit.tickets);
  const called = tickets.find(({ state, counter }) => state === "called" && counter !== null);
  const zone = catalog?.zones.find(({ code }) => code === tickets[0]?.zone);
  const issued = new Date(visit.issued_at);
  const matters = mattersOf(visit, today);
  const code = matters.length ? codeCard(view, visit, matters) : nothing;
  const shown = tickets.filter((ticket) => !isToldByCases(ticket, visit.cases));
  const places = html`<ul class="stack visit-places">
    ${repeat(shown, (ticket) => ticket.id, (ticket) => place(view, ticket))}
  </ul>`;
  return html`
    <p class="sr-only" role="status">
      ${called ? t("display-visit-called", { number: visit.number, counter: String(called.counter) }) : nothing}
    </p>
    <section class="plate is-large ${zoneClass(zone?.colour)}">
      <p class="plate-label">${t("common-number")}</p>
      <p class="plate-number">${visit.number}</p>
      <p class="visit-day">${t("display-visit-day", { date: format.date(issued), time: format.time(issued) })}</p>
      ${visit.priority ? html`<span class="badge is-priority">${t("common-priority")}</span>` : nothing}
    </section>
    ${freshness(view)}
    ${several(view, visit)}
    ${inTurn({ matters, open: tickets.some(isOpen) }, { code, places, cases: cases(view, visit) })}
  `;
}

/**
 * What is to be done comes first; then where one waits; then what is over.
 * @param {{matters: import("./matters.js").Matter[], open: boolean}} state
 * @param {{code: unknown, places: unknown, cases: unknown}} parts
 */
function inTurn({ matters, open }, { code, places, cases }) {
  const pressing = matters.some((matter) => matter !== "ready" && matter !== "kept");
  if (pressing) return [code, places, cases];
  if (open) return [places, code, cases];
  return matters[0] === "kept" ? [cases, code, places] : [code, cases, places];
}

/**
 * Several places in one visit: how many, in which zones, and where to go from here.
 * @param {View} view
 * @param {Visit} visit
 */
function several(view, { tickets, priority }) {
  const { t, language, catalog } = view;
  const open = inOrder(tickets.filter(isOpen));
  if (open.length < 2) return nothing;
  const nameOf = (/** @type {string} */ code) => {
    const zone = catalog?.zones.find((each) => each.code === code);
    return zone ? localized(zone.name, language) : code;
  };
  const zones = [...new Set(open.map(({ zone }) => zone))].map(nameOf);
  const walk = nextZone(tickets);
  const rules = catalog?.rules;
  const minutes = (priority ? rules?.walking_minutes_priority : rules?.walking_minutes) ?? 0;
  return html`<div class="notice visit-several">
    <span class="icon" data-icon="map-pin"></span>
    <div>
      <p class="notice-title">
        ${zones.length > 1
          ? t("display-visit-zones", { count: open.length, zones: new Intl.ListFormat(language).format(zones) })
          : t("display-visit-several", { count: open.length })}
      </p>
      ${walk
        ? html`<p>${t("display-visit-walk", { here: nameOf(walk.here), next: nameOf(walk.next) })}</p>`
        : html`<p>${t("display-visit-any-order")}</p>`}
      ${zones.length > 1 && minutes ? html`<p>${t("display-visit-walking", { minutes })}</p>` : nothing}
    </div>
  </div>`;
}

/**
 * @param {View} view
 * @param {Visit} visit
 */
function cases(view, visit) {
  if (!visit.cases.length) return nothing;
  return html`<section class="stack visit-cases" aria-labelledby="cases">
    <h2 id="cases">${view.t("display-cases", { count: visit.cases.length })}</h2>
    <ul class="stack">
      ${repeat(visit.cases, ({ id }) => id, (one) => caseCard(view, one))}
    </ul>
  </section>`;
}

/** @param {View} view */
function freshness({ t, format, asOf, state }) {
  if (!asOf) return nothing;
  const time = format.time(asOf);
  return state === "stale"
    ? html`<p class="notice is-warning" role="status">
        <span class="icon" data-icon="wifi-off"></span>${t("display-visit-stale", { time })}
      </p>`
    : html`<p class="muted visit-fresh">${t("display-visit-fresh", { time })}</p>`;
}

/** @param {View} view */
function unknown({ t, state }) {
  if (state === "unknown") return message("qr-code", t("display-visit-unknown-title"), t("display-visit-unknown-text"));
  if (state === "stale") return message("wifi-off", t("display-visit-away-title"), t("display-visit-away-text"));
  return html`<div class="skeleton visit-skeleton" role="status"><span class="sr-only">${t("common-loading")}</span></div>`;
}

/**
 * @param {string} icon
 * @param {string} title
 * @param {string} text
 */
function message(icon, title, text) {
  return html`<div class="empty">
    <span class="icon" data-icon=${icon}></span>
    <h2 class="empty-title">${title}</h2>
    <p>${text}</p>
  </div>`;
}
