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

/**
 * From when serving counts: its beginning, later by what it was on hold.
 * @param {{started_at: string | null, held_seconds: number}} ticket
 */
export function servedSince({ started_at, held_seconds }) {
  return Date.parse(started_at ?? "") + (held_seconds || 0) * 1_000;
}

/**
 * @param {{started_at: string | null, held_seconds: number}} ticket
 * @param {number | null} standard minutes
 * @param {number} now milliseconds
 * @returns {number | null} share of the standard
 */
export function servingShare(ticket, standard, now) {
  return timing(servedSince(ticket), standard, now).share;
}
