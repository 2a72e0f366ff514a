// How the mall stands and when it opens, in the words of somebody who says it today.

const DAY_MS = 24 * 3_600_000;

/**
 * @param {{t: import("/static/ui/text.js").Translate, now: Date,
 *   format: Pick<ReturnType<typeof import("/static/ui/format.js").createFormat>, "date" | "shortDate" | "time">}} scene
 * @param {string | null} opens RFC 3339
 * @returns {string} "" when it is not known
 */
export function opensText({ t, now, format }, opens) {
  if (!opens) return "";
  const at = new Date(opens);
  const words = { time: format.time(at), date: format.date(at) };
  const on = format.shortDate(at);
  if (on === format.shortDate(now)) return t("display-opens-today", words);
  const tomorrow = new Date(now.getTime() + DAY_MS);
  return t(on === format.shortDate(tomorrow) ? "display-opens-tomorrow" : "display-opens-later", words);
}

/**
 * Whether numbers are given and people served, where that is not as one would think. A disruption has a line of its own.
 * @param {{t: import("/static/ui/text.js").Translate, format: Pick<ReturnType<typeof import("/static/ui/format.js").createFormat>, "time">}} scene
 * @param {import("./lobby.js").Opening} opening
 * @returns {{tone: "is-info" | "is-break" | "is-closed", text: string}[]}
 */
export function openness({ t, format }, { open, why, opens, service_open: served, service_opens: from, reduced }) {
  const time = (/** @type {string} */ at) => ({ time: format.time(new Date(at)) });
  /** @type {ReturnType<typeof openness>} */
  const found = [];
  if (open && !served && from) found.push({ tone: "is-info", text: t("display-service-from", time(from)) });
  if (!open && why === "break" && opens) found.push({ tone: "is-break", text: t("display-break-until", time(opens)) });
  else if (!open && why !== "disruption") found.push({ tone: "is-closed", text: t("display-no-more-numbers") });
  if (reduced) found.push({ tone: "is-break", text: t("common-reduced") });
  return found;
}
