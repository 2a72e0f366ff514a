// Which ticket a desk shows: what the live connection says, and until it has said so, what a command answered.
// The two come on different lines and in either order, so an answer counts only while the live word is behind it.

/**
 * @typedef {"planned" | "waiting" | "called" | "serving" | "on_hold" | "finished" | "no_show" | "transferred" | "cancelled"
 *   | "expired"} State
 */
/** @typedef {{service: string, outcome: string | null, missing: number[], case: string | null}} Line */
/**
 * @typedef {{id: string, visit: string, number: string, queue: string, agency: string, state: State,
 *   priority: string | null, party_size: number, lines: Line[], counter: number | null, calls: number,
 *   queued_at: string, waiting_since: string, called_at: string | null, last_called_at: string | null, started_at: string | null,
 *   held_at: string | null, held_seconds: number, disturbed_seconds: number, disturbed_since: string | null,
 *   ended_at: string | null, why: string | null, reason: string | null,
 *   for_counter: number | null, note: string | null, fetch: string | null, paused_at: string | null, afterwards?: boolean}} Ticket
 */

/**
 * @typedef {object} Shown
 * @property {Ticket | null} live
 * @property {Ticket | null} last the last one that the live connection showed, also when it is gone
 * @property {{ticket: Ticket, at: number, back: boolean} | null} answer back: an earlier state has come again
 */

/** Milliseconds; the live word comes within a tenth of it, and an answer that it never confirms is void. */
export const ANSWER_HOLDS_MS = 3_000;

/** @type {Shown} */
export const NOTHING_SHOWN = { live: null, last: null, answer: null };

/** @param {Ticket} ticket */
const atCounter = (ticket) => ticket.state === "called" || ticket.state === "serving";

/** A ticket only moves on: called, called again, serving, ended. @param {Ticket} ticket */
function progress(ticket) {
  const stage = ticket.state === "waiting" ? 0 : ticket.state === "called" ? 1 : ticket.state === "serving" ? 2 : 3;
  return stage * 1_000 + ticket.calls;
}

/**
 * Whether what is known has come to the answer. One that left the counter is met when it is not seen there any more,
 * one that took a step back only where it stands.
 * @param {Ticket | null} live
 * @param {Ticket | null} last
 * @param {Ticket} answer
 * @param {boolean} back
 */
function hasCome(live, last, answer, back) {
  if (!atCounter(answer)) return live?.id !== answer.id;
  return back ? moment(live) === moment(answer) : hasReached(last, answer);
}

/**
 * @param {Ticket | null} ticket
 * @param {Ticket} other
 */
function hasReached(ticket, other) {
  return ticket !== null && ticket.id === other.id && progress(ticket) >= progress(other);
}

/**
 * The live connection told the counter's ticket.
 * @param {Shown} shown
 * @param {Ticket | null} live
 * @param {boolean} fresh it is a whole snapshot, newer than any answer
 * @returns {Shown}
 */
export function heard(shown, live, fresh) {
  const { answer } = shown;
  const caughtUp = !answer || fresh || hasCome(live, live, answer.ticket, answer.back);
  return { live, last: live ?? shown.last, answer: caughtUp ? null : answer };
}

/**
 * A command was answered.
 * @param {Shown} shown
 * @param {Ticket} ticket
 * @param {number} at milliseconds of a steady clock
 * @param {boolean} [back] it was an undo, or a ticket came back from hold
 * @returns {Shown}
 */
export function answered(shown, ticket, at, back = false) {
  const known = hasCome(shown.live, shown.last, ticket, back);
  return known ? { ...shown, answer: null } : { ...shown, answer: { ticket, at, back } };
}

/**
 * The ticket at the counter, or null.
 * @param {Shown} shown
 * @param {number} at milliseconds of the same clock
 * @returns {Ticket | null}
 */
export function current({ live, answer }, at) {
  if (!answer || at - answer.at > ANSWER_HOLDS_MS) return live;
  if (atCounter(answer.ticket)) return answer.ticket;
  return live?.id === answer.ticket.id ? null : live;
}

/** Changes whenever something happened with the ticket. @param {Ticket | null} ticket */
export function moment(ticket) {
  return ticket ? `${ticket.id} ${ticket.state} ${ticket.calls}` : "";
}
