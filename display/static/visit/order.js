// Which of a visitor's tickets matters most now: where to go, then where to wait, then what is over.

/**
 * @typedef {object} Place a ticket as its visitor may see it
 * @property {string} id
 * @property {string} agency
 * @property {string} zone
 * @property {string} state
 * @property {string[]} services
 * @property {number[]} counters
 * @property {number | null} counter
 * @property {number | null} ahead
 * @property {{minutes: number, low: number, high: number} | null} estimate
 */

const ORDER = ["called", "serving", "waiting"];

/**
 * @template {{state: string}} Ticket
 * @param {Ticket[]} tickets
 * @returns {Ticket[]} those in one state as they were
 */
export function inOrder(tickets) {
  const rank = (/** @type {Ticket} */ { state }) => (ORDER.includes(state) ? ORDER.indexOf(state) : ORDER.length);
  return [...tickets].sort((a, b) => rank(a) - rank(b));
}

/**
 * A ticket that waits is passed over, without loss, while its visitor is called or served elsewhere.
 * @param {Place} ticket
 * @param {Place[]} tickets of the visit
 */
export function isPassedOver(ticket, tickets) {
  return ticket.state === "waiting" && tickets.some(({ state }) => state === "called" || state === "serving");
}
