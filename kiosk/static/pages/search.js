// Finding a service by any name it goes by.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { live } from "/static/ui/vendor/lit-html/directives/live.js";
import { repeat } from "/static/ui/vendor/lit-html/directives/repeat.js";
import { agencyTile, serviceRow } from "../parts/choices.js";
import { dock } from "../parts/frame.js";
import { scrollArea } from "../scroll-area.js";

/** @typedef {import("../view.js").View} View */
/** @typedef {import("/static/ui/finder.js").Findings} Findings */

/** @param {View} view */
export function searchPage(view) {
  const { state, t, act } = view;
  const asked = state.query.trim() !== "";
  const found = view.find(state.query);
  const nothingFound = asked && !found.services.length && !found.agencies.length;
  return html`
    <main class="seeking">
      <h1 class="sr-only" tabindex="-1">${t("kiosk-search")}</h1>
      <div class="search">
        <span class="icon" data-icon="search"></span>
        <input
          class="input is-large" type="search" inputmode="none" autocomplete="off" spellcheck="false" maxlength="60"
          data-focus
          aria-label=${t("kiosk-search")}
          placeholder=${t("kiosk-search-hint")}
          .value=${live(state.query)}
          @input=${(/** @type {InputEvent} */ event) => act.seek(/** @type {HTMLInputElement} */ (event.target).value)}
        >
        ${asked
          ? html`<button class="button is-icon search-clear" aria-label=${t("kiosk-search-clear")} @click=${() => act.seek("")}>
              <span class="icon" data-icon="x"></span>
            </button>`
          : nothing}
      </div>
      <div class="seeking-found">
        <p class="seeking-count" role="status">${countWords(view, asked, found)}</p>
        ${nothingFound ? nothingLike(view) : results(view, asked, found)}
      </div>
      <section class="keys" aria-label=${t("kiosk-keyboard")}>${view.keyboard}</section>
    </main>
    ${dock(view)}
  `;
}

/**
 * @param {View} view
 * @param {boolean} asked
 * @param {Findings} found
 */
function countWords({ t }, asked, { services }) {
  if (!asked) return t("kiosk-popular");
  return services.length ? t("kiosk-search-found", { count: services.length }) : "";
}

/**
 * @param {View} view
 * @param {boolean} asked
 * @param {Findings} found
 */
function results(view, asked, { services, agencies }) {
  const { mall, state } = view;
  /** @type {{code: string, keyword: string | null}[]} */
  const rows = asked ? services : mall.popular.map(({ code }) => ({ code, keyword: null }));
  return scrollArea(
    view,
    `search ${state.query.trim()}`,
    html`
      ${agencies.length
        ? html`<ul class="tiles">${agencies.map(({ code }) => {
            const agency = mall.agency.get(code);
            return agency ? agencyTile(view, agency) : nothing;
          })}</ul>`
        : nothing}
      <ul class="list">
        ${repeat(rows, ({ code }) => code, ({ code, keyword }) => {
          const service = mall.service.get(code);
          return service ? serviceRow(view, service, { keyword }) : nothing;
        })}
      </ul>
    `,
  );
}

/** @param {View} view */
function nothingLike({ state, t, act }) {
  return html`<div class="empty">
    <span class="icon" data-icon="search"></span>
    <p class="empty-title">${t("kiosk-search-nothing", { query: state.query.trim() })}</p>
    <p>${t("kiosk-search-nothing-hint")}</p>
    <button class="button is-large" @click=${() => act.home()}>${t("kiosk-search-all-agencies")}</button>
  </div>`;
}
