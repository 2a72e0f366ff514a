// Which call is announced now, and which come next. Pure: what announcing is, and every clock, is given.
//
// Each call is announced exactly once, in the order in which the counters called, one after another. Old calls are
// never spoken: what the first snapshot holds is history, and what happened while the screen was away is spoken
// only while it is still young. A voice that fails or hangs never holds up the next call. When counters call faster
// than anybody can speak, what comes up minutes late is passed over if its visitor is no longer awaited.

/**
 * @typedef {object} Call as the server's board has it
 * @property {string} id
 * @property {number} seq
 * @property {string} number
 * @property {number} turn 1, and one more for each recall
 * @property {number} counter
 * @property {string} zone where the counter is
 * @property {string[]} zones where the call is shown
 * @property {string} agency
 * @property {string} called_at RFC 3339
 * @property {boolean} fetch staff go to the visitor
 * @property {Record<import("./options.js").Language, string>} words
 */

/** @typedef {{hurried: boolean, signal: AbortSignal}} Manner hurried: others wait; signal: stop, time is over */

const YOUNG_MS = 30_000;
const LATE_MS = 5 * 60_000;
const HURRY_OVER = 6; // calls waiting
const LONGEST_MS = 30_000; // chime and two languages take about 16 s
const ASLEEP_MS = 2 * LONGEST_MS;
const REMEMBERED = 200; // the server sends the newest 20

/**
 * @param {object} given
 * @param {(call: Call, manner: Manner) => Promise<void>} given.announce shows and speaks; done when it has
 * @param {(call: Call) => boolean} given.over the visitor has come, or somebody else is called there
 * @param {() => number} given.now milliseconds of the server's clock
 * @param {() => number} given.wall milliseconds of this machine's clock, which runs on while the machine sleeps
 * @param {(ms: number, signal: AbortSignal) => Promise<void>} given.pause
 * @param {() => void} given.changed another call is announced, or none any more
 * @param {(error: unknown, call: Call) => void} given.failed
 */
export function createAnnouncer({ announce, over, now, wall, pause, changed, failed }) {
  /** @type {Set<string> | null} null before the first snapshot */
  let known = null;
  /** @type {Call[]} */
  let waiting = [];
  /** @type {Call | null} */
  let current = null;
  let stopped = false;
  /** Ends the announcement that is under way. */
  let end = new AbortController();

  /** @param {Call} call */
  const age = (call) => now() - Date.parse(call.called_at);

  /** @param {Call} call */
  async function announceOne(call) {
    end = new AbortController();
    const manner = { hurried: waiting.length > HURRY_OVER, signal: end.signal };
    try {
      await Promise.race([announce(call, manner), pause(LONGEST_MS, end.signal)]);
    } catch (error) {
      failed(error, call);
    } finally {
      end.abort();
    }
  }

  async function announceAll() {
    for (let call = waiting.shift(); call; call = waiting.shift()) {
      if (age(call) > LATE_MS && over(call)) continue;
      current = call;
      changed();
      const began = wall();
      await announceOne(call);
      // Nothing takes this long: the machine slept, and what was waiting then is old now.
      if (wall() - began > ASLEEP_MS) waiting = [];
    }
    current = null;
    changed();
  }

  return {
    /** @param {Call[]} calls the board's newest calls, in any order, again and again */
    hear(calls) {
      if (stopped) return;
      const before = known;
      known = new Set([...(before ?? []), ...calls.map((call) => call.id)].slice(-REMEMBERED));
      if (before === null) return;
      const fresh = calls.filter((call) => !before.has(call.id) && age(call) < YOUNG_MS);
      waiting = [...waiting, ...fresh].sort((a, b) => a.seq - b.seq);
      if (current === null && waiting.length) void announceAll();
    },
    /** The call that is announced now. */
    current: () => current,
    /** How many calls wait for their turn. */
    waiting: () => waiting.length,
    /** Falls silent at once and for good. */
    stop() {
      stopped = true;
      waiting = [];
      end.abort();
    },
  };
}
