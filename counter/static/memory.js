// What this computer remembers between two days: no secret, and nothing about a person.

/** @param {string} site */
const counterKey = (site) => `antrean.counter.${site}`;
const KEYS = "antrean.counter-keys";

/**
 * The counter that was served here last.
 * @param {string} site
 */
export function lastCounter(site) {
  const number = Number(localStorage.getItem(counterKey(site)));
  return Number.isInteger(number) && number > 0 ? number : null;
}

/**
 * @param {string} site
 * @param {number} counter
 */
export function rememberCounter(site, counter) {
  localStorage.setItem(counterKey(site), String(counter));
}

/** Whether single letters act. Who speaks to the computer must be able to switch them off (WCAG 2.1.4). */
export function keysAreOn() {
  return localStorage.getItem(KEYS) !== "off";
}

/** @param {boolean} on */
export function rememberKeys(on) {
  localStorage.setItem(KEYS, on ? "on" : "off");
}
