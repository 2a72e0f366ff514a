// Who waits, queue by queue, longest first. Keyed by visit: one who leaves takes one row away and moves no other.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { guard } from "/static/ui/vendor/lit-html/directives/guard.js";
import { repeat } from "/static/ui/vendor/lit-html/directives/repeat.js";
import { localized } from "/static/ui/text.js";
import { isWalking, minutesSince, summary } from "../waiting.js";
import { openingLines } from "./opening-lines.js";
import { waitingRow } from "./waiting-row.js";

/** @typedef {import("../pages/desk.js").Scene} Scene */
/** @typedef {import("../waiting.js").Place} Place */

/** @param {Scene} scene */
export function waitingPanel(scene) {
  const { context, desk, now } = scene;
  const { t, format } = context;
  const queues = [...desk.state.waiting];
  const { count, busy, longest } = summary(desk.places(), now);
  return html`
    <section class="card desk-waiting" aria-labelledby="waiting-heading">
      <header class="desk-waiting-head">
        <h2 id="waiting-heading">${t("counter-waiting")}</h2>
        <dl class="cluster figures">
          <div class="stat"><dt>${t("counter-people", { count })}</dt><dd>${format.number(count)}</dd></div>
          ${count
            ? html`<div class="stat"><dt>${t("counter-longest-wait")}</dt><dd>${longest}</dd></div>`
            : nothing}
        </dl>
        ${busy ? html`<p class="row-note">${t("counter-busy-count", { count: busy })}</p>` : nothing}
        ${openingLines(scene)}
      </header>
      <div class="desk-waiting-list" data-scrolls tabindex="0" role="region" aria-labelledby="waiting-heading">
        ${count
          ? repeat(queues, ([queue]) => queue, ([queue, places]) => queueList(scene, queue, places, queues.length > 1))
          : empty(scene)}
      </div>
    </section>
  `;
}

/** @param {Scene} scene */
function empty({ context: { t } }) {
  return html`
    <div class="empty">
      <span class="icon" data-icon="coffee"></span>
      <p class="empty-title">${t("counter-nobody-waiting")}</p>
      <p>${t("counter-nobody-detail")}</p>
    </div>
  `;
}

/**
 * @param {Scene} scene
 * @param {string} queue
 * @param {Place[]} places
 * @param {boolean} named the counter serves several queues
 */
function queueList(scene, queue, places, named) {
  const { t, catalog, address } = scene.context;
  const known = catalog.queues.get(queue);
  const name = known ? localized(known.name, address.language) : queue;
  const canCall = scene.position === "free";
  const off = scene.resting || scene.desk.state.busy !== null;
  return html`
    ${named ? html`<h3 class="desk-queue">${name} <span class="muted">${t("counter-people-in", { count: places.length })}</span></h3>` : nothing}
    <ol class="desk-places" aria-label=${name}>
      ${repeat(places, ({ ticket }) => ticket.visit, ({ ticket, place, since }) => {
        const minutes = minutesSince(since, scene.now);
        const walking = isWalking(ticket, scene.now);
        return guard([ticket, place, minutes, walking, catalog, canCall, off], () =>
          waitingRow(scene, ticket, { place, minutes, walking, canCall, off }),
        );
      })}
    </ol>
  `;
}
