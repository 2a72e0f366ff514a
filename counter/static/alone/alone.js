// A desk without its server: the last list, what is ticked on it, and telling the server once it is back. Draws nothing.
import { newKey, Problem } from "/static/ui/api.js";
import { problemText } from "/static/ui/problem.js";
import { resultsFor, withOutcome } from "../outcomes.js";
import { allTold, dropTold, keepTold } from "./store.js";
import { calledAloud, missed, requestOf, served, unsent } from "./told.js";

/** @typedef {import("./list.js").Person} Person */
/** @typedef {import("./told.js").Told} Told */

/** Refusals after which the server is asked again by itself: it was not the telling that was wrong. */
const PASSING = new Set(["offline", "busy", "unreadable", "failed", "too_many"]);
/** Milliseconds until then. */
const AGAIN_MS = 10_000;

/**
 * @param {object} options
 * @param {string} options.site
 * @param {number} options.counter
 * @param {() => import("../catalog.js").Catalog} options.catalog
 * @param {import("/static/ui/text.js").Translate} options.t
 * @param {() => number} options.now milliseconds of the server's clock
 * @param {() => void} options.onChange
 * @param {() => void} options.onTold something could be sent, if the server is there
 */
export function createAlone({ site, counter, catalog, t, now, onChange, onTold }) {
  const place = { site, counter };
  const state = {
    /** @type {import("./list.js").List | null} */
    list: null,
    /** @type {Told[]} */
    told: allTold(place),
    /** the officer goes on from the list while the server is away */
    open: false,
    /** @type {string} the ticket of which it is chosen what became of it */
    choosing: "",
    /** @type {import("../outcomes.js").Result[]} of that ticket */
    results: [],
    sending: false,
  };
  const moment = () => new Date(now());

  /** @param {Partial<typeof state>} part */
  function set(part) {
    Object.assign(state, part);
    onChange();
  }

  /** @param {Told} told */
  function keepIt(told) {
    keepTold(place, told);
    set({ told: allTold(place), choosing: "" });
    if (unsent([told]).length) onTold();
  }

  /** @param {string} ticket */
  function drop(ticket) {
    dropTold(place, ticket);
    set({ told: allTold(place), choosing: state.choosing === ticket ? "" : state.choosing });
  }

  /** @param {Person} person what was told of it so far, or the call that is told by telling more */
  const told = (person) => state.told.find((one) => one.person.id === person.id) ?? calledAloud(person, newKey(), moment());

  /**
   * Tells the server, one after another: each once, whatever was told before.
   * @param {ReturnType<typeof import("/static/ui/api.js").createApi>} api
   * @param {() => void} onSignedOut
   */
  async function send(api, onSignedOut) {
    if (state.sending) return;
    /** @type {Set<string>} */
    const tried = new Set();
    const next = () => unsent(allTold(place)).find(({ key }) => !tried.has(key));
    if (!next()) return;
    set({ sending: true });
    try {
      for (let one = next(); one; one = next()) {
        tried.add(one.key);
        const answer = await tell(api, one);
        if (answer === "signed-out") return onSignedOut();
        if (answer === "later") return void setTimeout(onTold, AGAIN_MS);
      }
    } finally {
      set({ sending: false });
    }
  }

  /**
   * @param {ReturnType<typeof import("/static/ui/api.js").createApi>} api
   * @param {Told} one
   * @returns {Promise<"done" | "later" | "signed-out">}
   */
  async function tell(api, one) {
    const { path, body, key } = requestOf(place, one);
    try {
      await api.command(path, body, { key });
      drop(one.person.id);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.status === 401) return "signed-out";
      if (PASSING.has(error.code)) return "later";
      const detail = problemText(t, error);
      keepIt({ ...one, refused: { title: error.title === detail ? "" : error.title, detail } });
    }
    return "done";
  }

  return {
    state,
    now,
    /** @param {import("./list.js").List} list */
    show: (list) => set({ list }),
    /** @param {boolean} open */
    open: (open) => set({ open, choosing: "" }),
    /** @param {Person} person */
    call: (person) => keepIt(told(person)),
    /** @param {Person} person */
    choose: (person) => set({ choosing: person.id, results: resultsFor([], asLines(person), catalog().services) }),
    /** @param {number} line @param {import("../outcomes.js").Outcome} outcome */
    decide: (line, outcome) =>
      set({ results: state.results.map((one, index) => (index === line ? withOutcome(one, outcome) : one)) }),
    /** @param {Person} person */
    serve: (person) => keepIt(served(told(person), state.results, moment())),
    /** @param {Person} person */
    miss: (person) => keepIt(missed(told(person), moment())),
    /** Not called after all, or not to be told. @param {Person} person */
    forget: (person) => drop(person.id),
    /** What was refused is asked again, as another wish. @param {Told} one */
    retry: (one) => keepIt({ ...one, key: newKey(), refused: null }),
    leave: () => set({ choosing: "" }),
    send,
  };
}

/** @param {Person} person @returns {import("../ticket.js").Line[]} */
export function asLines({ lines }) {
  return lines.map((line) => ({ ...line, outcome: null, missing: [] }));
}

/** @typedef {ReturnType<typeof createAlone>} Alone */
