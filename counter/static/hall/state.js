// What the greeter is doing, as one object.
import { NOTHING_ASKED } from "./question.js";
import { NO_WISH } from "./wish.js";

/** @typedef {import("./visit.js").Visit} Visit */
/** @typedef {Visit & {token: string}} Issued */
/** @typedef {{visit: Issued, copy: boolean}} Paper copy: printed again */
/**
 * @typedef {object} Message
 * @property {"" | "is-success" | "is-error"} tone
 * @property {string} title
 * @property {string} [detail]
 * @property {() => void} [undo]
 */
/**
 * `service`: the one that was chosen, while its queue still asks whose it is.
 * @typedef {{kind: "add", service: string, identity: string} | {kind: "reprint"}
 *   | {kind: "correct", ticket: string, was: string, service: string, identity: string}
 *   | {kind: "cancel", ticket: string}} Dialog
 */

/** @param {import("./address.js").Address} address */
export function freshState(address) {
  return {
    task: address.task,
    wish: { ...NO_WISH },
    query: "",
    /** @type {import("./wish.js").Attempt | null} */
    attempt: null,
    /** @type {Issued | null} the number that was just given */
    issued: null,
    question: { ...NOTHING_ASKED },
    /** @type {Visit[] | null} null: nothing was asked yet */
    found: null,
    searching: false,
    /** @type {{visit: string, token: string} | null} the receipt that was scanned; never in an address */
    receipt: null,
    visitId: address.visit,
    /** @type {Visit | null} the one that is open */
    visit: null,
    /** @type {import("./visit.js").Ticket[]} its tickets with their times */
    tickets: [],
    gone: false,
    /** @type {Paper | null} what the printer would print */
    paper: null,
    /** @type {Dialog | null} */
    dialog: null,
    /** @type {string} the command under way */
    busy: "",
    slow: false,
    /** @type {Message | null} */
    message: null,
  };
}

/** @typedef {ReturnType<typeof freshState>} State */
