// What must not be overlooked about this visitor: the note of the officer before, who has to be fetched, and the question
// whether somebody is still served.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { keyOf } from "../keys.js";
import { timing, servedSince } from "../timing.js";

/** @typedef {import("../pages/desk.js").Scene} Scene */
/** @typedef {import("../ticket.js").Ticket} Ticket */

/**
 * @param {Scene} scene
 * @param {Ticket} ticket
 */
export function ticketNotes(scene, ticket) {
  const { t } = scene.context;
  return html`
    ${ticket.fetch && ticket.state === "called"
      ? html`<div class="notice is-warning desk-fetch">
          <span class="icon" data-icon="hand"></span>
          <div>
            <p class="notice-title">${t(`counter-fetch-${ticket.fetch}`)}</p>
            <p>${t("counter-fetch-detail")}</p>
          </div>
        </div>`
      : nothing}
    ${ticket.note
      ? html`<div class="notice is-info desk-note">
          <span class="icon" data-icon="message-square-text"></span>
          <div><p class="notice-title">${t("counter-note")}</p><p>${ticket.note}</p></div>
        </div>`
      : nothing}
    ${stillServing(scene, ticket)}
  `;
}

/**
 * @param {Scene} scene
 * @param {Ticket} ticket
 */
function stillServing({ context: { t, catalog, format }, desk, now, keys }, ticket) {
  if (!desk.isAskedWhetherStill()) return nothing;
  const standard = catalog.minutesOf(ticket.lines);
  const minutes = timing(servedSince(ticket, now), standard, now).seconds / 60;
  return html`
    <div class="notice desk-still" role="status">
      <span class="icon" data-icon="clock"></span>
      <div class="row-main">
        <p class="notice-title">${t("counter-still", { number: ticket.number })}</p>
        <p>${t("counter-still-detail", { duration: format.duration(minutes), standard: format.duration(standard ?? 0) })}</p>
      </div>
      <button type="button" class="button is-small" data-action="still" @click=${() => desk.press("still", "click still")}>
        ${t("counter-still-yes")} ${keys ? html`<kbd aria-hidden="true">${keyOf("still")}</kbd>` : nothing}
      </button>
    </div>
  `;
}
