// What an answered command leaves on the desk until the live word comes, and what of it can be taken back.
import { isPartial, UNDOABLE } from "./commands.js";
import { wantsReceipt } from "./outcomes.js";
import { answered } from "./ticket.js";

/** @typedef {import("./commands.js").Command} Command */
/** @typedef {import("./ticket.js").Ticket} Ticket */
/**
 * @typedef {object} Circumstances
 * @property {number} at milliseconds of a steady clock
 * @property {number} undoMs how long something can be taken back
 */

const OF_DUTY = new Set(["open", "break", "close", "take-over"]);
const OF_VISIT = new Set(["add", "correct", "is-back"]);
const ENDED = new Set(["finished", "no_show", "transferred", "cancelled", "expired"]);

/**
 * @param {import("./desk-state.js").DeskState} state changed in place
 * @param {Command} command
 * @param {any} answer
 * @param {Circumstances} circumstances
 */
export function takeAnswer(state, command, answer, { at, undoMs }) {
  if (OF_DUTY.has(command.kind)) {
    Object.assign(state, { duty: answer, undos: [] });
    return;
  }
  if (answer === null) return;
  if (command.kind === "receipt") {
    Object.assign(state, { paper: answer, receipt: null });
    return;
  }
  if (command.kind === "finish") state.receipt = wantsReceipt(command.results) ? command.ticket : null;
  if (command.kind === "undo" && state.receipt?.id === command.ticket.id) state.receipt = null;
  if (OF_VISIT.has(command.kind)) {
    if (state.visit?.id === answer.id) state.visit = answer;
    state.undos = undosAfter(state, command, answer, at + undoMs).filter((one) => one.until > at);
    return;
  }
  // The live word brings the lines that stay.
  if (!isPartial(command)) state.shown = answered(state.shown, ticketAfter(command, answer), at, command.kind === "undo" || command.kind === "resume");
  state.undos = undosAfter(state, command, answer, at + undoMs).filter((one) => one.until > at);
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
 * @param {any} answer
 * @param {number} until
 */
function undosAfter({ undos }, command, answer, until) {
  if (command.kind === "undo") return undos.filter((one) => one.id !== command.ticket.id);
  const ticket = UNDOABLE.has(command.kind) ? ticketOfUndo(command, answer) : null;
  if (!ticket) return [];
  const before = undos.filter((one) => one.id !== ticket.id);
  return [...before, { id: ticket.id, ticket, until, kind: command.kind }];
}

/**
 * The ticket whose last move is taken back; null where a line has left it for another, which has no way back.
 * @param {Command} command
 * @param {any} answer
 * @returns {Ticket | null}
 */
function ticketOfUndo(command, answer) {
  if (isPartial(command)) return null;
  if (command.kind !== "add" && command.kind !== "correct") return "ticket" in command ? command.ticket : answer;
  const { ticket, service } = command;
  /** @type {{id: string, state: string, services: string[]}[]} */
  const open = answer.tickets.filter((/** @type {{state: string}} */ one) => !ENDED.has(one.state));
  const place = open.find(({ services }) => services.includes(service));
  if (command.kind === "add") return place ? { ...ticket, id: place.id } : null;
  return place?.id !== ticket.id && open.some(({ id }) => id === ticket.id) ? null : ticket;
}
