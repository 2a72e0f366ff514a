// A visitor's own page as one template.
import { localized } from "/static/ui/text.js";
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { repeat } from "/static/ui/vendor/lit-html/directives/repeat.js";
import { zoneClass } from "/static/ui/zone.js";
import { inOrder } from "./order.js";
import { place } from "./place.js";

/** @typedef {import("/static/ui/text.js").Language} Language */
/** @typedef {Record<Language, string>} Texts */
/** @typedef {{code: string, name: Texts, standard: {requirements: Texts[]}}} Service */
/** @typedef {{code: string, name: Texts, short_name: Texts, services: Service[]}} Agency */
/** @typedef {{code: string, name: Texts, place: Texts, colour: number}} Zone */
/** @typedef {{name: Texts, timezone: string, zones: Zone[], agencies: Agency[]}} Catalog */
/** @typedef {import("./order.js").Place} Place */
/** @typedef {{number: string, site: string, issued_at: string, priority: string | null, tickets: Place[]}} Visit */

/**
 * @typedef {object} View
 * @property {import("/static/ui/text.js").Translate} t
 * @property {Language} language
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
  const { t, format, catalog } = view;
  const tickets = inOrder(visit.tickets);
  const called = tickets.find(({ state, counter }) => state === "called" && counter !== null);
  const zone = catalog?.zones.find(({ code }) => code === tickets[0]?.zone);
  const issued = new Date(visit.issued_at);
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
    ${tickets.length > 1
      ? html`<p class="muted visit-several">${t("display-visit-several", { count: tickets.length })}</p>`
      : nothing}
    <ul class="stack visit-places">
      ${repeat(tickets, (ticket) => ticket.id, (ticket) => place(view, ticket))}
    </ul>
    ${freshness(view)}
  `;
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
