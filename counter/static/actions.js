// What an officer can do now, which of it comes next, and on which key.

/** @typedef {"call" | "recall" | "start" | "no-show" | "finish"} Action */
/** @typedef {{action: Action, primary: boolean, urged: boolean}} Choice urged: the other way is likely by now */

/** The same in every language, so that a hand learns them once. */
export const KEYS = /** @type {const} */ ({ call: "p", start: "m", finish: "s", recall: "u", "no-show": "t" });

/** In the order of their number keys. The day's end alone records a sixth. */
export const OUTCOMES = /** @type {const} */ (["completed", "accepted", "incomplete", "referred", "declined"]);
/** @typedef {(typeof OUTCOMES)[number]} Outcome */

/** After so many calls the visitor has probably left. */
export const ENOUGH_CALLS = 3;

/**
 * The next action first.
 * @param {import("./ticket.js").Ticket | null} ticket at the counter
 * @returns {Choice[]}
 */
export function choices(ticket) {
  if (!ticket) return [{ action: "call", primary: true, urged: false }];
  if (ticket.state === "serving") return [{ action: "finish", primary: true, urged: false }];
  return [
    { action: "start", primary: true, urged: false },
    { action: "recall", primary: false, urged: false },
    { action: "no-show", primary: false, urged: ticket.calls >= ENOUGH_CALLS },
  ];
}

/** A second press of the same within so many milliseconds is the second half of a double click. */
export const ONE_PRESS_MS = 500;

/**
 * Makes one press of many: a double click, a bouncing key, an impatient hand. Different letters are different
 * intentions and may follow each other at once; a click or Enter lands on whatever stands there now.
 * @param {() => number} [steady] milliseconds
 */
export function createOnePress(steady = () => performance.now()) {
  /** The press before, whatever it was: with another key in between, the same one is a new intention. */
  let last = { source: "", at: -Infinity };
  /** @param {string} source "click", or the key @returns {boolean} whether it counts */
  return (source) => {
    const before = last;
    last = { source, at: steady() };
    return source !== before.source || last.at - before.at >= ONE_PRESS_MS;
  };
}
