// Instead of a ticket: the counter is closed, somebody else's, or on break.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { timer } from "/static/ui/format.js";
import { hrefTo } from "../address.js";
import { breakLeft } from "../duty.js";

/** @typedef {import("../pages/desk.js").Scene} Scene */
/** @typedef {import("../following.js").Duty} Duty */

/**
 * @param {Scene} scene
 * @param {Duty} duty
 */
export function dutyPanel(scene, duty) {
  if (scene.position === "on-break") return onBreak(scene, duty);
  return scene.position === "taken" ? taken(scene, duty) : closed(scene);
}

/** @param {Scene} scene */
function closed({ context: { t, address, site }, counter, ticket }) {
  return html`
    <div class="empty desk-free">
      <span class="desk-free-sign"><span class="icon" data-icon="lock-keyhole"></span></span>
      <p class="empty-title">${t("counter-closed", { counter: String(counter.number) })}</p>
      <p>${ticket ? t("counter-closed-with-ticket", { number: ticket.number }) : t("counter-closed-detail")}</p>
      <a href=${hrefTo({ site, language: address.language, choosing: true })}>${t("counter-choose-other")}</a>
    </div>
  `;
}

/**
 * @param {Scene} scene
 * @param {Duty} duty
 */
function taken({ context: { t, address, site, format } }, duty) {
  const since = format.time(new Date(duty.opened_at ?? ""));
  return html`
    <div class="empty desk-free">
      <span class="desk-free-sign"><span class="icon" data-icon="user-check"></span></span>
      <p class="empty-title">${t("counter-taken", { officer: duty.officer ?? "" })}</p>
      <p>
        ${t("counter-taken-since", { time: since })}
        ${duty.away ? t("counter-taken-away") : duty.state === "on_break" ? t("counter-taken-on-break") : nothing}
      </p>
      <a href=${hrefTo({ site, language: address.language, choosing: true })}>${t("counter-choose-other")}</a>
    </div>
  `;
}

/**
 * @param {Scene} scene
 * @param {Duty} duty
 */
function onBreak({ context: { t, format }, now }, duty) {
  const { seconds, over } = breakLeft(duty, now);
  const time = format.time(new Date(duty.back_at ?? ""));
  return html`
    <div class="empty desk-free">
      <span class="desk-free-sign ${over ? "is-over" : ""}"><span class="icon" data-icon="coffee"></span></span>
      <p class="empty-title">${t(`counter-break-${duty.break_reason}`)}</p>
      <p class="timer desk-timer ${over ? "is-error" : ""}">
        <span class="icon" data-icon="timer"></span><span role="timer">${timer(seconds)}</span>
        <span class="timer-note ${over ? "is-over" : ""}">
          ${over ? t("counter-break-over", { time }) : t("counter-break-until", { time })}
        </span>
      </p>
    </div>
  `;
}
