// The current ticket, large: who is it, since when, what is wanted, and how long it takes against the standard.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { cssVars } from "/static/ui/css-vars.js";
import { timer } from "/static/ui/format.js";
import { zoneClass } from "/static/ui/zone.js";
import { servedSince, timing } from "../timing.js";
import { minutesSince, summary } from "../waiting.js";
import { dutyPanel } from "./duty-panel.js";
import { serviceLines } from "./service-lines.js";
import { ticketNotes } from "./ticket-notes.js";

/** @typedef {import("../pages/desk.js").Scene} Scene */
/** @typedef {import("../ticket.js").Ticket} Ticket */

/** @param {Scene} scene */
export function ticketPanel(scene) {
  const { duty } = scene.desk.state;
  const { position } = scene;
  if (duty && (position === "closed" || position === "taken" || position === "on-break")) return dutyPanel(scene, duty);
  if (scene.ticket) return ticketView(scene, scene.ticket);
  return duty ? free(scene) : html`<div class="desk-free"><div class="skeleton desk-skeleton"></div></div>`;
}

/** @param {Scene} scene */
function free({ context: { t, format }, desk, now }) {
  const { count, busy, longest } = summary(desk.places(), now);
  return html`
    <div class="empty desk-free">
      <span class="desk-free-sign"><span class="icon" data-icon=${count ? "users" : "coffee"}></span></span>
      <p class="empty-title">${count ? t("common-people-waiting", { count }) : t("counter-ready")}</p>
      <p>
        ${count ? t("counter-longest", { duration: format.duration(longest) }) : t("counter-ready-detail")}
        ${busy ? t("counter-busy-count", { count: busy }) : nothing}
      </p>
    </div>
  `;
}

/**
 * @param {Scene} scene
 * @param {Ticket} ticket
 */
function ticketView(scene, ticket) {
  const { t, catalog } = scene.context;
  const zone = catalog.zones.get(scene.counter.zone);
  return html`
    <div class="desk-scroll">
      <div class="desk-head">
        <div class="plate is-large ${zoneClass(zone?.colour)}">
          <p class="plate-label">${t("common-number")}</p>
          <p class="plate-number">${ticket.number}</p>
        </div>
        <div class="desk-facts">
          ${badges(scene, ticket)} ${ticket.state === "serving" ? serving(scene, ticket) : called(scene, ticket)}
          <p class="muted">${waited(scene, ticket)}</p>
          ${why(scene, ticket)}
        </div>
      </div>
      ${ticketNotes(scene, ticket)} ${serviceLines(scene, ticket)}
    </div>
  `;
}

/**
 * @param {Scene} scene
 * @param {Ticket} ticket
 */
function badges({ context: { t } }, ticket) {
  const state = ticket.state === "serving" ? "serving" : "called";
  return html`
    <p class="cluster">
      <span class="badge is-${state}">
        <span class="icon" data-icon=${state === "serving" ? "user-check" : "megaphone"}></span>
        ${state === "serving" ? t("counter-serving") : t("counter-called", { calls: ticket.calls })}
      </span>
      ${ticket.priority
        ? html`<span class="badge is-priority">
            <span class="icon" data-icon="accessibility"></span>${t(`counter-priority-${ticket.priority}`)}
          </span>`
        : nothing}
      ${ticket.fetch && state === "serving"
        ? html`<span class="badge is-warning"><span class="icon" data-icon="hand"></span>${t(`counter-fetch-${ticket.fetch}`)}</span>`
        : nothing}
      ${ticket.party_size > 1
        ? html`<span class="badge"><span class="icon" data-icon="users"></span>${t("counter-party", { count: ticket.party_size })}</span>`
        : nothing}
    </p>
  `;
}

/**
 * @param {Scene} scene
 * @param {Ticket} ticket
 */
function serving({ context: { t, catalog, format }, now }, ticket) {
  const standard = catalog.minutesOf(ticket.lines);
  const { seconds, share, tone } = timing(servedSince(ticket, now), standard, now);
  return html`
    <p class="timer desk-timer ${tone}">
      <span class="icon" data-icon="timer"></span><span role="timer">${timer(seconds)}</span>
      <span class="timer-note ${tone ? "is-over" : ""}">
        ${standard ? t(`counter-standard-${tone || "within"}`, { duration: format.duration(standard) }) : t("counter-no-standard")}
      </span>
    </p>
    ${share === null
      ? nothing
      : html`<div class="progress ${tone}" role="progressbar" aria-label=${t("counter-progress")} aria-valuemin="0"
          aria-valuemax="100" aria-valuenow=${Math.min(100, Math.round(share * 100))} ${cssVars({ "--value": share })}></div>`}
  `;
}

/**
 * @param {Scene} scene
 * @param {Ticket} ticket
 */
function called({ context: { t }, now }, ticket) {
  const { seconds } = timing(Date.parse(ticket.last_called_at ?? ""), null, now);
  return html`
    <p class="timer desk-timer">
      <span class="icon" data-icon="timer"></span><span role="timer">${timer(seconds)}</span>
      <span class="timer-note">${ticket.calls > 1 ? t("counter-since-last-call") : t("counter-since-call")}</span>
    </p>
  `;
}

/**
 * @param {Scene} scene
 * @param {Ticket} ticket
 */
function waited({ context: { t, format } }, ticket) {
  const minutes = minutesSince(Date.parse(ticket.waiting_since), Date.parse(ticket.called_at ?? ticket.waiting_since));
  return t("counter-waited", { time: format.time(new Date(ticket.queued_at)), duration: format.duration(minutes) });
}

/**
 * Why this one and no other.
 * @param {Scene} scene
 * @param {Ticket} ticket
 */
function why({ context: { t } }, ticket) {
  if (!ticket.why) return nothing;
  const reason = ticket.reason ? ` ${t(`counter-reason-${ticket.reason.replace("_", "-")}`)}.` : "";
  return html`<p class="muted">${t(`counter-why-${ticket.why.replaceAll("_", "-")}`)}${reason}</p>`;
}
