// How the screen says what the catalogue and the queues hold: fee, days, people, hours.

/** @typedef {import("./view.js").View} View */
/** @typedef {import("./state.js").Estimate} Estimate */

const DAY_MS = 24 * 3600_000;
const LOCALES = { id: "id-ID", en: "en-GB" };

/**
 * @param {View} view
 * @param {number | null} fee rupiah; null: it varies, 0: free
 */
export function feeWords({ t, format }, fee) {
  if (fee === null) return t("common-fee-varies");
  return fee === 0 ? t("common-free") : format.rupiah(fee);
}

/**
 * @param {View} view
 * @param {number} days working days; 0: while you wait
 */
export function daysWords({ t }, days) {
  return days === 0 ? t("kiosk-days-none") : t("kiosk-days", { days });
}

/**
 * 12 orang menunggu · sekitar 25 menit
 * @param {View} view
 * @param {{waiting: number | null, estimate: Estimate | null}} queue
 */
export function waitingWords({ t, format }, { waiting, estimate }) {
  if (waiting === null) return "";
  const people = t("common-people-waiting", { count: waiting });
  if (!estimate?.minutes) return people;
  return `${people} · ${t("kiosk-about", { duration: format.duration(estimate.minutes) })}`;
}

/**
 * 10–15 menit
 * @param {View} view
 * @param {Estimate} estimate
 */
export function estimateWords({ t, format }, { minutes, low, high }) {
  if (!high) return t("kiosk-wait-none");
  if (low === high || !low) return t("kiosk-about", { duration: format.duration(minutes) });
  return t("kiosk-between", { low: String(low), high: String(high) });
}

/**
 * When numbers are given again: "pukul 13.30" today, "Senin pukul 07.15" within the week, else with the date.
 * @param {View} view
 * @param {string} opens RFC 3339
 * @param {Date} now
 */
export function opensWords({ t, state, format, mall }, opens, now = new Date()) {
  const date = new Date(opens);
  const time = format.time(date);
  switch (daysAhead(mall.timezone, date, now)) {
    case "today":
      return t("kiosk-opens-today", { time });
    case "week":
      return t("kiosk-opens-day", { day: weekday(state.language, mall.timezone, date), time });
    default:
      return t("kiosk-opens-day", { day: format.date(date), time });
  }
}

/**
 * The same for a tile: 13.30, Senin 07.15, 24 Nov 2026
 * @param {View} view
 * @param {string} opens RFC 3339
 * @param {Date} now
 */
export function opensShort(view, opens, now = new Date()) {
  const { state, format, mall } = view;
  const date = new Date(opens);
  switch (daysAhead(mall.timezone, date, now)) {
    case "today":
      return format.time(date);
    case "week":
      return `${weekday(state.language, mall.timezone, date)} ${format.time(date)}`;
    default:
      return format.shortDate(date);
  }
}

/**
 * How old something is: "pukul 09.14" today, else with the date.
 * @param {View} view
 * @param {string} at RFC 3339
 * @param {Date} now
 */
export function sinceWords({ t, format, mall }, at, now = new Date()) {
  const date = new Date(at);
  const time = format.time(date);
  return daysAhead(mall.timezone, date, now) === "today"
    ? t("kiosk-opens-today", { time })
    : t("kiosk-opens-day", { day: format.date(date), time });
}

/**
 * @param {string} timeZone
 * @param {Date} date
 * @param {Date} now
 */
function daysAhead(timeZone, date, now) {
  const day = new Intl.DateTimeFormat("en-CA", { timeZone });
  if (day.format(date) === day.format(now)) return "today";
  return date.getTime() - now.getTime() > 6 * DAY_MS ? "later" : "week";
}

/**
 * @param {import("./state.js").State["language"]} language
 * @param {string} timeZone
 * @param {Date} date
 */
function weekday(language, timeZone, date) {
  return new Intl.DateTimeFormat(LOCALES[language], { timeZone, weekday: "long" }).format(date);
}

/** @typedef {Partial<Pick<import("./state.js").Opening, "why" | "opens" | "notice">>} Closed */

/**
 * That no numbers are given, as a headline.
 * @param {View} view
 * @param {Closed} opening
 */
export function shutTitle({ t }, { why }) {
  return t(`kiosk-shut-${(why ?? "outside_hours").replaceAll("_", "-")}`);
}

/**
 * Why no numbers are given, and from when on or where they are.
 * @param {View} view
 * @param {Closed} opening
 */
export function closedWords(view, { why, opens, notice }) {
  const { t } = view;
  const when = opens ? opensWords(view, opens) : "";
  const until = when ? t("kiosk-closed-opens", { when }) : t("kiosk-closed-unknown");
  const said = notice ? view.say(notice) : "";
  switch (why) {
    case "external":
      return t("kiosk-external-where", { place: said });
    case "disruption":
      return [said, t("kiosk-disruption-until")].filter(Boolean).join(" · ");
    case "quota_used_up":
    case "cut_off":
      return when ? t("kiosk-numbers-again", { when }) : t("kiosk-closed-unknown");
    case "break":
      return until;
    case "closed_day":
      return [said ? t("kiosk-why-closed-named", { name: said }) : t("kiosk-why-closed-day"), until].join(" ");
    default:
      return [...(why ? [t("kiosk-why-outside-hours")] : []), until].join(" ");
  }
}

/**
 * The same in a tile or beside a name.
 * @param {View} view
 * @param {Closed} opening
 */
export function shutShort(view, { why, opens }) {
  switch (why) {
    case "external":
    case "disruption":
    case "quota_used_up":
      return view.t(`kiosk-shut-short-${why.replaceAll("_", "-")}`);
    default:
      return opens ? view.t("kiosk-closed-until", { when: opensShort(view, opens) }) : view.t("common-closed");
  }
}

/** @type {Partial<Record<import("./state.js").Why, string>>} */
const SHUT_ICONS = { break: "coffee", disruption: "triangle-alert", external: "map-pin", quota_used_up: "ticket" };

/** @param {Closed} opening */
export function shutIcon({ why }) {
  return (why && SHUT_ICONS[why]) ?? "clock";
}

/**
 * When people are served, where numbers are given before.
 * @param {View} view
 * @param {import("./state.js").Opening} opening
 */
export function serviceFrom(view, { open, service_open: served, service_opens: from }) {
  return open && !served && from ? view.t("kiosk-service-from", { when: opensWords(view, from) }) : "";
}
