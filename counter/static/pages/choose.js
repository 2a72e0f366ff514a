// Which counter: plain links, so that back, a new tab and a bookmark do what they always do.
import { html, nothing, render } from "/static/ui/vendor/lit-html/lit-html.js";
import { repeat } from "/static/ui/vendor/lit-html/directives/repeat.js";
import { localized } from "/static/ui/text.js";
import { zoneClass } from "/static/ui/zone.js";
import { hrefTo } from "../address.js";
import { findCounters } from "../catalog.js";
import { lastCounter } from "../memory.js";
import { accountButton } from "../parts/account.js";
import { languages } from "../parts/bar.js";

/** With more counters than this a search is quicker than the eye. */
const SEARCH_FROM = 12;

/**
 * @param {import("../main.js").MallContext} context
 * @param {import("../catalog.js").Counter[]} counters where this person may sit
 * @param {number | null} refused the counter in the address, where this person may not
 */
export function showChoose(context, counters, refused) {
  const { t, address, catalog, site, api, session } = context;
  const { language } = address;
  const last = lastCounter(site);
  /** @type {Map<number, import("../following.js").Duty>} */
  let duties = new Map();
  let wanted = "";
  document.title = t("counter-choose-title");

  /** @param {Event} event */
  function search(event) {
    wanted = /** @type {HTMLInputElement} */ (event.target).value;
    draw();
  }

  /** Enter in the search takes the only one found. @param {KeyboardEvent} event */
  function take(event) {
    const [only, more] = findCounters(catalog, counters, wanted);
    if (event.key === "Enter" && only && !more) location.assign(hrefTo({ site, counter: only.number, language }));
  }

  /** @param {import("../catalog.js").Counter} counter */
  function card(counter) {
    const zone = catalog.zones.get(counter.zone);
    const agency = catalog.agencies.get(counter.agency);
    return html`
      <li>
        <a class="card is-action counter-card ${zoneClass(zone?.colour)}"
          href=${hrefTo({ site, counter: counter.number, language })}
          aria-current=${counter.number === last ? "true" : nothing}>
          <span class="counter-card-number"><span class="sr-only">${t("common-counter")}</span> ${counter.number}</span>
          <span class="counter-card-text">
            <span class="row-title">${agency ? localized(agency.name, language) : counter.agency}</span>
            <span class="row-note cluster">
              <span class="zone-dot"></span>${zone ? localized(zone.name, language) : counter.zone}
              ${counter.number === last ? html`<span class="badge">${t("counter-last-used")}</span>` : nothing}
              ${seat(duties.get(counter.number))}
            </span>
          </span>
        </a>
      </li>
    `;
  }

  /** Who sits there. @param {import("../following.js").Duty | undefined} duty */
  function seat(duty) {
    if (!duty?.officer) return nothing;
    const own = duty.officer === session.name;
    const words = own ? t("counter-opened-by-you") : t("counter-taken", { officer: duty.officer });
    return html`<span class="badge ${duty.state === "on_break" ? "is-break" : "is-open"}">
      ${words}${duty.state === "on_break" ? html` · ${t("common-on-break")}` : nothing}
    </span>`;
  }

  /** The cards stand there at once; who sits where comes a moment later, or not at all when it cannot be known. */
  function learnDuties() {
    const agency = session.agency === null ? "" : `?agency=${session.agency}`;
    const take = (/** @type {{duties: import("../following.js").Duty[]}} */ answer) => {
      duties = new Map(answer.duties.map((duty) => [duty.counter, duty]));
      draw();
    };
    api.get(`/sites/${site}/duties${agency}`).then(take, () => {});
  }

  function draw() {
    const found = findCounters(catalog, counters, wanted);
    render(
      html`
        <header class="bar counter-bar">
          <span class="bar-title truncate">${localized(catalog.name, language)}</span>
          <span class="push cluster">${languages(t, address)}${accountButton(context)}</span>
        </header>
        <div class="tumpal"></div>
        <main class="page stack">
          <h1>${t("counter-choose-heading")}</h1>
          ${refused
            ? html`<div class="notice is-warning">
                <span class="icon" data-icon="triangle-alert"></span>
                <p>${t("counter-choose-refused", { counter: String(refused) })}</p>
              </div>`
            : nothing}
          ${counters.length > SEARCH_FROM
            ? html`<div class="search">
                <span class="icon" data-icon="search"></span>
                <input class="input is-large" type="search" autocomplete="off" .value=${wanted} @input=${search}
                  @keydown=${take} aria-label=${t("counter-search")} placeholder=${t("counter-search")} />
              </div>`
            : nothing}
          <p class="sr-only" role="status">${t("counter-found", { count: found.length })}</p>
          ${found.length
            ? html`<ul class="grid counter-cards">${repeat(found, (one) => one.number, card)}</ul>`
            : html`<div class="empty">
                <span class="icon" data-icon="search"></span>
                <p class="empty-title">${t("counter-found", { count: 0 })}</p>
                <p>${counters.length ? t("counter-none-found-detail") : t("counter-none-detail")}</p>
              </div>`}
        </main>
      `,
      document.body,
    );
  }

  draw();
  learnDuties();
  const wishes = ["input[type=search]", ".counter-card[aria-current]", ".counter-card"];
  const first = wishes.map((wish) => document.querySelector(wish)).find((one) => one instanceof HTMLElement);
  first?.focus();
}
