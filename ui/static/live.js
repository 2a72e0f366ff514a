// The live client: one connection, any number of rooms; right again within 5 seconds of any fault.
// What a room does with a message is decided in room.js; here are only the socket and its timers.
import { io } from "/static/ui/vendor/socket.io.js";
import { createClock } from "./clock.js";
import { emptyRoom, step } from "./room.js";

const SILENCE_MS = 5_000; // the server's heart beats every 2 s
const ANSWER_MS = 5_000;
const LONGEST_WAIT_MS = 3_000;

/** @typedef {{parts: Record<string, any>, seq: number, fresh: boolean}} Update fresh: a whole snapshot */
/** @typedef {"connecting" | "live" | "offline" | "refused"} Status */
/** @typedef {{status: Status, problem?: {code: string, title?: string, detail?: string, status?: number}}} Report */

/**
 * @typedef {object} Watch
 * @property {string} view
 * @property {string} arg
 * @property {(update: Update) => void} callback
 * @property {import("./room.js").RoomState} state
 * @property {number} heard when the room was last heard of, by the steady clock
 * @property {number} asking the number of the last asking; an answer to an earlier one is void
 * @property {boolean} settled answered since the connection was made
 * @property {Report["problem"]} problem why the last asking was refused
 */

/** @typedef {import("./room.js").Snapshot & {ok: true, clock: import("./clock.js").ServerTime}} Joined */
/** @typedef {import("./room.js").Heartbeat & {clock: import("./clock.js").ServerTime}} Beat */
/** @typedef {Joined | {ok: false, problem: NonNullable<Report["problem"]>}} JoinAnswer */

/**
 * Connects, and keeps connecting until close().
 * @param {{namespace: "/display" | "/counter" | "/visit" | "/monitor", site: string, auth?: Record<string, unknown>,
 *   url?: string}} options url: the server's origin where it is not the page's own
 */
export function connectLive({ namespace, site, auth = {}, url = "" }) {
  const socket = io(url + namespace, {
    path: "/socket.io",
    transports: ["websocket"],
    forceNew: true,
    auth,
    timeout: ANSWER_MS,
    reconnectionDelay: 300,
    reconnectionDelayMax: LONGEST_WAIT_MS,
    randomizationFactor: 0.5,
  });
  const clock = createClock();
  /** @type {Set<Watch>} */
  const watches = new Set();
  /** @type {Set<(report: Report) => void>} */
  const listeners = new Set();
  /** @type {Set<ReturnType<typeof setTimeout>>} */
  const timers = new Set();
  /** @type {Report} */
  let report = { status: "connecting" };

  /** @param {Report} next */
  function tell(next) {
    if (next.status === report.status && next.problem?.code === report.problem?.code) return;
    report = next;
    for (const listener of listeners) listener(report);
  }

  /** What the rooms together have come to: one that is refused is worth telling, whatever the others do. */
  function tellRooms() {
    const problem = [...watches].find((watch) => watch.problem)?.problem;
    if (problem) tell({ status: "refused", problem });
    else if ([...watches].every((watch) => watch.settled)) tell({ status: "live" });
  }

  /** @param {() => void} action after a random wait, so that the screens of a mall do not come all at once */
  function soon(action) {
    const timer = setTimeout(() => {
      timers.delete(timer);
      action();
    }, 200 + Math.random() * (LONGEST_WAIT_MS - 200));
    timers.add(timer);
  }

  /**
   * @param {Watch} watch
   * @param {import("./room.js").RoomMessage} message
   */
  function feed(watch, message) {
    const { state, changed, fresh, ask } = step(watch.state, message);
    watch.state = state;
    if (changed && state.seq !== null) watch.callback({ parts: state.parts, seq: state.seq, fresh });
    if (ask) join(watch);
  }

  /** @param {Watch} watch */
  function join(watch) {
    if (!socket.connected || !watches.has(watch)) return;
    const asking = (watch.asking += 1);
    watch.heard = performance.now();
    feed(watch, { type: "asked" });
    const { view, arg } = watch;
    const answered = (/** @type {Error | null} */ error, /** @type {JoinAnswer} */ answer) => {
      if (asking !== watch.asking || !watches.has(watch)) return;
      watch.heard = performance.now();
      if (error || !answer.ok) feed(watch, { type: "lost" });
      if (error) return reconnect();
      watch.settled = answer.ok;
      watch.problem = answer.ok ? undefined : answer.problem;
      if (answer.ok) {
        clock.set(answer.clock);
        feed(watch, { type: "snapshot", snapshot: answer });
      } else {
        soon(() => asking === watch.asking && join(watch));
      }
      tellRooms();
    };
    socket.timeout(ANSWER_MS).emit("join", { site, view, arg }, answered);
  }

  /** Drops a connection that says nothing and makes a new one. */
  function reconnect() {
    if (!socket.connected) return;
    socket.disconnect();
    soon(() => socket.connect());
  }

  socket.on("connect", () => {
    tellRooms();
    for (const watch of watches) join(watch);
  });
  socket.on("disconnect", (reason) => {
    tell({ status: "offline" });
    for (const watch of watches) {
      watch.asking += 1;
      watch.settled = false;
      feed(watch, { type: "lost" });
    }
    // The library comes back by itself after every other reason.
    if (reason === "io server disconnect") soon(() => socket.connect());
  });
  socket.on("connect_error", (error) => {
    const problem = /** @type {any} */ (error).data;
    tell(problem?.code ? { status: "refused", problem } : { status: "offline" });
    // A refusal by the server ends the library's own attempts.
    if (!socket.active) soon(() => socket.connect());
  });
  socket.on("change", (/** @type {import("./room.js").Change} */ change) => {
    for (const watch of watches) feed(watch, { type: "change", change });
  });
  socket.on("heartbeat", (/** @type {Beat} */ heartbeat) => {
    clock.set(heartbeat.clock);
    for (const watch of watches) {
      if (watch.state.room === heartbeat.room) watch.heard = performance.now();
      feed(watch, { type: "heartbeat", heartbeat });
    }
  });
  const guard = setInterval(() => {
    // A room that was refused, or waits for its answer, has timers of its own.
    const waiting = [...watches].filter((watch) => watch.settled && !watch.state.asking);
    const silent = waiting.some((watch) => performance.now() - watch.heard > SILENCE_MS);
    if (silent) reconnect();
  }, 500);

  return {
    /**
     * @param {string} view
     * @param {string} arg which of the view's rooms, e.g. a zone; "" for the whole site
     * @param {(update: Update) => void} callback
     * @returns {() => void} ends it
     */
    watch(view, arg, callback) {
      /** @type {Watch} */
      const watch = {
        view, arg, callback, state: emptyRoom(), heard: 0, asking: 0, settled: false, problem: undefined,
      };
      watches.add(watch);
      join(watch);
      return () => {
        watches.delete(watch);
        const shared = [...watches].some((other) => other.view === view && other.arg === arg);
        if (socket.connected && !shared) socket.emit("leave", { site, view, arg });
      };
    },
    /** @param {(report: Report) => void} listener is told at once, and on every change */
    onStatus(listener) {
      listeners.add(listener);
      listener(report);
    },
    /** The time by the server's clock. */
    now: () => clock.now(),
    close() {
      clearInterval(guard);
      for (const timer of timers) clearTimeout(timer);
      watches.clear();
      socket.disconnect();
    },
  };
}
