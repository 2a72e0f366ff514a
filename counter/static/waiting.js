// Who waits in the queues of a counter, longest first.

/** @typedef {import("./ticket.js").Ticket & {busy_at: number | null, queued_seq: number, walks_until?: string | null}} Waiting */
/** @typedef {{ticket: Waiting, place: number, since: number}} Place since: milliseconds, from when its wait counts */

/**
 * The places of one queue in the order of queueing: by time, then by the site's seq.
 * @param {Record<string, any>} parts of the live view of the queue
 * @returns {Place[]}
 */
export function placesIn(parts) {
  const tickets = Object.entries(parts)
    .filter(([key]) => key.startsWith("visit/"))
    .map(([, ticket]) => /** @type {Waiting} */ (ticket));
  const queued = (/** @type {Waiting} */ ticket) => Date.parse(ticket.queued_at);
  tickets.sort((one, other) => queued(one) - queued(other) || one.queued_seq - other.queued_seq);
  return tickets.map((ticket, index) => ({ ticket, place: index + 1, since: Date.parse(ticket.waiting_since) }));
}

/** Whether the visitor is at no other counter and has not stepped away. @param {Waiting} ticket */
export function canCome(ticket) {
  return ticket.busy_at === null && !ticket.paused_at;
}

/**
 * Whether the visitor is still on the way from another zone: called only by who sees the person, and not as the next.
 * @param {Waiting} ticket
 * @param {number} now milliseconds of the server's clock
 */
export function isWalking(ticket, now) {
  return Boolean(ticket.walks_until) && Date.parse(String(ticket.walks_until)) > now;
}

/**
 * @param {Place[]} places of one or more queues
 * @param {number} now milliseconds of the server's clock
 */
export function summary(places, now) {
  const busy = places.filter(({ ticket }) => !canCome(ticket)).length;
  const first = places.reduce((least, { since }) => Math.min(least, since), Infinity);
  return { count: places.length, busy, callable: places.length - busy, longest: minutesSince(first, now) };
}

/**
 * Whole minutes, never fewer than 0: the page's clock may be a moment behind.
 * @param {number} since milliseconds
 * @param {number} now milliseconds
 */
export function minutesSince(since, now) {
  return Number.isFinite(since) ? Math.max(0, Math.floor((now - since) / 60_000)) : 0;
}
