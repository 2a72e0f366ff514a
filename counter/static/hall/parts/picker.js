// Finding services by any name they go by: the same search as at the kiosk.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { live } from "/static/ui/vendor/lit-html/directives/live.js";
import { repeat } from "/static/ui/vendor/lit-html/directives/repeat.js";
import { zoneClass } from "/static/ui/zone.js";
import { isDisrupted, isShut, queueWords } from "../words.js";

/** @typedef {import("../mall.js").Service} Service */

/** As many as somebody reads. */
const SHOWN = 12;

/**
 * @param {import("../screen.js").View} view
 * @param {object} how
 * @param {string} how.id of the field
 * @param {string} how.label
 * @param {string[]} how.chosen
 * @param {(service: Service) => boolean} [how.offered] all, unless it says otherwise
 * @param {boolean} [how.several] whether choosing one leaves the others chosen
 * @param {boolean} [how.quiet] nothing is shown before something is typed
 * @param {(service: Service) => void} how.choose
 */
export function picker(view, { id, label, chosen, offered = () => true, several = false, quiet = false, choose }) {
  const { t, hall, state, mall, find } = view;
  const asked = state.query.trim() !== "";
  const found = asked ? services(view, find(state.query)) : quiet ? [] : mall.popular;
  const shown = found.filter(offered).slice(0, SHOWN);
  return html`
    <div class="hall-picker stack">
      <div class="search">
        <span class="icon" data-icon="search"></span>
        <input class="input is-large" id=${id} type="search" autocomplete="off" spellcheck="false" maxlength="60"
          aria-label=${label} placeholder=${t("hall-search-hint")} .value=${live(state.query)}
          @input=${(/** @type {InputEvent} */ event) => hall.seek(/** @type {HTMLInputElement} */ (event.target).value)} />
      </div>
      <p class="sr-only" role="status">${asked ? t("hall-search-found", { count: shown.length }) : nothing}</p>
      ${asked && !shown.length
        ? html`<div class="empty">
            <span class="icon" data-icon="search"></span>
            <p class="empty-title">${t("hall-search-nothing", { query: state.query.trim() })}</p>
            <p>${t("hall-search-nothing-hint")}</p>
          </div>`
        : nothing}
      ${asked || quiet ? nothing : html`<h2 class="overline">${t("hall-popular")}</h2>`}
      ${shown.length
        ? html`<ul class="list">
            ${repeat(shown, ({ code }) => code, (service) => row(view, service, chosen.includes(service.code), several, choose))}
          </ul>`
        : nothing}
    </div>
  `;
}

/**
 * Services that are meant, and those of an agency that was meant.
 * @param {import("../screen.js").View} view
 * @param {import("/static/ui/finder.js").Findings} findings
 */
function services({ mall }, findings) {
  const codes = findings.services.map(({ code }) => code);
  const ofAgencies = findings.agencies.flatMap(({ code }) => mall.agency.get(code)?.services.map((one) => one.code) ?? []);
  return [...new Set([...codes, ...ofAgencies])].flatMap((code) => mall.service.get(code) ?? []);
}

/**
 * @param {import("../screen.js").View} view
 * @param {Service} service
 * @param {boolean} chosen
 * @param {boolean} several
 * @param {(service: Service) => void} choose
 */
function row(view, service, chosen, several, choose) {
  const { mall, say, t } = view;
  const { agency } = service;
  const external = mall.queue.get(service.queue)?.external;
  const text = html`
    <span class="monogram ${zoneClass(agency.zone.colour)}" aria-hidden="true">${agency.code}</span>
    <span class="row-main">
      <span class="row-title">${say(service.name)}</span>
      <span class="row-note">${say(agency.short_name)} · ${say(agency.zone.name)}</span>
      <span class="row-note ${isShut(view, service) ? "is-shut" : ""}">${external ? t("hall-external", { where: say(external) }) : queueWords(view, service)}</span>
    </span>
  `;
  if (external || isDisrupted(view, service)) return html`<li class="row">${text}</li>`;
  return html`<li>
    <button type="button" class="row" data-service=${service.code} aria-pressed=${several ? String(chosen) : nothing}
      @click=${() => choose(service)}>
      ${text}
      ${several
        ? html`<span class="hall-tick ${chosen ? "is-on" : ""}" aria-hidden="true">
            <span class="icon" data-icon=${chosen ? "check" : "plus"}></span>
          </span>`
        : html`<span class="icon" data-icon="chevron-right"></span>`}
    </button>
  </li>`;
}
