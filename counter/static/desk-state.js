// Everything that a desk knows, in one place. desk.js alone changes it; the parts are drawn from it.
import { NOTHING_SHOWN } from "./ticket.js";

/** @typedef {import("./actions.js").Action} Action */
/** @typedef {import("./ticket.js").Ticket} Ticket */
/** @typedef {{id: string, ticket: Ticket, until: number, kind: import("./commands.js").Command["kind"]}} Undo until: steady ms */
/**
 * @typedef {{id: string, last_zone: string | null, left_at: string | null,
 *   tickets: {queue: string, zone: string, state: string, services: string[]}[]}} Visit
 */

/**
 * What is asked of the officer, and what has been chosen so far. `then`: what was wanted in the first place.
 * @typedef {object} Dialog
 * @property {"outcome" | "called" | "break" | "close" | "call-one" | "transfer" | "add" | "correct" | "take-over" | "duty"} kind
 * @property {string} error of the last attempt, in words
 * @property {Action | null} then
 * @property {Ticket | null} ticket that it is about
 * @property {string} reason
 * @property {number} minutes
 * @property {number} waiting people who would be left
 * @property {string} wanted words looked for
 * @property {string} service
 * @property {string} was the line to be corrected
 * @property {"service" | "counter"} way where to transfer
 * @property {number | null} toCounter
 * @property {string} note
 * @property {string[]} going services of the lines that are transferred, where the ticket has several
 * @property {string} identity digits of a national identity number
 */

/**
 * @param {Dialog["kind"]} kind
 * @param {Partial<Dialog>} [more]
 * @returns {Dialog}
 */
export function dialogOf(kind, more = {}) {
  return {
    kind,
    error: "",
    then: null,
    ticket: null,
    reason: "",
    minutes: 15,
    waiting: 0,
    wanted: "",
    service: "",
    was: "",
    way: "service",
    toCounter: null,
    note: "",
    going: [],
    identity: "",
    ...more,
  };
}

export function emptyState() {
  return {
    /** @type {import("/static/ui/live.js").Report} */
    report: { status: "connecting" },
    shown: NOTHING_SHOWN,
    /** @type {import("./following.js").Duty | null} */
    duty: null,
    /** @type {Ticket[]} */
    onHold: [],
    /** @type {Map<string, import("./waiting.js").Place[]>} by queue */
    waiting: new Map(),
    /** @type {Ticket[]} who did not come today when these queues called, newest first */
    missed: [],
    /** @type {Record<string, import("./kiosks.js").Kiosk>} those that somebody may have to look after */
    kiosks: {},
    /** @type {Record<string, import("./opening.js").Opening>} how each of the queues stands now */
    standings: {},
    /** @type {import("./outcomes.js").Result[]} one for each service line */
    results: [],
    line: 0,
    /** @type {Visit | null} of the ticket at the counter */
    visit: null,
    /** @type {{ticket: string, minutes: number}} what a refusal said of the no-show rule */
    noShow: { ticket: "", minutes: 0 },
    /** @type {string} the ticket of which it was answered that it is still served */
    still: "",
    /** @type {import("./commands.js").Command["kind"] | null} under way */
    busy: null,
    slow: false,
    /** @type {import("./wording.js").Message | null} */
    message: null,
    /** @type {Ticket | null} finished last, with a line that goes on or lacks something: its visitor gets a receipt */
    receipt: null,
    /** @type {import("./parts/receipt.js").Paper | null} what the printer would print */
    paper: null,
    /** @type {Undo[]} newest last */
    undos: [],
    /** @type {Dialog | null} */
    dialog: null,
    /** @type {import("./following.js").Duty[] | null} of the agency, for who can take a visitor; null: not known yet */
    duties: null,
    /** @type {Map<string, import("./services.js").Opening>} by queue, as they were when a service was asked for */
    openings: new Map(),
    news: "",
    moment: "",
    ticketId: "",
  };
}

/** @typedef {ReturnType<typeof emptyState>} DeskState */
