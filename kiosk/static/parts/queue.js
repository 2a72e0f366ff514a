// How a queue stands, in a line: people and minutes, or why it is closed and when it opens.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { opensWords, waitingWords } from "../words.js";

/** @typedef {import("../view.js").View} View */
/** @typedef {ReturnType<typeof import("../view.js").queueNow>} QueueNow */

/**
 * @param {View} view
 * @param {QueueNow} queue
 */
export function queueLine(view, queue) {
  if (!queue.open) {
    return html`<span class="queue-line is-shut">
      <span class="icon" data-icon="clock"></span>
      <span>${view.t("kiosk-closed-until", { when: opensWords(view, queue.opens) })}</span>
    </span>`;
  }
  if (!queue.known) return nothing;
  return html`<span class="queue-line">
    <span class="icon" data-icon="users"></span><span>${waitingWords(view, queue)}</span>
  </span>`;
}

/**
 * @param {View} view
 * @param {QueueNow} queue
 */
export function openBadge({ t }, queue) {
  if (!queue.known) return nothing;
  return queue.open
    ? html`<span class="badge is-open">${t("common-open")}</span>`
    : html`<span class="badge is-closed">${t("common-closed")}</span>`;
}
