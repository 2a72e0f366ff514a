// When the mall opens, in the words of somebody who says it today.

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
