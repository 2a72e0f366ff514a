// Where a desk stands, and what an officer can do there: one table. What it does not name is not offered.

/**
 * @typedef {"open" | "break" | "close" | "take-over" | "call" | "list" | "recall" | "start" | "no-show" | "hold" | "resume"
 *   | "requeue" | "pause" | "transfer" | "add" | "correct" | "finish" | "still" | "undo" | "receipt" | "sign-out"
 *   | "sign-out-everywhere"} Action
 */
/** @typedef {"unknown" | "closed" | "taken" | "on-break" | "free" | "called" | "serving"} Position */
/** @typedef {{main: Action[], tools: Action[], duty: Action[]}} Offer the first of `main` is the next action */

/** @type {Record<Position, Offer>} */
const OFFERS = {
  unknown: { main: [], tools: [], duty: [] },
  closed: { main: ["open"], tools: [], duty: ["take-over"] },
  taken: { main: ["take-over"], tools: [], duty: [] },
  "on-break": { main: ["open", "close"], tools: [], duty: ["take-over"] },
  free: { main: ["call"], tools: [], duty: ["break", "close", "take-over"] },
  called: {
    main: ["start", "recall", "no-show"],
    tools: ["requeue", "pause", "transfer", "add", "correct"],
    duty: ["break", "close", "take-over"],
  },
  serving: {
    main: ["finish", "call", "hold"],
    tools: ["transfer", "add", "correct"],
    duty: ["break", "close", "take-over"],
  },
};

/** With a ticket at the counter these ask first what became of it. */
const ASK_FIRST = new Set(["call", "break", "close", "sign-out", "sign-out-everywhere"]);

/** Done with the own duty, which a helping hand does not have. */
const OWN_DUTY = new Set(["break", "close"]);

/**
 * @param {object} seen
 * @param {import("./following.js").Duty | null} seen.duty null: not heard yet
 * @param {import("./ticket.js").Ticket | null} seen.ticket at the counter
 * @param {string} seen.me user name
 * @param {boolean} seen.helpsOut may act at a counter where somebody else sits
 * @returns {Position}
 */
export function positionOf({ duty, ticket, me, helpsOut }) {
  if (!duty) return "unknown";
  if (duty.state === "closed") return "closed";
  const own = duty.officer === me;
  if (!own && (!helpsOut || duty.state === "on_break")) return "taken";
  if (duty.state === "on_break") return "on-break";
  if (!ticket) return "free";
  return ticket.state === "serving" ? "serving" : "called";
}

/**
 * @param {Position} position
 * @param {boolean} own the duty is this person's
 * @returns {Offer}
 */
export function offersAt(position, own) {
  const offer = OFFERS[position];
  return own ? offer : { ...offer, duty: offer.duty.filter((action) => !OWN_DUTY.has(action)) };
}

/** Signing out, of this screen or of all. @param {Action | null} action */
export const isLeaving = (action) => action === "sign-out" || action === "sign-out-everywhere";

/**
 * Whether a key or a button means anything now.
 * @param {Action} action
 * @param {object} seen
 * @param {Position} seen.position
 * @param {boolean} seen.own the duty is this person's
 * @param {number} seen.onHold tickets on hold here
 * @param {number} seen.waiting who could be called
 * @param {boolean} seen.undoable
 * @param {boolean} seen.receipt somebody just left with something under way or missing
 * @param {boolean} seen.asked "still serving?" is on the screen
 */
export function isLegal(action, { position, own, onHold, waiting, undoable, receipt, asked }) {
  if (action === "undo") return undoable;
  if (action === "receipt") return receipt;
  if (action === "still") return asked;
  if (isLeaving(action)) return true;
  if (action === "resume") return position === "free" && onHold > 0;
  if (action === "list") return position === "free" && waiting > 0;
  // The next one may be called over a called ticket too: the desk asks first what became of it.
  if (action === "call" && position === "called") return true;
  const { main, tools, duty } = offersAt(position, own);
  return main.includes(action) || tools.includes(action) || duty.includes(action);
}

/**
 * @param {Action} action
 * @param {Position} position
 */
export function asksFirst(action, position) {
  return ASK_FIRST.has(action) && (position === "called" || position === "serving");
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
