// How the queues of a counter stand: what an officer should know before wondering why nobody comes.

/**
 * @typedef {{open: boolean, why: string | null, opens: string | null, notice: {id: string, en?: string} | null,
 *   service_open: boolean, service_opens: string | null, reduced: boolean}} Opening
 */
/** @typedef {"disruption" | "break" | "closed" | "reduced"} Standing */

/**
 * @param {Opening} opening
 * @returns {Standing | null} null: people are served as usual
 */
export function standingOf({ why, service_open, reduced }) {
  if (why === "disruption") return "disruption";
  if (!service_open) return why === "break" ? "break" : "closed";
  return reduced ? "reduced" : null;
}
