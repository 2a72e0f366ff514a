// How a queue stands, in a line: people and minutes, or why it is closed and when it opens.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { opensShort, opensWords, waitingWords } from "../words.js";

/** @typedef {import("../view.js").View} View */
/** @typedef {import("../view.js").Now} Now */

/**
 * @param {View} view
 * @param {Now} queue
 */
export function queueLine(view, queue) {
  if (!queue.open) {
    return html`<span class="queue-line is-shut">
      <span class="icon" data-icon="clock"></span>
      <span>${queue.opens ? view.t("kiosk-closed-until", { when: opensWords(view, queue.opens) }) : view.t("common-closed")}</span>
    </span>`;
  }
  if (!queue.known) return nothing;
  return html`<span class="queue-line">
    <span class="icon" data-icon="users"></span><span>${waitingWords(view, queue)}</span>
  </span>`;
}

/**
 * The same in a tile: as few words as a glance takes, and all of them for a screen reader.
 * @param {View} view
 * @param {Now} queue
 */
export function queueGlance(view, queue) {
  const { t } = view;
  if (!queue.open) {
    return html`<span class="queue-line is-shut">${queue.opens
      ? t("kiosk-closed-until", { when: opensShort(view, queue.opens) })
      : t("common-closed")}</span>`;
  }
  if (!queue.known) return nothing;
  if (!queue.waiting) return html`<span class="queue-line">${t("kiosk-queue-none")}</span>`;
  return html`
    <span class="sr-only">${waitingWords(view, queue)}</span>
    <span class="queue-line" aria-hidden="true"><span class="icon" data-icon="users"></span>${queue.waiting}</span>
    ${queue.estimate
      ? html`<span class="queue-line" aria-hidden="true"
          ><span class="icon" data-icon="clock"></span>${t("kiosk-glance", { minutes: String(queue.estimate.minutes) })}</span
        >`
      : nothing}
  `;
}

/**
 * @param {View} view
 * @param {Now} queue
 */
export function openBadge({ t }, queue) {
  if (!queue.known) return nothing;
  return queue.open
    ? html`<span class="badge is-open">${t("common-open")}</span>`
    : html`<span class="badge is-closed">${t("common-closed")}</span>`;
}
