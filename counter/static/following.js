// What a desk hears: its counter, every queue that the counter serves, and whether anybody is still signed in.
import { Problem } from "/static/ui/api.js";
import { connectLive } from "/static/ui/live.js";
import { placesIn } from "./waiting.js";

/**
 * @typedef {{counter: number, state: "open" | "on_break" | "closed", officer: string | null, since: string | null,
 *   opened_at: string | null, break_reason: string | null, back_at: string | null, away: boolean}} Duty
 */
/**
 * @typedef {{duty: Duty, ticket: import("./ticket.js").Ticket | null, onHold: import("./ticket.js").Ticket[],
 *   missed: import("./ticket.js").Ticket[], openings: Record<string, import("./opening.js").Opening>}} Heard
 */

/** Milliseconds between two questions whether the session still holds, while the connection is away. */
const ASK_AGAIN_MS = 5_000;

/**
 * @param {object} options
 * @param {string} options.site
 * @param {number} options.counter
 * @param {ReturnType<typeof import("/static/ui/api.js").createApi>} options.api
 * @param {(report: import("/static/ui/live.js").Report) => void} options.onReport
 * @param {string} options.token of the tab's own officer, "" for the browser's
 * @param {(heard: Heard, fresh: boolean) => void} options.onCounter
 * @param {(waiting: Map<string, import("./waiting.js").Place[]>) => void} options.onWaiting by queue, in the counter's order
 * @param {(kiosks: Record<string, any>) => void} options.onKiosks those that somebody may have to look after
 * @param {() => void} options.onSignedOut
 */
export function followDesk({ site, counter, token, api, onReport, onCounter, onWaiting, onKiosks, onSignedOut }) {
  const live = connectLive({ namespace: "/counter", site, auth: token ? { token } : {} });
  /** @type {Map<string, () => void>} */
  const queues = new Map();
  /** @type {Map<string, import("./waiting.js").Place[]>} */
  let waiting = new Map();
  let away = false;
  let closed = false;
  let stopCounter = watchCounter();
  live.watch("kiosks", "*", ({ parts }) => onKiosks(parts));

  function watchCounter() {
    return live.watch("counter", String(counter), ({ parts, fresh }) => {
      watchQueues(parts["counter"]?.queues ?? []);
      const { duty, ticket = null, on_hold: onHold = [], missed = [], openings = {} } = /** @type {any} */ (parts);
      onCounter({ duty, ticket, onHold, missed, openings }, fresh);
    });
  }

  /** @param {string[]} wanted */
  function watchQueues(wanted) {
    const before = [...queues.keys()].join();
    for (const [queue, stop] of queues) {
      if (wanted.includes(queue)) continue;
      stop();
      queues.delete(queue);
    }
    const places = waiting;
    waiting = new Map(wanted.map((queue) => [queue, places.get(queue) ?? []]));
    for (const queue of wanted.filter((one) => !queues.has(one))) {
      const stop = live.watch("queue", queue, ({ parts }) => {
        waiting = new Map(waiting).set(queue, placesIn(parts));
        onWaiting(waiting);
      });
      queues.set(queue, stop);
    }
    if (before !== wanted.join()) onWaiting(waiting);
  }

  /** A session ends after a working day; a socket that is refused for it looks like a server that is away. */
  async function askWhetherSignedIn() {
    while (away && !closed) {
      try {
        await api.get("/session");
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        if (error.status === 401 && !closed) return onSignedOut();
      }
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
    }
  }

  return {
    now: () => live.now(),
    /** From here on how the connection stands is told: at once, and at every change. */
    start: () =>
      live.onStatus((report) => {
        const before = away;
        away = report.status === "offline" || report.status === "refused";
        if (away && !before) void askWhetherSignedIn();
        onReport(report);
      }),
    /** Asks for the counter's state anew. */
    refresh() {
      stopCounter();
      stopCounter = watchCounter();
    },
    close() {
      closed = true;
      live.close();
    },
  };
}
