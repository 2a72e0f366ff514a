// The five commands of a counter as requests to the API.

/** @typedef {import("./actions.js").Action} Action */
/** @typedef {import("./ticket.js").Ticket} Ticket */

/**
 * @param {{site: string, counter: number}} place
 * @param {Action} action
 * @param {Ticket | null} ticket the one at the counter; only "call" has none
 * @param {string[]} outcomes one for each service line, for "finish"
 * @returns {{path: string, body: unknown}}
 */
export function requestFor({ site, counter }, action, ticket, outcomes) {
  if (action === "call") return { path: `/sites/${site}/counters/${counter}/call-next`, body: {} };
  if (!ticket) throw new Error(`${action} needs a ticket`);
  const path = `/sites/${site}/tickets/${ticket.id}/${action}`;
  if (action !== "finish") return { path, body: { counter } };
  const each = ticket.lines.map((line, index) => ({ service: line.service, outcome: outcomes[index] }));
  return { path, body: { counter, outcomes: each } };
}

/** Refusals that say: what you see is no longer so. */
export const OUTDATED = new Set(["somebody_was_first", "counter_busy", "illegal_move", "not_your_counter", "unknown_ticket"]);
