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
