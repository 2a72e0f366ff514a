// Cases: which may go where, and which an entry means.

/** @typedef {"in_process" | "ready" | "collected" | "declined"} CaseState */
/**
 * @typedef {object} Case
 * @property {string} id
 * @property {string} number of the visit
 * @property {string} service
 * @property {string} agency
 * @property {CaseState} state
 * @property {string} opened_at
 * @property {string | null} due_on 2026-11-24
 * @property {string} state_at
 * @property {number | null} [days_left] working days until it is due, below 0: late; null: nothing is due
 */
/** @typedef {{found: Case[], unclear: boolean}} Match unclear: several cases have the number */

/** Most cases that the server takes in one command. */
export const MOST_MOVED = 500;

export const STATES = /** @type {const} */ (["in_process", "ready", "collected", "declined"]);
/** In the order of the buttons. */
export const TARGETS = /** @type {const} */ (["ready", "collected", "declined", "in_process"]);

/** To each state, from which; the server judges, the buttons only tell how many it will take. @type {Record<CaseState, CaseState[]>} */
const FROM = {
  ready: ["in_process"],
  collected: ["ready", "in_process"],
  declined: ["in_process", "ready"],
  in_process: ["ready"],
};

/** What cannot be taken back. @param {CaseState} target */
export const isFinal = (target) => target === "collected" || target === "declined";

/** @param {Case} one @param {CaseState} target */
export const mayMove = (one, target) => FROM[target].includes(one.state);

/**
 * The day of a moment where the mall is: 2026-11-24.
 * @param {Date} moment
 * @param {string} timeZone
 */
export function dayOf(moment, timeZone) {
  return new Intl.DateTimeFormat("en-CA", { timeZone }).format(moment);
}

/**
 * The cases that an entry of a scan or a file means.
 * @param {import("../../entry.js").Entry} entry
 * @param {Case[]} cases
 * @param {string} timeZone
 * @returns {Match}
 */
export function match(entry, cases, timeZone) {
  if (entry.id) return { found: cases.filter(({ id }) => id === entry.id), unclear: false };
  const numbered = cases.filter(({ number }) => number === entry.number);
  const ofDay = entry.day ? numbered.filter((one) => dayOf(new Date(one.opened_at), timeZone) === entry.day) : numbered;
  // Several matters of one visit have one number and belong together; those of several days do not.
  const days = new Set(ofDay.map((one) => dayOf(new Date(one.opened_at), timeZone)));
  return days.size > 1 ? { found: [], unclear: true } : { found: ofDay, unclear: false };
}

/**
 * In pieces that the server takes.
 * @template T
 * @param {T[]} all
 * @param {number} size
 */
export function inPieces(all, size) {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
}
