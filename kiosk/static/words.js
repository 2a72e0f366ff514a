// How the screen says what the catalogue and the queues hold: fee, days, people, hours.

/** @typedef {import("./view.js").View} View */
/** @typedef {import("./state.js").Opening} Opening */
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
 * @param {{waiting: number, estimate: Estimate | null}} queue
 */
export function waitingWords({ t, format }, { waiting, estimate }) {
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
 * @param {string | null} opens RFC 3339
 * @param {Date} now
 */
export function opensWords({ t, state, format, mall }, opens, now = new Date()) {
  if (!opens) return t("kiosk-opens-unknown");
  const date = new Date(opens);
  const time = format.time(date);
  const dayOf = new Intl.DateTimeFormat("en-CA", { timeZone: mall.timezone });
  if (dayOf.format(date) === dayOf.format(now)) return t("kiosk-opens-today", { time });
  if (date.getTime() - now.getTime() > 6 * DAY_MS) return t("kiosk-opens-day", { day: format.date(date), time });
  const weekday = new Intl.DateTimeFormat(LOCALES[state.language], { timeZone: mall.timezone, weekday: "long" });
  return t("kiosk-opens-day", { day: weekday.format(date), time });
}

/**
 * @param {View} view
 * @param {Opening} opening a closed one
 */
export function whyWords({ t }, { why }) {
  return t(`kiosk-why-${(why ?? "outside_hours").replace("_", "-")}`);
}
