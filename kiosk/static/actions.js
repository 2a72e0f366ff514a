// Everything a visitor can do on this screen, as changes of the one state.
import { Problem } from "/static/ui/api.js";
import { createEarlierActions } from "./actions-earlier.js";
import { asIdentity, strictAgencies, withoutIdentity } from "./identity.js";
import { attemptFor } from "./take.js";
import { FRESH, shown } from "./state.js";
import { forgetPlace, forgetPlaces } from "./scroll-area.js";

/** @typedef {import("./state.js").Page} Page */
/** @typedef {import("./state.js").Language} Language */
/** @typedef {import("./state.js").Priority} Priority */
/** @typedef {{command: (path: string, body: unknown, how?: {key: string}) => Promise<any>}} Api */
/** @typedef {ReturnType<typeof createActions>} Actions */

/**
 * @param {import("./state.js").Store} store
 * @param {(language: Language) => Api} apiIn the kiosk's own API, answering in that language
 * @param {{onReset: () => void}} hooks
 */
export function createActions(store, apiIn, { onReset }) {
  const state = () => store.get();

  /** @param {Page} page */
  function go(page) {
    forgetPlace(page);
    store.set({ trail: [...state().trail, page] });
  }

  function back() {
    if (state().trail.length > 1) store.set({ trail: state().trail.slice(0, -1), failure: null, strange: false });
  }

  function home() {
    store.set({ trail: [{ name: "home" }], query: "", identity: "", failure: null, earlier: null, strange: false });
  }

  /** The next visitor finds nothing of the last one. */
  function reset() {
    forgetPlaces();
    store.set({ ...FRESH });
    onReset();
  }

  /** @param {string} code */
  function add(code) {
    const { wish } = state();
    if (!wish.services.includes(code)) store.set({ wish: { ...wish, services: [...wish.services, code] } });
  }

  /** @param {import("./state.js").Wish} wish */
  async function takeWish(wish) {
    const { attempt: former, language, trail } = state();
    const attempt = attemptFor(former, wish, language);
    const taking = shown(state()).name === "taking";
    store.set({ attempt, failure: null, print: null, reprints: 0, trail: taking ? trail : [...trail, { name: "taking" }] });
    try {
      const { visit, print, alone } = await apiIn(language).command("/visits", attempt.body, { key: attempt.key });
      const known = state().print;
      store.set({
        trail: [{ name: "home" }, { name: "taken" }],
        visit,
        ownNumber: Boolean(alone),
        // The word that it is printed may have come before this answer.
        print: known?.job === print.job ? known : print,
        wish: FRESH.wish,
        attempt: withoutIdentity(attempt),
        identity: "",
        earlier: null,
        query: "",
      });
    } catch (error) {
      store.set({ failure: problemOf(error) });
    }
  }

  async function printAgain() {
    const { visit, language, reprints } = state();
    if (!visit) return;
    store.set({ print: { job: null, state: "pending" }, reprints: reprints + 1 });
    /** @type {import("./state.js").Print} */
    let print;
    try {
      const { job } = await apiIn(language).command("/prints", { visit: visit.id });
      print = { job, state: "pending" };
    } catch (error) {
      console.warn(error);
      print = { job: null, state: "failed", reason: null };
    }
    // Not when the visitor is gone, nor when the process has told of this job already.
    if (state().visit === visit && state().print?.job === null) store.set({ print });
  }

  return {
    go, back, home, reset, add, printAgain,
    /** The visitor has the ticket in hand, which its printer cannot say. */
    haveTicket() {
      const { print } = state();
      if (print) store.set({ print: { ...print, state: "printed" } });
    },
    ...createEarlierActions(store, apiIn, { reset, takeWish, problemOf }),

    /** @param {string[]} services */
    take: (services) =>
      // Only the server can tell whose number it is; without it everybody gets one.
      !state().alone && strictAgencies(state().mall, services).length
        ? go({ name: "identity", services })
        : takeWish({ services, priority: state().wish.priority }),
    /** As the person whose identity was entered. @param {string[]} services */
    takeAs: (services) => takeWish({ services, priority: state().wish.priority, identity: state().identity }),
    /** @param {string} typed */
    identify: (typed) => store.set({ identity: asIdentity(typed) }),
    /** The same number once more. */
    takeAgain: () => takeWish(state().attempt?.wish ?? FRESH.wish),

    /** @param {string} code */
    remove(code) {
      const { wish } = state();
      store.set({ wish: { ...wish, services: wish.services.filter((service) => service !== code) } });
    },
    /** @param {Priority | null} priority */
    prefer: (priority) => store.set({ wish: { ...state().wish, priority } }),
    /** @param {Language} language */
    speak: (language) => store.set({ language }),
    /** @param {string} query */
    seek: (query) => store.set({ query }),
    /** @param {boolean} retrying */
    retry: (retrying) => store.set({ retrying }),
  };
}

/**
 * An answer that is not what was agreed must not leave a visitor before a screen that only turns its ring.
 * @param {unknown} error
 */
function problemOf(error) {
  if (error instanceof Problem) return error;
  console.error(error);
  return new Problem({ code: "unreadable", detail: String(error) });
}
