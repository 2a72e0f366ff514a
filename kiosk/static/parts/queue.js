// How a queue stands, in a line: people and minutes, or why it is closed and when it opens.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { closedWords, opensWords, serviceFrom, shutIcon, shutShort, shutTitle, waitingWords } from "../words.js";

/** @typedef {import("../view.js").View} View */
/** @typedef {import("../view.js").Now} Now */

/**
 * @param {View} view
 * @param {Now} queue
 */
export function queueLine(view, queue) {
  if (!queue.open) {
    return html`<span class="queue-line is-shut">
      <span class="icon" data-icon=${shutIcon(queue)}></span><span>${shutLine(view, queue)}</span>
    </span>`;
  }
  if (!queue.known) return nothing;
  const from = serviceFrom(view, queue);
  return html`${queue.waiting === null
      ? nothing
      : html`<span class="queue-line">
          <span class="icon" data-icon="users"></span><span>${waitingWords(view, queue)}</span>
        </span>`}${from ? html`<span class="queue-line"><span class="icon" data-icon="clock"></span><span>${from}</span></span>` : nothing}`;
}

/**
 * @param {View} view
 * @param {Now} queue
 */
function shutLine(view, queue) {
  if (queue.why === "disruption" || queue.why === "external") return shutTitle(view, queue);
  return queue.opens ? view.t("kiosk-closed-until", { when: opensWords(view, queue.opens) }) : view.t("common-closed");
}

/**
 * Open or why not in a badge, and in words what that does not say.
 * @param {View} view
 * @param {Now} queue
 */
export function queueState(view, queue) {
  return html`${openBadge(view, queue)}${queue.open || queue.opens ? queueLine(view, queue) : nothing}`;
}

/**
 * Why no number is to be had, and what to do.
 * @param {View} view
 * @param {import("../state.js").Opening} opening
 */
export function shutNotice(view, opening) {
  return html`<div class="notice is-closed ${opening.why === "disruption" ? "is-warning" : ""}">
    <span class="icon" data-icon=${shutIcon(opening)}></span>
    <div>
      <p class="notice-title">${shutTitle(view, opening)}</p>
      <p>${closedWords(view, opening)}</p>
    </div>
  </div>`;
}

/**
 * The same in a tile: as few words as a glance takes, and all of them for a screen reader.
 * @param {View} view
 * @param {Now} queue
 */
export function queueGlance(view, queue) {
  const { t } = view;
  if (!queue.open) {
    return html`<span class="queue-line is-shut">${shutShort(view, queue)}</span>`;
  }
  if (!queue.known || queue.waiting === null) return nothing;
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
  if (!queue.open) return html`<span class="badge ${SHUT_BADGES[queue.why ?? ""] ?? "is-closed"}">${shutWord(t, queue)}</span>`;
  return queue.reduced
    ? html`<span class="badge is-break">${t("common-reduced")}</span>`
    : html`<span class="badge is-open">${t("common-open")}</span>`;
}

/** @type {Record<string, string>} */
const SHUT_BADGES = { break: "is-break", disruption: "is-warning", external: "is-info" };

/**
 * @param {View["t"]} t
 * @param {Now} queue
 */
function shutWord(t, { why }) {
  switch (why) {
    case "break":
    case "disruption":
    case "external":
    case "quota_used_up":
      return t(`kiosk-shut-short-${why.replaceAll("_", "-")}`);
    default:
      return t("common-closed");
  }
}
