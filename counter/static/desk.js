// One desk: its live state, its one command at a time, and what the officer has chosen so far. It draws nothing.
import { createApi, Problem } from "/static/ui/api.js";
import { problemText } from "/static/ui/problem.js";
import { choices, createOnePress, OUTCOMES } from "./actions.js";
import { OUTDATED, requestFor } from "./commands.js";
import { followDesk } from "./following.js";
import { answered, current, heard, moment, NOTHING_SHOWN } from "./ticket.js";
import { summary } from "./waiting.js";
import { messageOf, newsOf } from "./wording.js";

/** @typedef {import("./actions.js").Action} Action */
/** @typedef {import("./actions.js").Outcome} Outcome */
/** @typedef {import("./wording.js").Message} Message */

/** Milliseconds that a message stays; a person reads an error twice. */
const MESSAGE_STAYS = { "": 6_000, "is-success": 4_000, "is-error": 12_000 };

/**
 * @typedef {object} DeskOptions
 * @property {string} site
 * @property {number} counter
 * @property {"id" | "en"} language
 * @property {import("/static/ui/text.js").Translate} t
 * @property {() => void} onChange something to draw
 * @property {() => void} onSignedOut the session has ended
 */

/** @param {DeskOptions} options */
export function createDesk({ site, counter, language, t, onChange, onSignedOut }) {
  const steady = () => performance.now();
  const isNewPress = createOnePress();
  const state = {
    /** @type {import("/static/ui/live.js").Report} */
    report: { status: "connecting" },
    shown: NOTHING_SHOWN,
    /** @type {Map<string, import("./waiting.js").Place[]>} by queue */
    waiting: new Map(),
    /** @type {Outcome[]} one for each service line */
    outcomes: [],
    line: 0,
    /** @type {Action | null} under way */
    busy: null,
    slow: false,
    /** @type {Message | null} */
    message: null,
    news: "",
    moment: "",
    ticketId: "",
  };
  const api = createApi({ base: "/api/v1", language, onWaiting: (slow) => change(() => (state.slow = slow)) });
  const follow = followDesk({
    site,
    counter,
    api,
    onSignedOut,
    onReport: (report) => change(() => (state.report = report)),
    onTicket: (ticket, fresh) => change(() => (state.shown = heard(state.shown, ticket, fresh))),
    onWaiting: (waiting) => change(() => (state.waiting = waiting)),
  });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let fading;
  const ticket = () => current(state.shown, steady());
  const places = () => [...state.waiting.values()].flat();
  const now = () => follow.now().getTime();

  /** @param {() => void} mutate */
  function change(mutate) {
    mutate();
    const shown = ticket();
    if (moment(shown) !== state.moment) {
      state.moment = moment(shown);
      state.news = newsOf(t, shown);
    }
    if ((shown?.id ?? "") !== state.ticketId) {
      state.ticketId = shown?.id ?? "";
      state.outcomes = (shown?.lines ?? []).map(() => OUTCOMES[0]);
      state.line = 0;
    }
    onChange();
  }

  /** @param {Message | null} message */
  function say(message) {
    clearTimeout(fading);
    state.message = message;
    if (message) fading = setTimeout(() => change(() => say(null)), MESSAGE_STAYS[message.tone]);
  }

  /** @param {unknown} error */
  function refused(error) {
    if (!(error instanceof Problem)) throw error;
    if (error.status === 401) return onSignedOut();
    const detail = problemText(t, error);
    say({ tone: "is-error", title: error.title === detail ? "" : error.title, detail });
    if (OUTDATED.has(error.code)) follow.refresh();
  }

  /** @param {Action} action */
  async function run(action) {
    const { path, body } = requestFor({ site, counter }, action, ticket(), state.outcomes);
    change(() => {
      state.busy = action;
      say(null);
    });
    try {
      const answer = await api.command(path, body);
      if (answer) state.shown = answered(state.shown, answer, steady());
      say(messageOf(t, answer, summary(places(), now())));
    } catch (error) {
      refused(error);
    } finally {
      change(() => (state.busy = null));
    }
  }

  return {
    state,
    ticket,
    places,
    now,
    onProblem: refused,
    /** The first thing that changes is how the connection stands. */
    open: () => follow.start(),
    /**
     * @param {Action} action
     * @param {string} source "click" or the key: presses of the same that follow at once are one
     * @returns {boolean} whether the key or click was meant for this desk as it stands
     */
    press(action, source) {
      const wanted = isNewPress(source);
      if (!choices(ticket()).some((choice) => choice.action === action)) return false;
      if (wanted && state.report.status === "live" && !state.busy) void run(action);
      return true;
    },
    /**
     * @param {number} line
     * @param {number} outcome index in OUTCOMES
     */
    choose(line, outcome) {
      change(() => {
        state.line = line;
        state.outcomes = state.outcomes.with(line, /** @type {Outcome} */ (OUTCOMES[outcome]));
      });
    },
    /** @param {number} line comes round at both ends */
    goToLine: (line) => change(() => (state.line = (line + state.outcomes.length) % state.outcomes.length)),
    dismiss: () => change(() => say(null)),
    close() {
      clearTimeout(fading);
      follow.close();
    },
  };
}

/** @typedef {ReturnType<typeof createDesk>} Desk */
