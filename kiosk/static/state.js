// All that the screen shows follows from one value; whoever changes it says so here.

/** @typedef {import("/static/ui/text.js").Language} Language */
/** @typedef {"elderly" | "disability" | "pregnant" | "nursing" | "toddler"} Priority */
/**
 * @typedef {{name: "home"} | {name: "search"} | {name: "review"} | {name: "taking"} | {name: "taken"}
 *   | {name: "identity", services: string[]} | {name: "again"} | {name: "earlier", code: EarlierStep} | {name: "agency", code: string} | {name: "service", code: string}} Page
 */
/**
 * @typedef {"outside_hours" | "closed_day" | "break" | "cut_off" | "quota_used_up" | "disruption" | "external"} Why
 */
/**
 * @typedef {object} Opening
 * @property {boolean} open numbers are given
 * @property {Why | null} why not
 * @property {string | null} opens when they are given again, RFC 3339
 * @property {import("./mall.js").Names | null} notice the holiday, the disruption's reason, or where else to take one
 * @property {boolean} service_open people are served
 * @property {string | null} service_opens
 * @property {boolean} reduced with fewer counters than usual
 */
/** @typedef {"look" | "visit" | "done"} EarlierStep each is a page of its own, which reading by ear begins anew */
/** @typedef {{minutes: number, low: number, high: number}} Estimate */
/** @typedef {Opening & {service: string}} ServiceNow a service that is otherwise than its queue */
/**
 * @typedef {Opening & {queue: string, agency: string, services: ServiceNow[], waiting: number | null,
 *   estimate: Estimate | null}} QueueNow waiting: null when it is not known
 */
/** @typedef {{opening: Opening, queues: Record<string, QueueNow>}} Waiting */
/**
 * @typedef {object} Kiosk what the process on this machine says of itself
 * @property {string} site
 * @property {string} name
 * @property {boolean} preview the printer only makes pictures
 * @property {boolean} online
 * @property {Language[]} languages
 * @property {string} server its address, as a visitor's phone reaches it
 */
/**
 * @typedef {object} Pairing what the process shows until an administrator confirms it
 * @property {string | null} code null: none yet
 * @property {string | null} expires_at by this machine's clock
 * @property {boolean} revoked it was a device before
 * @property {boolean} offline the server is not heard
 * @property {string} server where the office is
 */
/**
 * @typedef {object} VisitTicket
 * @property {string} id
 * @property {string} queue
 * @property {string} agency
 * @property {string} [state]
 * @property {string[]} services
 * @property {{service: string, case: string | null}[]} [lines] case: what is collected
 * @property {number[]} counters
 * @property {number | null} [counter] where it is called, served or on hold
 * @property {number | null} ahead
 * @property {Estimate | null} estimate
 */
/** @typedef {{id: string, number: string, priority: Priority | null, tickets: VisitTicket[]}} Visit */
/**
 * @typedef {object} Print
 * @property {string | null} job null while it is being asked for
 * @property {"pending" | "printed" | "unconfirmed" | "failed"} state unconfirmed: only the visitor can tell
 * @property {string | null} [reason] one of paper-failed-…
 * @property {string | null} [preview] address of the ticket's picture
 * @property {string | null} [printer] where it came out, when not at this kiosk
 */
/**
 * @typedef {object} Wish
 * @property {string[]} services
 * @property {Priority | null} priority
 * @property {string} [continues] an earlier token
 * @property {string} [identity] a national identity number, for queues that want one
 */
/** @typedef {{service: string, state: string, due_on: string | null}} Case */
/**
 * @typedef {Visit & {service_day: string, paused_at: string | null, reentry_on: string | null, cases: Case[]}}
 *   EarlierVisit
 */
/**
 * @typedef {object} Earlier a ticket that was scanned
 * @property {string} token
 * @property {EarlierVisit | null} visit null until the server has told
 * @property {string | null} doing what is under way
 * @property {"resume" | "pause" | "return" | null} done
 * @property {import("/static/ui/api.js").Problem | null} failure
 * @property {{name: string, key: string} | null} tried the choice that was asked for last
 */
/**
 * @typedef {object} Attempt one taking of a number, through all its repetitions
 * @property {Wish} wish
 * @property {Record<string, unknown> & {id: string}} body
 * @property {string} key
 */
/**
 * @typedef {object} State
 * @property {Language} language
 * @property {Kiosk | null} kiosk
 * @property {Pairing | null} pairing null: this kiosk is a device of a mall
 * @property {import("./mall.js").Mall | null} mall null until the first catalogue has come
 * @property {Waiting | null} waiting
 * @property {boolean} online
 * @property {number | null} offlineSince when the server was heard of last, in milliseconds since 1970
 * @property {boolean} alone the server is away, and this kiosk gives numbers by itself
 * @property {string | null} asOf how old the hours are that are shown then, RFC 3339
 * @property {Page[]} trail the pages from home to the one shown
 * @property {string} query
 * @property {string} identity the digits of a national identity number that were entered so far
 * @property {Wish} wish
 * @property {Attempt | null} attempt
 * @property {boolean} retrying the first try to take the number failed, and it is tried again
 * @property {import("/static/ui/api.js").Problem | null} failure why the number could not be taken
 * @property {Earlier | null} earlier
 * @property {boolean} strange what was scanned is no ticket
 * @property {Visit | null} visit
 * @property {boolean} ownNumber the visit's number was given without the server
 * @property {Print | null} print
 * @property {number} reprints how often the visitor had it printed again
 * @property {number | null} asking seconds left to say "still here", null when not asked
 * @property {number | null} leaving seconds until the taken number makes way for the next visitor
 */

/** @type {Wish} */
const NO_WISH = { services: [], priority: null };

/** What one visitor leaves behind, as it is before the next one comes. */
export const FRESH = Object.freeze({
  language: /** @type {Language} */ ("id"),
  trail: /** @type {Page[]} */ ([{ name: "home" }]),
  query: "",
  identity: "",
  wish: NO_WISH,
  attempt: null,
  retrying: false,
  failure: null,
  earlier: null,
  strange: false,
  visit: null,
  ownNumber: false,
  print: null,
  reprints: 0,
  asking: null,
  leaving: null,
});

/** @returns {State} */
export function initialState() {
  return {
    kiosk: null, pairing: null, mall: null, waiting: null, online: true, offlineSince: null, alone: false, asOf: null, ...FRESH,
  };
}

/**
 * @param {State} state
 * @returns {Page}
 */
export function shown(state) {
  return state.trail.at(-1) ?? { name: "home" };
}

/** @typedef {ReturnType<typeof createStore>} Store */

/** @param {State} initial */
export function createStore(initial) {
  let state = initial;
  /** @type {Set<(state: State) => void>} */
  const listeners = new Set();
  return {
    get: () => state,
    /** @param {Partial<State>} changes */
    set(changes) {
      state = { ...state, ...changes };
      for (const listener of listeners) listener(state);
    },
    /** @param {(state: State) => void} listener */
    onChange: (listener) => void listeners.add(listener),
  };
}
