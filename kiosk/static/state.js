// All that the screen shows follows from one value; whoever changes it says so here.

/** @typedef {import("/static/ui/text.js").Language} Language */
/** @typedef {"elderly" | "disability" | "pregnant" | "nursing" | "toddler"} Priority */
/**
 * @typedef {{name: "home"} | {name: "search"} | {name: "review"} | {name: "taking"} | {name: "taken"}
 *   | {name: "agency", code: string} | {name: "service", code: string}} Page
 */
/** @typedef {{open: boolean, why: "outside_hours" | "closed_day" | null, opens: string | null}} Opening */
/** @typedef {{minutes: number, low: number, high: number}} Estimate */
/** @typedef {Opening & {queue: string, agency: string, waiting: number, estimate: Estimate | null}} QueueNow */
/** @typedef {{opening: Opening, queues: Record<string, QueueNow>}} Waiting */
/**
 * @typedef {object} Kiosk what the process on this machine says of itself
 * @property {string} site
 * @property {string} name
 * @property {boolean} preview the printer only makes pictures
 * @property {boolean} online
 * @property {Language[]} languages
 */
/**
 * @typedef {object} VisitTicket
 * @property {string} id
 * @property {string} queue
 * @property {string} agency
 * @property {string[]} services
 * @property {number[]} counters
 * @property {number} ahead
 * @property {Estimate | null} estimate
 */
/** @typedef {{id: string, number: string, priority: Priority | null, tickets: VisitTicket[]}} Visit */
/**
 * @typedef {object} Print
 * @property {string | null} job null while it is being asked for
 * @property {"pending" | "printed" | "failed"} state
 * @property {string | null} [reason] one of paper-failed-…
 * @property {string | null} [preview] address of the ticket's picture
 */
/** @typedef {{services: string[], priority: Priority | null}} Wish */
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
 * @property {import("./mall.js").Mall | null} mall null until the first catalogue has come
 * @property {Waiting | null} waiting
 * @property {boolean} online
 * @property {number | null} offlineSince when the server was heard of last, in milliseconds since 1970
 * @property {Page[]} trail the pages from home to the one shown
 * @property {string} query
 * @property {Wish} wish
 * @property {Attempt | null} attempt
 * @property {boolean} retrying the first try to take the number failed, and it is tried again
 * @property {import("/static/ui/api.js").Problem | null} failure why the number could not be taken
 * @property {Visit | null} visit
 * @property {Print | null} print
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
  wish: NO_WISH,
  attempt: null,
  retrying: false,
  failure: null,
  visit: null,
  print: null,
  asking: null,
  leaving: null,
});

/** @returns {State} */
export function initialState() {
  return { kiosk: null, mall: null, waiting: null, online: true, offlineSince: null, ...FRESH };
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
