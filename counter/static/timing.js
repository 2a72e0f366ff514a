// Minutes served against the minutes of the service standard.

/** @typedef {"" | "is-warning" | "is-error"} Tone */

/** Shares of the standard at which the timer changes its tone. */
export const WARNING_FROM = 1;
export const ERROR_FROM = 1.5;

/**
 * @param {number} since milliseconds
 * @param {number | null} standard minutes, null when there is none
 * @param {number} now milliseconds
 * @returns {{seconds: number, share: number | null, tone: Tone}}
 */
export function timing(since, standard, now) {
  const seconds = Math.max(0, (now - since) / 1_000);
  if (!standard) return { seconds, share: null, tone: "" };
  const share = seconds / 60 / standard;
  return { seconds, share, tone: share >= ERROR_FROM ? "is-error" : share >= WARNING_FROM ? "is-warning" : "" };
}

/** @typedef {{disturbed_seconds: number, disturbed_since: string | null}} Clock */
/** @typedef {Clock & {started_at: string | null, held_seconds: number}} Served */

/**
 * Milliseconds in which the ticket's services could not work, up to now: no clock counts them.
 * @param {Clock} clock
 * @param {number} now milliseconds
 */
export function stoodStill({ disturbed_seconds, disturbed_since }, now) {
  return disturbed_seconds * 1_000 + (disturbed_since ? Math.max(0, now - Date.parse(disturbed_since)) : 0);
}

/**
 * From when serving counts: its beginning, later by what it was on hold or could not go on. Who cannot go on is put on
 * hold for it, so that the two are one and the same time and only the longer one is left out.
 * @param {Served} ticket
 * @param {number} now milliseconds
 */
export function servedSince(ticket, now) {
  return Date.parse(ticket.started_at ?? "") + Math.max(ticket.held_seconds * 1_000, stoodStill(ticket, now));
}

/**
 * @param {Served} ticket
 * @param {number | null} standard minutes
 * @param {number} now milliseconds
 * @returns {number | null} share of the standard
 */
export function servingShare(ticket, standard, now) {
  return timing(servedSince(ticket, now), standard, now).share;
}
