// What an answered command leaves on the desk until the live word comes, and what of it can be taken back.
import { UNDOABLE } from "./commands.js";
import { rememberMissed } from "./tab.js";
import { answered } from "./ticket.js";

/** @typedef {import("./commands.js").Command} Command */
/** @typedef {import("./ticket.js").Ticket} Ticket */
/**
 * @typedef {object} Circumstances
 * @property {{site: string, counter: number}} place
 * @property {number} now milliseconds of the server's clock
 * @property {number} at milliseconds of a steady clock
 * @property {number} undoMs how long something can be taken back
 */

const OF_DUTY = new Set(["open", "break", "close", "take-over"]);
const OF_VISIT = new Set(["add", "correct", "is-back"]);

/**
 * @param {import("./desk-state.js").DeskState} state changed in place
 * @param {Command} command
 * @param {any} answer
 * @param {Circumstances} circumstances
 */
export function takeAnswer(state, command, answer, { place, now, at, undoMs }) {
  if (OF_DUTY.has(command.kind)) Object.assign(state, { duty: answer, undos: [] });
  if (OF_VISIT.has(command.kind)) Object.assign(state, { visit: state.visit?.id === answer.id ? answer : state.visit, undos: [] });
  if (OF_DUTY.has(command.kind) || OF_VISIT.has(command.kind)) return;
  if (answer === null) return;
  state.shown = answered(state.shown, ticketAfter(command, answer), at, command.kind === "undo" || command.kind === "resume");
  state.undos = undosAfter(state, command, answer, at + undoMs).filter((one) => one.until > at);
  noteMissed(state, command, place, now);
}

/**
 * The ticket that the command was about, as it now is.
 * @param {Command} command
 * @param {Ticket} answer of a transfer: the place that was taken
 * @returns {Ticket}
 */
function ticketAfter(command, answer) {
  return command.kind === "transfer" ? { ...command.ticket, state: "transferred" } : answer;
}

/**
 * A chain of two, finish and call, can be taken back in two steps; whatever else is done ends what came before it.
 * @param {import("./desk-state.js").DeskState} state
 * @param {Command} command
 * @param {Ticket} answer
 * @param {number} until
 */
function undosAfter({ undos }, command, answer, until) {
  if (command.kind === "undo") return undos.filter((one) => one.id !== command.ticket.id);
  if (!UNDOABLE.has(command.kind)) return [];
  const ticket = "ticket" in command ? command.ticket : answer;
  const before = undos.filter((one) => one.id !== ticket.id);
  return [...before, { id: ticket.id, ticket, until, kind: command.kind }];
}

/**
 * The API has no list of who did not come for officers: this tab keeps those that it put down itself.
 * @param {import("./desk-state.js").DeskState} state
 * @param {Command} command
 * @param {{site: string, counter: number}} place
 * @param {number} now
 */
function noteMissed(state, command, place, now) {
  if (!("ticket" in command)) return;
  const { id, number, visit } = command.ticket;
  const others = state.missed.filter((one) => one.id !== id);
  if (command.kind === "no-show") state.missed = [{ id, number, visit, at: now }, ...others];
  else if (others.length === state.missed.length) return;
  else state.missed = others;
  rememberMissed(place, state.missed);
}
