// Leaving the counter for a while, or for good: the reasons there are, and how a break stands.

/** In the order of their number keys. */
export const BREAK_REASONS = /** @type {const} */ (["rest", "prayer", "meeting", "errand", "trouble"]);
export const CLOSE_REASONS = /** @type {const} */ (["shift_over", "unwell", "trouble"]);
export const CALL_REASONS = /** @type {const} */ (["returning", "agreed_time", "frail", "quick_matter", "supervisor"]);

/** Minutes of a break that one touch chooses, and the longest that the server takes. */
export const QUICK_MINUTES = [15, 30, 60];
export const LONGEST_BREAK = 180;

/**
 * @param {import("./following.js").Duty} duty
 * @param {number} now milliseconds
 * @returns {{seconds: number, over: boolean}} until the return that was announced, or since
 */
export function breakLeft(duty, now) {
  const left = duty.back_at ? (Date.parse(duty.back_at) - now) / 1_000 : 0;
  return { seconds: Math.abs(left), over: duty.back_at !== null && left < 0 };
}

/** Serving is asked after once it has taken so many times the standard. */
export const STILL_FROM = 3;

/**
 * @param {number | null} share of the standard, null without one
 * @param {boolean} answered for this ticket
 */
export function asksWhetherStill(share, answered) {
  return share !== null && share >= STILL_FROM && !answered;
}
