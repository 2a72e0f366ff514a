// One live view of the mall for as long as its page is open, and whether anybody is still signed in.
import { Problem } from "/static/ui/api.js";
import { connectLive } from "/static/ui/live.js";

/** Milliseconds between two questions whether the session still holds, while the connection is away. */
const ASK_AGAIN_MS = 5_000;

/**
 * @param {object} options
 * @param {string} options.site
 * @param {string} options.view
 * @param {string} options.arg
 * @param {ReturnType<typeof import("/static/ui/api.js").createApi>} options.api
 * @param {(parts: Record<string, any>) => void} options.onParts
 * @param {(report: import("/static/ui/live.js").Report) => void} options.onReport
 * @param {(problem: Problem) => void} options.onSignedOut
 */
export function followView({ site, view, arg, api, onParts, onReport, onSignedOut }) {
  const live = connectLive({ namespace: "/counter", site });
  let away = false;
  let closed = false;
  let stop = live.watch(view, arg, ({ parts }) => onParts(parts));

  /** A session ends after a working day; a socket that is refused for it looks like a server that is away. */
  async function askWhetherSignedIn() {
    while (away && !closed) {
      try {
        await api.get("/session", { totalMs: 0 });
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        if (error.status === 401 && !closed) return onSignedOut(error);
      }
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
    }
  }

  return {
    /** From here on how the connection stands is told: at once, and at every change. */
    start: () =>
      live.onStatus((report) => {
        const before = away;
        away = report.status === "offline" || report.status === "refused";
        if (away && !before) void askWhetherSignedIn();
        onReport(report);
      }),
    /** The time by the server's clock. */
    now: () => live.now(),
    /** Another view besides. @param {string} other @param {string} which @param {(parts: Record<string, any>) => void} onOther */
    besides: (other, which, onOther) => void live.watch(other, which, ({ parts }) => onOther(parts)),
    /** Another part of the mall. @param {string} other */
    turnTo(other) {
      stop();
      stop = live.watch(view, other, ({ parts }) => onParts(parts));
    },
    close() {
      closed = true;
      live.close();
    },
  };
}
