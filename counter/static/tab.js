// What this tab alone remembers: who took the counter over here, and who did not come when this desk called.
// It is gone with the tab, and no other tab sees it: two officers who share a PC are two tabs.

const TOKEN = "antrean.counter.token";
/** Milliseconds: longer than a service day at a counter, shorter than until the next. */
const MISSED_FOR_MS = 12 * 3_600_000;

/** @typedef {{id: string, number: string, visit: string, at: number}} Missed */

/** The relief officer's token, "" when whoever signed in on this browser is here. */
export function tabToken() {
  return sessionStorage.getItem(TOKEN) ?? "";
}

/** @param {string} token "" drops it */
export function rememberTabToken(token) {
  if (token) sessionStorage.setItem(TOKEN, token);
  else sessionStorage.removeItem(TOKEN);
}

/** @param {{site: string, counter: number}} place */
const missedKey = ({ site, counter }) => `antrean.missed.${site}.${counter}`;

/**
 * Who did not come today when this desk called, newest first.
 * @param {{site: string, counter: number}} place
 * @param {number} now milliseconds
 * @returns {Missed[]}
 */
export function readMissed(place, now) {
  /** @type {Missed[]} */
  const kept = JSON.parse(sessionStorage.getItem(missedKey(place)) ?? "[]");
  return kept.filter((one) => now - one.at < MISSED_FOR_MS);
}

/**
 * @param {{site: string, counter: number}} place
 * @param {Missed[]} missed
 */
export function rememberMissed(place, missed) {
  sessionStorage.setItem(missedKey(place), JSON.stringify(missed));
}
