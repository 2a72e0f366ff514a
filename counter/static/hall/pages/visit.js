// One visit: where it stands, what happened with it, and everything that a greeter can put right.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { repeat } from "/static/ui/vendor/lit-html/directives/repeat.js";
import { zoneClass } from "/static/ui/zone.js";
import { mark, pause, resume, takeBack } from "../doings.js";
import { aboutBadges } from "../parts/about.js";
import { fetchChips } from "../parts/options.js";
import { printPaper } from "../../printing.js";
import { codePicture } from "../parts/paper.js";
import { placeCard } from "../parts/place.js";
import { dayOf } from "../question.js";
import { history, inOrder, isOpen, mayCancel, mayContinue, mayCorrect, mayPause } from "../visit.js";

/** @typedef {import("../screen.js").View} View */
/** @typedef {import("../visit.js").Visit} Visit */
/** @typedef {import("../visit.js").Place} Place */

/** @param {View} view */
export function visitPage(view) {
  const { t, hall, mall, state } = view;
  const { visit, gone } = state;
  if (gone || !visit) {
    return html`${back(view)}${gone
      ? html`<div class="card empty hall-whole">
          <span class="icon" data-icon="user-search"></span>
          <h1 class="empty-title">${t("hall-gone")}</h1>
          <p>${t("hall-gone-hint")}</p>
        </div>`
      : html`<div class="skeleton hall-skeleton hall-whole" role="status"><span class="sr-only">${t("common-loading")}</span></div>`}`;
  }
  const zone = mall.zone.get(inOrder(visit.tickets)[0]?.zone ?? "");
  return html`
    ${back(view)}
    <section class="stack hall-visit">
      <div class="plate ${zoneClass(zone?.colour)}">
        <h1 class="plate-label">${t("common-number")} <span class="sr-only">${visit.number}</span></h1>
        <p class="plate-number" aria-hidden="true">${visit.number}</p>
        <p>${t("hall-issued-at", { time: view.format.time(new Date(visit.issued_at)) })}</p>
        <p class="cluster hall-badges">${aboutBadges(view, visit)}</p>
      </div>
      ${printed(view)}
      ${byRight(view, visit)}
      ${doings(view, visit)}
    </section>
    <section class="stack hall-places" aria-label=${t("hall-where")}>
      ${visit.paused_at
        ? html`<div class="notice is-info"><span class="icon" data-icon="pause"></span><p>${t("hall-paused-hint")}</p></div>`
        : nothing}
      ${repeat(inOrder(visit.tickets), ({ id }) => id, (place) => placeCard(view, place, placeActions(view, place), (code) => correction(view, place, code)))}
      <button type="button" class="button hall-add" data-do="add" @click=${() => hall.open({ kind: "add", service: "", identity: "" })}>
        <span class="icon" data-icon="plus"></span>${t("hall-add")}
      </button>
      ${cases(view, visit)}
      ${happenings(view)}
    </section>
  `;
}

/** @param {View} view */
function back({ t, hall }) {
  return html`<button type="button" class="button is-quiet hall-back" @click=${() => hall.go("find")}>
    <span class="icon" data-icon="arrow-left"></span>${t("hall-back")}
  </button>`;
}

/** A new code was just made; the old paper opens nothing any more. @param {View} view */
function printed(view) {
  const { t, state } = view;
  if (!state.paper?.copy) return nothing;
  return html`<div class="card stack hall-reprinted" role="status">
    <p class="notice-title">${t("hall-reprinted")}</p>
    <p>${t("hall-reprinted-hint")}</p>
    ${codePicture(view, state.paper.visit.token)}
    <button type="button" class="button is-primary" @click=${() => void printPaper()}>
      <span class="icon" data-icon="printer"></span>${t("hall-print")}
    </button>
  </div>`;
}

/**
 * The right to a number is the receipt's: without its code there is none to show, until a new one is made.
 * @param {View} view
 * @param {Visit} visit
 */
function byRight({ t, hall, mall, state, live, now }, visit) {
  if (!mayContinue(visit, dayOf(now, mall.timezone))) return nothing;
  const { paper, receipt } = state;
  const token = paper?.visit.id === visit.id ? paper.visit.token : receipt?.visit === visit.id ? receipt.token : "";
  if (!token) return html`<div class="notice is-info"><span class="icon" data-icon="info"></span><p>${t("hall-continue-scan")}</p></div>`;
  return html`<button type="button" class="button is-large is-wide is-primary" data-do="continue" aria-disabled=${String(!live)}
    aria-busy=${String(state.busy === "issue")} @click=${() => live && void hall.continues(token)}>
    <span class="icon" data-icon="ticket"></span>${t("hall-continue")}
  </button>`;
}

/**
 * @param {View} view
 * @param {Visit} visit
 */
function doings(view, visit) {
  const { t, hall, state, live } = view;
  const off = String(!live);
  return html`<div class="card stack hall-doings">
    <button type="button" class="button is-wide" data-do="reprint" aria-disabled=${off} @click=${() => live && hall.open({ kind: "reprint" })}>
      <span class="icon" data-icon="printer"></span>${t("hall-reprint")}
    </button>
    ${visit.paused_at
      ? html`<button type="button" class="button is-wide is-primary" data-do="resume" aria-disabled=${off}
          aria-busy=${String(state.busy === "resume")} @click=${() => live && void resume(view, visit)}>
          <span class="icon" data-icon="play"></span>${t("hall-resume")}
        </button>`
      : mayPause(visit)
        ? html`<button type="button" class="button is-wide" data-do="pause" aria-disabled=${off}
            aria-busy=${String(state.busy === "pause")} @click=${() => live && void pause(view, visit)}>
            <span class="icon" data-icon="pause"></span>${t("hall-pause")}
          </button>`
        : nothing}
    ${visit.tickets.some(isOpen)
      ? fetchChips(view, visit.fetch, (fetch) => void mark(view, visit, fetch))
      : nothing}
  </div>`;
}

/**
 * @param {View} view
 * @param {Place} place
 */
function placeActions(view, place) {
  const { t, hall, mall, state, live } = view;
  if (place.state === "no_show") {
    const { rules } = mall;
    return html`<div class="hall-place-actions">
      ${rules ? html`<p class="row-note">${t("hall-return-rule", { minutes: rules.return_minutes, places: rules.return_places })}</p>` : nothing}
      <button type="button" class="button is-primary" data-do="return" aria-disabled=${String(!live)}
        aria-busy=${String(state.busy === "return")} @click=${() => live && void takeBack(view, place)}>
        <span class="icon" data-icon="rotate-ccw"></span>${t("hall-return")}
      </button>
    </div>`;
  }
  if (!mayCancel(place)) return nothing;
  return html`<div class="hall-place-actions">
    <button type="button" class="button is-quiet is-small hall-cancel" data-do="cancel" aria-disabled=${String(!live)}
      @click=${() => live && hall.open({ kind: "cancel", ticket: place.id })}>
      <span class="icon" data-icon="ban"></span>${t("hall-cancel")}
    </button>
  </div>`;
}

/**
 * @param {View} view
 * @param {Place} place
 * @param {string} service
 */
function correction({ t, hall, mall, say, live }, place, service) {
  if (!mayCorrect(place)) return nothing;
  const name = say(mall.service.get(service)?.name ?? { id: service });
  return html`<button type="button" class="button is-quiet is-small" data-do="correct" aria-disabled=${String(!live)}
    aria-label=${t("hall-correct-one", { service: name })}
    @click=${() => live && hall.open({ kind: "correct", ticket: place.id, was: service, service: "", identity: "" })}>
    <span class="icon" data-icon="pencil"></span>${t("hall-correct")}
  </button>`;
}

/**
 * @param {View} view
 * @param {Visit} visit
 */
function cases({ t, mall, say, format }, visit) {
  if (!visit.cases.length) return nothing;
  return html`<section class="card stack">
    <h2>${t("hall-cases")}</h2>
    <ul class="hall-lines">${visit.cases.map((one) => html`<li>
      <span class="row-main">
        <span class="row-title">${say(mall.service.get(one.service)?.name ?? { id: one.service })}</span>
        ${one.due_on ? html`<span class="row-note">${t("hall-case-due", { date: format.shortDate(new Date(`${one.due_on}T12:00:00Z`)) })}</span>` : nothing}
      </span>
      <span class="badge ${one.state === "ready" ? "is-success" : ""}">${t(`hall-case-${one.state}`)}</span>
    </li>`)}</ul>
  </section>`;
}

/** @param {View} view */
function happenings({ t, format, mall, say, state }) {
  const rows = history(state.tickets);
  if (!rows.length) return nothing;
  return html`<section class="card stack">
    <h2>${t("hall-history")}</h2>
    <ol class="hall-history">
      ${rows.map((row) => {
        const agency = mall.agency.get(row.agency);
        const where = agency ? say(agency.short_name) : row.agency;
        return html`<li>
          <time class="figures">${format.time(new Date(row.at))}</time>
          <span>${t(`hall-history-${row.kind}`, { agency: where, counter: String(row.counter ?? ""), calls: row.calls })}</span>
        </li>`;
      })}
    </ol>
  </section>`;
}
