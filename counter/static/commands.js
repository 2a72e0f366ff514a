// What an officer does, as requests to the API.

/** @typedef {import("./ticket.js").Ticket} Ticket */
/** @typedef {import("./outcomes.js").Result} Result */
/**
 * A ticket stands with every move of one, so that it can be spoken of afterwards. `lines`: the own services that go
 * on, none for all. `identity`: a national identity number, "" where none is asked for or it is known.
 * @typedef {{kind: "call"} | {kind: "call-one", ticket: Ticket, reason: string} | {kind: "open"}
 *   | {kind: "break", reason: string, minutes: number} | {kind: "close", reason: string}
 *   | {kind: "take-over", name: string, pin: string}
 *   | {kind: "recall" | "start" | "no-show" | "hold" | "resume" | "requeue" | "pause" | "return" | "undo", ticket: Ticket}
 *   | {kind: "finish", ticket: Ticket, results: Result[]}
 *   | {kind: "transfer", ticket: Ticket, lines: string[], services: string[], toCounter: number | null, note: string,
 *     identity: string}
 *   | {kind: "add", ticket: Ticket, service: string, identity: string}
 *   | {kind: "correct", ticket: Ticket, was: string, service: string, identity: string}
 *   | {kind: "is-back" | "receipt", ticket: Ticket}} Command
 */

/**
 * @param {{site: string, counter: number}} place
 * @param {Command} command
 * @returns {{path: string, body: unknown}}
 */
export function requestFor({ site, counter }, command) {
  const here = `/sites/${site}/counters/${counter}`;
  switch (command.kind) {
    case "call":
      return { path: `${here}/call-next`, body: {} };
    case "call-one":
      return { path: `${here}/call`, body: { ticket: command.ticket.id, reason: command.reason } };
    case "open":
      return { path: `${here}/open`, body: {} };
    case "break":
      return { path: `${here}/break`, body: { reason: command.reason, minutes: command.minutes } };
    case "close":
      return { path: `${here}/close`, body: { reason: command.reason } };
    case "take-over":
      return { path: `${here}/take-over`, body: { name: command.name, pin: command.pin } };
    case "add": {
      const { ticket, service, identity } = command;
      return { path: `/sites/${site}/visits/${ticket.visit}/services`, body: { services: [service], identity: identity || null } };
    }
    case "is-back":
      return { path: `/sites/${site}/visits/${command.ticket.visit}/resume`, body: {} };
    case "receipt":
      return { path: `/sites/${site}/visits/${command.ticket.visit}/reprint`, body: {} };
    default:
      return moveFor(`/sites/${site}/tickets/${command.ticket.id}`, counter, command);
  }
}

/**
 * @param {string} ticket its address
 * @param {number} counter
 * @param {Extract<Command, {ticket: Ticket}>} command
 */
function moveFor(ticket, counter, command) {
  switch (command.kind) {
    case "return":
    case "undo":
      return { path: `${ticket}/${command.kind}`, body: {} };
    case "requeue":
    case "pause":
      return { path: `${ticket}/requeue`, body: { counter, pause: command.kind === "pause" } };
    case "finish":
      return { path: `${ticket}/finish`, body: { counter, outcomes: command.results } };
    case "transfer": {
      const { lines, services, toCounter, note, identity } = command;
      return {
        path: `${ticket}/transfer`,
        body: { counter, lines, services, to_counter: toCounter, note, identity: identity || null },
      };
    }
    case "correct":
      return {
        path: `${ticket}/correct`,
        body: { was: command.was, service: command.service, identity: command.identity || null },
      };
    default:
      return { path: `${ticket}/${command.kind}`, body: { counter } };
  }
}

/**
 * What can be taken back for some seconds by who did it. Back in line, a pause and a return are put right by their
 * opposites.
 */
export const UNDOABLE = new Set(["call", "call-one", "start", "hold", "resume", "finish", "no-show", "transfer", "add", "correct"]);

/**
 * Whether some of the ticket's lines go on and others stay with it.
 * @param {Command} command
 */
export function isPartial(command) {
  return command.kind === "transfer" && command.lines.length > 0 && command.lines.length < command.ticket.lines.length;
}

/** Refusals that say: what you see is no longer so. */
export const OUTDATED = new Set([
  "somebody_was_first",
  "counter_busy",
  "counter_taken",
  "counter_closed",
  "on_break",
  "wrong_duty_state",
  "illegal_move",
  "already_finished",
  "not_your_counter",
  "unknown_ticket",
  "cannot_undo",
]);
