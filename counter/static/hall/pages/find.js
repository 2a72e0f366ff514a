// Finding a visit: by the number that somebody remembers, or by what they came for and about when.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { live } from "/static/ui/vendor/lit-html/directives/live.js";
import { repeat } from "/static/ui/vendor/lit-html/directives/repeat.js";
import { zoneClass } from "/static/ui/zone.js";
import { aboutBadges } from "../parts/about.js";
import { picker } from "../parts/picker.js";
import { stateBadge } from "../parts/place.js";
import { SINCE } from "../question.js";
import { inOrder } from "../visit.js";

/** @typedef {import("../screen.js").View} View */

/** As many as the server tells. */
const MOST = 20;

/** @param {View} view */
export function findPage(view) {
  const { t, hall, state } = view;
  const { question } = state;
  return html`
    <h1 class="sr-only">${t("hall-task-find")}</h1>
    <form class="card hall-question stack" role="search" @submit=${(/** @type {SubmitEvent} */ event) => {
      event.preventDefault();
      hall.ask({});
    }}>
      <div class="field">
        <label for="number">${t("hall-find-number")}</label>
        <div class="search">
          <span class="icon" data-icon="ticket"></span>
          <input class="input is-large hall-number-field" id="number" type="search" autocomplete="off" autocapitalize="characters"
            spellcheck="false" maxlength="300" aria-describedby="number-hint" enterkeyhint="search"
            .value=${live(question.number)}
            @input=${(/** @type {InputEvent} */ event) =>
              hall.ask({ number: /** @type {HTMLInputElement} */ (event.target).value }, true)} />
        </div>
        <p class="field-hint" id="number-hint">${t("hall-find-number-hint")}</p>
      </div>
      <p class="hall-or"><span>${t("hall-find-or")}</span></p>
      ${question.service ? wanted(view) : picker(view, {
        id: "service",
        label: t("hall-find-service"),
        chosen: [],
        quiet: true,
        choose: ({ code }) => {
          hall.seek("");
          hall.ask({ service: code });
        },
      })}
      <p class="cluster hall-paperwork">
        <button type="button" class="button" data-emergency @click=${() => view.emergency(question.number)}>
          <span class="icon" data-icon="ticket"></span>${t("counter-emergency")}
        </button>
        <a class="button" target="_blank" href=${view.list} data-print-list>
          <span class="icon" data-icon="printer"></span>${t("counter-print-list")}
        </a>
      </p>
    </form>
    <section class="hall-found stack" aria-busy=${String(state.searching)} aria-label=${t("hall-find-results")}>
      ${results(view)}
    </section>
  `;
}

/** @param {View} view */
function wanted({ t, hall, mall, say, state: { question } }) {
  const service = mall.service.get(question.service);
  return html`
    <ul class="hall-chosen">
      <li class=${zoneClass(service?.agency.zone.colour)}>
        <span class="row-main">
          <span class="row-title">${service ? say(service.name) : question.service}</span>
          ${service ? html`<span class="row-note">${say(service.agency.short_name)}</span>` : nothing}
        </span>
        <button type="button" class="button is-icon is-quiet" aria-label=${t("hall-find-any-service")}
          @click=${() => hall.ask({ service: "", since: 0, around: "" })}>
          <span class="icon" data-icon="x"></span>
        </button>
      </li>
    </ul>
    <fieldset class="hall-chips">
      <legend>${t("hall-find-since")}</legend>
      <div class="hall-chips-grid">
        ${SINCE.map((minutes) => html`<label class="choice hall-chip">
          <input type="radio" name="since" class="sr-only" .checked=${live(!question.around && question.since === minutes)}
            @change=${() => hall.ask({ since: minutes, around: "" })} />
          <span>${minutes ? t("hall-find-since-minutes", { minutes }) : t("hall-find-since-day")}</span>
        </label>`)}
      </div>
      <label class="cluster hall-around">
        <span>${t("hall-find-around")}</span>
        <input class="input" id="around" type="time" .value=${live(question.around)}
          @change=${(/** @type {Event} */ event) =>
            hall.ask({ since: 0, around: /** @type {HTMLInputElement} */ (event.target).value })} />
      </label>
    </fieldset>
  `;
}

/** @param {View} view */
function results(view) {
  const { t, state } = view;
  const { found, searching } = state;
  if (!found) {
    return searching
      ? html`<div class="skeleton hall-skeleton"></div>`
      : html`<div class="empty">
          <span class="icon" data-icon="user-search"></span>
          <p class="empty-title">${t("hall-find-start")}</p>
          <p>${t("hall-find-start-hint")}</p>
        </div>`;
  }
  if (!found.length) {
    return html`<div class="empty" role="status">
      <span class="icon" data-icon="search"></span>
      <p class="empty-title">${t("hall-find-nothing")}</p>
      <p>${t("hall-find-nothing-hint")}</p>
    </div>`;
  }
  return html`
    <p class="overline" role="status">
      ${t("hall-find-found", { count: found.length })}${found.length === MOST ? html` ${t("hall-find-more")}` : nothing}
    </p>
    <ul class="stack hall-cards">${repeat(found, ({ id }) => id, (visit) => html`<li>${card(view, visit)}</li>`)}</ul>
  `;
}

/**
 * @param {View} view
 * @param {import("../visit.js").Visit} visit
 */
function card(view, visit) {
  const { t, hall, format, mall, say } = view;
  const issued = format.time(new Date(visit.issued_at));
  return html`<button type="button" class="card is-action hall-card" data-visit=${visit.number} @click=${() => hall.go("find", visit.id)}>
    <span class="hall-card-head">
      <span class="number is-large">${visit.number}</span>
      <span class="muted">${t("hall-issued-at", { time: issued })}</span>
    </span>
    <span class="cluster hall-badges">${aboutBadges(view, visit)}</span>
    ${inOrder(visit.tickets).map((place) => {
      const agency = mall.agency.get(place.agency);
      return html`<span class="hall-card-place ${zoneClass(mall.zone.get(place.zone)?.colour)}">
        <span class="zone-dot"></span>
        <span class="row-main">
          <span class="row-title">${agency ? say(agency.short_name) : place.agency}</span>
          <span class="row-note">${place.services.map((code) => say(mall.service.get(code)?.name ?? { id: code })).join(" · ")}</span>
        </span>
        ${stateBadge(view, place)}
      </span>`;
    })}
  </button>`;
}
