// A visit as a greeter sees it: what can still be done with it, and what has happened.

/** @typedef {"planned" | "waiting" | "called" | "serving" | "on_hold" | "finished" | "no_show" | "transferred" | "cancelled" | "expired"} State */
/** @typedef {"elderly" | "disability" | "pregnant" | "nursing" | "toddler"} Priority */
/** @typedef {"wheelchair" | "deaf" | "other"} Fetch */
/** @typedef {{minutes: number, low: number, high: number}} Estimate */
/**
 * @typedef {object} Place
 * @property {string} id
 * @property {string} queue
 * @property {string} agency
 * @property {string} zone
 * @property {State} state
 * @property {string[]} services
 * @property {{service: string, outcome: string | null, missing: number[], case: string | null}[]} lines missing: positions of requirements; case: what it collects
 * @property {number[]} counters
 * @property {number | null} counter
 * @property {number | null} ahead
 * @property {Estimate | null} estimate
 * @property {import("./mall.js").Names | null} [notice] why nobody is called
 * @property {string | null} [service_opens]
 * @property {boolean} [afterwards] done without the server, and told later
 */
/** @typedef {{id: string, number: string, service: string, agency: string, state: string, due_on: string | null}} Case */
/**
 * @typedef {object} Visit
 * @property {string} id
 * @property {string} number
 * @property {string} issued_at
 * @property {Priority | null} priority
 * @property {number} party_size
 * @property {string | null} paused_at
 * @property {Fetch | null} fetch
 * @property {Place[]} tickets
 * @property {Case[]} cases
 * @property {string | null} reentry_on
 */
/**
 * A ticket with its times, as staff see it.
 * @typedef {object} Ticket
 * @property {string} id
 * @property {State} state
 * @property {string} queue
 * @property {string} agency
 * @property {number | null} counter
 * @property {number} calls
 * @property {string} queued_at
 * @property {string | null} called_at
 * @property {string | null} last_called_at
 * @property {string | null} started_at
 * @property {string | null} held_at
 * @property {string | null} ended_at
 * @property {string | null} came_from
 */
/** @typedef {"queued" | "called" | "recalled" | "started" | "held" | "finished" | "no_show" | "transferred" | "cancelled" | "expired"} Kind */
/** @typedef {{at: string, kind: Kind, agency: string, counter: number | null, calls: number}} Happening */

export const PRIORITIES = /** @type {const} */ (["elderly", "disability", "pregnant", "nursing", "toddler"]);
export const FETCHES = /** @type {const} */ (["wheelchair", "deaf", "other"]);

/** @type {ReadonlySet<State>} */
const OPEN = new Set(["planned", "waiting", "called", "serving", "on_hold"]);
/** @type {ReadonlySet<State>} */
const CORRECTABLE = new Set(["planned", "waiting", "called", "serving"]);
/** @type {ReadonlySet<State>} */
const AT_COUNTER = new Set(["called", "serving"]);

/** @param {Place} place */
export const isOpen = (place) => OPEN.has(place.state);
/** @param {Place} place */
export const mayCorrect = (place) => CORRECTABLE.has(place.state);
/** @param {Place} place */
export const mayCancel = (place) => place.state === "planned" || place.state === "waiting";

/**
 * Whether the visit gives a right to a number: something lies ready that no open place collects, or a lost place may be
 * entered again.
 * @param {Visit} visit
 * @param {string} today of the mall: 2026-11-24
 */
export function mayContinue({ cases, tickets, reentry_on: reentry }, today) {
  const collecting = new Set(tickets.filter(isOpen).flatMap(({ lines }) => lines.map((line) => line.case)));
  return reentry === today || cases.some(({ id, state }) => state === "ready" && !collecting.has(id));
}

/** Nobody steps away from a counter, and nobody who has nothing to wait for. @param {Visit} visit */
export function mayPause(visit) {
  return visit.tickets.some(isOpen) && !visit.tickets.some(({ state }) => AT_COUNTER.has(state));
}

/** What must be asked of the greeter first comes first, what is over last. @param {Place[]} places */
export function inOrder(places) {
  /** @type {State[]} */
  const order = ["called", "serving", "on_hold", "waiting", "planned", "no_show", "finished", "transferred", "cancelled", "expired"];
  return [...places].sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
}

/** @type {Partial<Record<State, Kind>>} */
const ENDS = { finished: "finished", no_show: "no_show", transferred: "transferred", cancelled: "cancelled", expired: "expired" };

/**
 * What happened with the tickets of a visit, in order of time.
 * @param {Ticket[]} tickets the transferred ones too
 * @returns {Happening[]}
 */
export function history(tickets) {
  const happenings = tickets.flatMap((ticket) => {
    const about = { agency: ticket.agency, counter: ticket.counter, calls: ticket.calls };
    const end = ENDS[ticket.state];
    /** @type {[string | null, Kind][]} */
    const times = [
      [ticket.queued_at, "queued"],
      [ticket.called_at, "called"],
      [ticket.calls > 1 ? ticket.last_called_at : null, "recalled"],
      [ticket.started_at, "started"],
      [ticket.state === "on_hold" ? ticket.held_at : null, "held"],
      [end ? ticket.ended_at : null, end ?? "finished"],
    ];
    return times.flatMap(([at, kind]) => (at ? [{ at, kind, ...about }] : []));
  });
  return happenings.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}
