// What every page is given to show itself: the state, the words of its language, and what can be done.

/** @typedef {import("/static/ui/text.js").Translate} Translate */
/** @typedef {ReturnType<typeof import("/static/ui/format.js").createFormat>} Format */
/**
 * @typedef {object} View
 * @property {import("./state.js").State} state
 * @property {import("./mall.js").Mall} mall
 * @property {Translate} t
 * @property {Format} format
 * @property {(names: import("./mall.js").Names) => string} say a text of the mall in the language shown
 * @property {import("./actions.js").Actions} act
 * @property {(query: string) => import("/static/ui/finder.js").Findings} find
 * @property {HTMLElement} keyboard the on-screen keyboard, one for the life of the page
 */

/**
 * A queue as it stands. known: false until the process has told of it
 * @typedef {import("./state.js").Opening & {waiting: number | null, estimate: import("./state.js").Estimate | null,
 *   known: boolean}} Now
 */

/** @type {import("./state.js").Opening} */
const OPEN = Object.freeze({
  open: true, why: null, opens: null, notice: null, service_open: true, service_opens: null, reduced: false,
});

/** Nothing is known of a queue until the process has heard of it: it is shown as open, and the server decides. @type {Now} */
const UNKNOWN = Object.freeze({ ...OPEN, waiting: 0, estimate: null, known: false });

/**
 * @param {View} view
 * @param {string} code
 * @returns {Now}
 */
export function queueNow({ state }, code) {
  const queue = state.waiting?.queues[code];
  if (!queue) return UNKNOWN;
  // Nobody is sent to a queue by counts that were true before the line was cut.
  return state.online ? { ...queue, known: true } : { ...queue, known: true, waiting: null, estimate: null };
}

/**
 * A service as it stands: as its queue, unless it is closed by itself.
 * @param {View} view
 * @param {import("./mall.js").Service} service
 * @returns {Now}
 */
export function serviceNow(view, { code, queue }) {
  const now = queueNow(view, queue);
  const own = view.state.waiting?.queues[queue]?.services.find(({ service }) => service === code);
  return own ? { ...now, ...own } : now;
}

/**
 * An agency with several queues is open when one of them is, and the people of all wait for it.
 * @param {View} view
 * @param {import("./mall.js").Agency} agency
 * @returns {Now}
 */
export function agencyNow(view, agency) {
  const queues = agency.queues.map((queue) => queueNow(view, queue.code));
  const [first = UNKNOWN] = queues;
  const open = queues.filter((queue) => queue.open);
  const best = open[0] ?? first;
  const counts = queues.map((queue) => queue.waiting);
  const waiting = counts.reduce((total, count) => (total === null || count === null ? null : total + count), 0);
  return { ...best, open: open.length > 0, waiting, estimate: queues.length === 1 ? first.estimate : null };
}

/**
 * @param {View} view
 * @returns {import("./state.js").Opening}
 */
export function mallNow({ state }) {
  return state.waiting?.opening ?? OPEN;
}
