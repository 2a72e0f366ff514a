// The last list of a desk, as numbers and nothing about a person: what an officer calls aloud from without the server.

/**
 * @typedef {{id: string, number: string, queue: string, state: "waiting" | "called" | "serving" | "on_hold",
 *   priority: boolean, party: number, away: boolean, since: string, calledAt: string | null, startedAt: string | null,
 *   lines: {service: string, case: string | null}[]}} Person away: at another counter, or stepped away
 */
/**
 * @typedef {object} List
 * @property {number} madeAt milliseconds of the server's clock
 * @property {number} ahead milliseconds by which the server's clock was ahead of this computer's
 * @property {Person[]} people at the counter, on hold, and waiting, in this order
 * @property {string[]} missed numbers of who did not come
 */

/**
 * @param {import("../ticket.js").Ticket & {busy_at?: number | null}} ticket
 * @returns {Person}
 */
function personOf(ticket) {
  return {
    id: ticket.id,
    number: ticket.number,
    queue: ticket.queue,
    state: /** @type {Person["state"]} */ (ticket.state),
    priority: ticket.priority !== null,
    party: ticket.party_size,
    away: Boolean(ticket.paused_at) || (ticket.busy_at ?? null) !== null,
    since: ticket.waiting_since,
    calledAt: ticket.called_at,
    startedAt: ticket.started_at,
    lines: ticket.lines.map(({ service, case: product }) => ({ service, case: product ? "kept" : null })),
  };
}

/**
 * @param {object} seen
 * @param {import("../ticket.js").Ticket | null} seen.ticket at the counter
 * @param {import("../ticket.js").Ticket[]} seen.onHold
 * @param {Iterable<import("../waiting.js").Place[]>} seen.waiting by queue
 * @param {import("../ticket.js").Ticket[]} seen.missed
 * @param {number} now milliseconds of the server's clock
 * @param {number} here milliseconds of this computer's clock
 * @returns {List}
 */
export function listOf({ ticket, onHold, waiting, missed }, now, here) {
  const places = [...waiting].flat().map((place) => place.ticket);
  return {
    madeAt: now,
    ahead: now - here,
    people: [...(ticket ? [ticket] : []), ...onHold, ...places].map(personOf),
    missed: missed.map(({ number }) => number),
  };
}

/**
 * Whole minutes since the list was made.
 * @param {List} list
 * @param {number} now milliseconds of the server's clock
 */
export function ageOf(list, now) {
  return Math.max(0, Math.floor((now - list.madeAt) / 60_000));
}
