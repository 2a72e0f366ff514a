// Which of a visitor's tickets matters most now: where to go, then where to wait, then what is over.

/**
 * @typedef {object} Line one service of a ticket
 * @property {string} service
 * @property {string | null} outcome
 * @property {number[]} missing positions of the requirements that were not fulfilled
 * @property {string | null} case the case that is collected by this line
 */
/**
 * @typedef {object} Place a ticket as its visitor may see it
 * @property {string} id
 * @property {string} agency
 * @property {string} zone
 * @property {string} state
 * @property {string[]} services
 * @property {Line[]} lines
 * @property {number[]} counters
 * @property {number | null} counter
 * @property {number | null} ahead
 * @property {{minutes: number, low: number, high: number} | null} estimate
 * @property {boolean} [afterwards] done without the server, and told later
 * @property {"day_ended" | "left_open" | "disruption" | null} expired_because
 * @property {string | null} why of who waits: "disruption" when nobody is called because of one
 * @property {Record<string, string> | null} notice the disruption's reason
 * @property {string | null} service_opens of who waits: when people are served, if not now
 */

const ORDER = ["called", "serving", "on_hold", "waiting", "planned"];

/**
 * @template {{state: string}} Ticket
 * @param {Ticket[]} tickets
 * @returns {Ticket[]} those in one state as they were
 */
export function inOrder(tickets) {
  const rank = (/** @type {Ticket} */ { state }) => (ORDER.includes(state) ? ORDER.indexOf(state) : ORDER.length);
  return [...tickets].sort((a, b) => rank(a) - rank(b));
}

/** @param {{state: string}} ticket */
export function isOpen({ state }) {
  return ORDER.includes(state);
}

/** @param {{state: string}} ticket */
export function isAtCounter({ state }) {
  return state === "called" || state === "serving";
}

/**
 * A ticket that waits is passed over, without loss, while its visitor is called or served elsewhere.
 * @param {{state: string}} ticket
 * @param {{state: string}[]} tickets of the visit
 */
export function isPassedOver(ticket, tickets) {
  return ticket.state === "waiting" && tickets.some(isAtCounter);
}

/**
 * Where the visitor is, and where to go from there; null while there is no such walk.
 * @template {{state: string, zone: string}} Ticket
 * @param {Ticket[]} tickets of the visit
 * @returns {{here: string, next: string} | null} codes of zones
 */
export function nextZone(tickets) {
  const here = tickets.find(isAtCounter)?.zone;
  if (here === undefined) return null;
  const open = inOrder(tickets.filter(isOpen));
  // As long as there is more to do here, nobody is sent away.
  if (open.some((ticket) => !isAtCounter(ticket) && ticket.zone === here)) return null;
  const next = open.find(({ zone }) => zone !== here)?.zone;
  return next === undefined ? null : { here, next };
}

/**
 * The services of the visit that are finished before the planned ticket takes its place.
 * @param {Place} ticket
 * @param {Place[]} tickets of the visit
 * @param {(service: string) => readonly string[]} after what must come before a service
 */
export function waitsFor(ticket, tickets, after) {
  const before = new Set(ticket.services.flatMap(after));
  const others = tickets.filter((other) => other !== ticket && isOpen(other));
  return others.flatMap(({ services }) => services).filter((service) => before.has(service));
}
