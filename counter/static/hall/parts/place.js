// One place of a visit: where, how far, what for.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { ranges } from "/static/ui/format.js";
import { zoneClass } from "/static/ui/zone.js";
import { aheadWords, estimateWords } from "../words.js";

/** @typedef {import("../screen.js").View} View */
/** @typedef {import("../visit.js").Place} Place */

/** @type {Record<string, string>} */
const BADGES = { called: "is-called", serving: "is-serving", on_hold: "is-break", finished: "is-success", no_show: "is-warning" };

/**
 * @param {View} view
 * @param {Place} place
 */
export function stateBadge({ t }, place) {
  const at = place.counter !== null && ["called", "serving", "on_hold"].includes(place.state);
  return html`<span class="badge ${BADGES[place.state] ?? ""}" data-state=${place.state}>
    ${at
      ? t("hall-state-at", { state: t(`hall-state-${place.state}`), counter: String(place.counter) })
      : t(`hall-state-${place.state}`)}
  </span>${place.afterwards ? html` <span class="badge" data-afterwards>${t("common-afterwards")}</span>` : nothing}`;
}

/**
 * @param {View} view
 * @param {Place} place
 * @param {unknown} actions what can be done with it
 * @param {(service: string) => unknown} [lineAction] what can be done with one service of it
 */
export function placeCard(view, place, actions, lineAction = () => nothing) {
  const { t, mall, say, format } = view;
  const agency = mall.agency.get(place.agency);
  const zone = mall.zone.get(place.zone);
  return html`<article class="card is-zoned hall-place ${zoneClass(zone?.colour)}" data-state=${place.state}>
    <div class="hall-place-head">
      <h2>${agency ? say(agency.name) : place.agency}</h2>
      ${stateBadge(view, place)}
    </div>
    <p class="hall-place-where">
      <span class="zone-chip">${zone ? say(zone.name) : place.zone}</span>
      ${place.counters.length ? html`<strong>${t("hall-counters", { counters: ranges(place.counters) })}</strong>` : nothing}
      ${zone ? html`<span class="muted">${say(zone.place)}</span>` : nothing}
    </p>
    ${place.ahead === null && !place.estimate
      ? nothing
      : html`<p class="hall-place-wait">
          ${place.ahead === null ? nothing : html`<span><span class="icon" data-icon="users"></span>${aheadWords(view, place.ahead)}</span>`}
          ${place.estimate ? html`<span><span class="icon" data-icon="clock"></span>${estimateWords(view, place.estimate)}</span>` : nothing}
        </p>`}
    ${place.notice ? html`<p class="notice is-warning"><span class="icon" data-icon="unplug"></span>${say(place.notice)}</p>` : nothing}
    ${place.service_opens
      ? html`<p class="muted">${t("hall-service-opens", { time: format.time(new Date(place.service_opens)) })}</p>`
      : nothing}
    <ul class="hall-lines">
      ${place.services.map((code) => html`<li>
        <span class="row-main">${say(mall.service.get(code)?.name ?? { id: code })}${outcome(view, place, code)}</span>${lineAction(code)}
      </li>`)}
    </ul>
    ${actions}
  </article>`;
}

/**
 * What became of one service, and what to bring the next time.
 * @param {View} view
 * @param {Place} place
 * @param {string} code
 */
function outcome({ t, mall, say }, place, code) {
  const line = place.lines.find(({ service }) => service === code);
  if (!line?.outcome) return nothing;
  const requirements = mall.service.get(code)?.standard.requirements ?? [];
  const missing = line.missing.flatMap((position) => requirements[position] ?? []);
  return html`<span class="row-note hall-outcome" data-outcome=${line.outcome}>${t(`hall-outcome-${line.outcome}`)}</span>
    ${missing.length ? html`<ul class="hall-missing" aria-label=${t("hall-missing")}>${missing.map((one) => html`<li>${say(one)}</li>`)}</ul>` : nothing}`;
}
