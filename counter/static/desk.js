// One desk: its live state. It draws nothing; what asks before it acts is in asking.js, what acts in running.js.
import { createApi } from "/static/ui/api.js";
import { createAlone } from "./alone/alone.js";
import { createKeeping } from "./alone/keeping.js";
import { createOnePress, isLeaving, isLegal, positionOf } from "./actions.js";
import { createAsking } from "./asking.js";
import { createChoosing } from "./choosing.js";
import { emptyState } from "./desk-state.js";
import { enterEmergencyNumber } from "./emergency/dialog.js";
import { followDesk } from "./following.js";
import { resultsFor } from "./outcomes.js";
import { createRunning } from "./running.js";
import { current, heard, moment } from "./ticket.js";
import { summary } from "./waiting.js";
import { newsOf } from "./wording.js";

/**
 * @typedef {object} DeskOptions
 * @property {string} site
 * @property {import("./catalog.js").Counter} counter
 * @property {"id" | "en"} language
 * @property {string} token of the tab's own officer, "" for the browser's
 * @property {import("./catalog.js").Session} session
 * @property {() => import("./catalog.js").Catalog} catalog as it is known now
 * @property {import("./catalog.js").CatalogAnswer} part what of the catalogue is kept for when the server is away
 * @property {import("/static/ui/text.js").Translate} t
 * @property {() => void} onChange something to draw
 * @property {() => void} onSignedOut the session has ended
 * @property {(everywhere?: boolean) => Promise<void>} signOut
 * @property {() => void} onClosed the counter was closed from here
 * @property {(token: string) => void} onTakenOver somebody else sits here now
 */

/** @param {DeskOptions} options */
export function createDesk(options) {
  const { site, language, token, session, catalog, t, onChange, onSignedOut } = options;
  const counter = options.counter.number;
  const steady = () => performance.now();
  const isNewPress = createOnePress();
  const state = emptyState();
  const api = createApi({ base: "/api/v1", language, token, onWaiting: (slow) => change(() => (state.slow = slow)) });
  const follow = followDesk({
    site,
    counter,
    token,
    api,
    onSignedOut,
    onReport: (report) => {
      if (state.report.status === "live" && report.status !== "live") keeping.freeze();
      change(() => (state.report = report));
      sitDown();
      tell();
    },
    onCounter: ({ duty, ticket, onHold, missed, openings }, fresh) => {
      change(() => Object.assign(state, { duty, onHold, missed, standings: openings, shown: heard(state.shown, ticket, fresh) }));
      sitDown();
      keeping.note();
    },
    onKiosks: (kiosks) => change(() => (state.kiosks = kiosks)),
    onWaiting: (waiting) => {
      change(() => (state.waiting = waiting));
      keeping.note();
    },
  });
  let seated = false;
  const ticket = () => current(state.shown, steady());
  const places = () => [...state.waiting.values()].flat();
  const now = () => follow.now().getTime();
  const isOwn = () => state.duty?.officer === session.name;
  const position = () =>
    positionOf({ duty: state.duty, ticket: ticket(), me: session.name ?? "", helpsOut: session.role === "operator" });
  const undo = () => state.undos.findLast((one) => one.until > steady()) ?? null;

  /** @param {() => unknown} mutate */
  function change(mutate) {
    mutate();
    const shown = ticket();
    if (moment(shown) !== state.moment) {
      state.moment = moment(shown);
      state.news = newsOf(t, shown);
    }
    if ((shown?.id ?? "") !== state.ticketId) {
      Object.assign(state, { ticketId: shown?.id ?? "", results: [], line: 0, visit: null });
      if (shown) learnVisit(shown.visit);
    }
    state.results = resultsFor(state.results, shown?.lines ?? [], catalog().services);
    onChange();
  }

  /** Whoever sits down at a free counter opens it, once. Who helps out looks first. */
  function sitDown() {
    if (seated || !state.duty || state.report.status !== "live") return;
    seated = true;
    if (state.duty.state === "closed" && session.role === "officer") void run({ kind: "open" });
  }

  /** What was done while the server was away goes on its way. */
  function tell() {
    if (state.report.status === "live") void alone.send(api, onSignedOut);
  }

  /** Where else the visit waits: what the no-show rule and the choice of services rest on. @param {string} visit */
  function learnVisit(visit) {
    const take = (/** @type {import("./desk-state.js").Visit} */ answer) => change(() => (state.visit = answer));
    // Without an answer the desk knows less and works on; the server has the last word.
    api.get(`/sites/${site}/visits/${visit}`).then(take, () => {});
  }

  const alone = createAlone({ site, counter, catalog, t, now, onChange, onTold: tell });
  const keeping = createKeeping({ place: { site, counter }, catalog: options.part, state, ticket, now, alone });
  const { say, refused, run, stop } = createRunning({ options, api, state, change, steady, places, now, refresh: () => follow.refresh() });
  const asking = createAsking({ options, api, state, change, run, ticket, position, isOwn, undo, refused, say, now, learnVisit });

  return {
    ...asking,
    ...createChoosing(state, change, ticket),
    state,
    alone,
    ticket,
    places,
    now,
    position,
    isOwn,
    undo,
    steady,
    run,
    onProblem: refused,
    /** A number of a sheet that was printed ahead takes its place. */
    enterEmergency: () =>
      enterEmergencyNumber({
        t, language, api, site,
        agencies: [...catalog().agencies.values()],
        timezone: catalog().timezone,
        now: () => new Date(now()),
        onEntered: ({ number }) => change(() => say({ tone: "is-success", title: t("counter-emergency-entered", { number }), detail: "" })),
        onProblem: refused,
      }),
    /** The first thing that changes is how the connection stands. */
    open() {
      follow.start();
    },
    /**
     * @param {import("./actions.js").Action} action
     * @param {string} source "click" or the key: presses of the same that follow at once are one
     * @returns {boolean} whether the key or click was meant for this desk as it stands
     */
    press(action, source) {
      const wanted = isNewPress(source);
      if (!isLegal(action, asking.seen(summary(places(), now()).callable))) return false;
      if (wanted && !state.busy && (state.report.status === "live" || isLeaving(action))) asking.begin(action);
      return true;
    },
    /** What was done stays done: the way back goes with the words. */
    dismiss: () =>
      change(() => {
        if (!state.message) state.undos = [];
        say(null);
      }),
    close() {
      stop();
      keeping.stop();
      follow.close();
    },
  };
}

/** @typedef {ReturnType<typeof createDesk>} Desk */
