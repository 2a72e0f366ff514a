// How a counter stands, and what a supervisor should see first.

/** @typedef {{number: string, state: string}} Ticket */
/**
 * @typedef {object} Desk
 * @property {number} counter
 * @property {"open" | "on_break" | "closed"} state
 * @property {string | null} officer
 * @property {string | null} since
 * @property {string | null} opened_at
 * @property {string | null} break_reason
 * @property {string | null} back_at
 * @property {boolean} away
 * @property {Ticket | null} ticket
 */
/** @typedef {{counter: number, closed_at: string, reason: string | null, waiting: number}} Left */
/** @typedef {"late" | "away" | "open" | "on_break" | "closed"} Standing late: on break for longer than was said */

/** What needs somebody stands first. */
export const STANDINGS = /** @type {const} */ (["late", "away", "open", "on_break", "closed"]);

/**
 * @param {Desk} desk
 * @param {Date} now
 * @returns {Standing}
 */
export function standing(desk, now) {
  if (desk.state === "on_break") return minutesLate(desk, now) > 0 ? "late" : "on_break";
  if (desk.state === "open") return desk.away ? "away" : "open";
  return "closed";
}

/**
 * Whole minutes by which a break is longer than was said; 0 while it is not.
 * @param {Desk} desk
 * @param {Date} now
 */
export function minutesLate({ back_at: back }, now) {
  return back ? Math.max(0, Math.floor((now.getTime() - Date.parse(back)) / 60_000)) : 0;
}

/** @param {Record<string, any>} parts of the live view `desks` @returns {Desk[]} */
export function desksIn(parts) {
  return Object.entries(parts)
    .filter(([key]) => key.startsWith("desk/"))
    .map(([, desk]) => desk)
    .sort((one, other) => one.counter - other.counter);
}

/**
 * Counters that closed while people waited, the newest first; `helpedBy` is a counter of the same queues that is open
 * now: then nobody stands before closed desks any more. A counter that closed twice is told once.
 * @param {Left[]} left
 * @param {Desk[]} desks
 * @param {{number: number, queues: string[]}[]} counters of the catalogue
 * @returns {(Left & {helpedBy: number | null})[]}
 */
export function leftWaiting(left, desks, counters) {
  const open = new Set(desks.filter(({ state }) => state === "open").map(({ counter }) => counter));
  const told = new Set();
  return left.flatMap((one) => {
    if (told.has(one.counter)) return [];
    told.add(one.counter);
    const queues = counters.find(({ number }) => number === one.counter)?.queues ?? [];
    const helper = counters.find(({ number, queues: others }) => open.has(number) && others.some((queue) => queues.includes(queue)));
    return [{ ...one, helpedBy: helper?.number ?? null }];
  });
}
