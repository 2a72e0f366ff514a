// The greeter's work as state and commands. It draws nothing.
import { newKey, Problem } from "/static/ui/api.js";
import { problemText } from "/static/ui/problem.js";
import { readEntry } from "../entry.js";
import { hrefTo } from "./address.js";
import { isQuestion, NOTHING_ASKED, pathOf } from "./question.js";
import { readVisit } from "./read-visit.js";
import { freshState } from "./state.js";
import { attemptFor, attemptOf, needsIdentity, NO_WISH } from "./wish.js";

/** @typedef {import("./visit.js").Visit} Visit */
/** @typedef {import("./state.js").Message} Message */
/** @typedef {import("./state.js").Dialog} Dialog */

/** Milliseconds that a message stays; what can be taken back stays as long as an error. */
const STAYS = { "": 6_000, "is-success": 6_000, "is-error": 12_000 };
/** Milliseconds of no typing before the server is asked. */
const TYPING_MS = 350;
/** Milliseconds between two looks at the visit that is open. */
const LOOK_MS = 2_000;

/**
 * @param {object} options
 * @param {string} options.site
 * @param {import("./address.js").Address} options.address
 * @param {import("./mall.js").Mall} options.mall
 * @param {ReturnType<typeof import("/static/ui/api.js").createApi>} options.api
 * @param {import("/static/ui/text.js").Translate} options.t
 * @param {() => Date} options.now by the server's clock
 * @param {() => void} options.onChange something to draw
 * @param {() => void} options.onSignedOut
 */
export function createHall({ site, address, mall, api, t, now, onChange, onSignedOut }) {
  const state = freshState(address);
  const prefixes = new Set(mall.queue.keys());
  /** @type {Record<string, ReturnType<typeof setTimeout> | undefined>} */
  const timers = {};
  let asking = 0;
  let lookedAt = -Infinity;

  /** @param {Partial<typeof state>} change */
  function set(change) {
    Object.assign(state, change);
    onChange();
  }

  /** @param {string} name @param {number} ms @param {() => void} action the timer before it is void */
  function later(name, ms, action) {
    clearTimeout(timers[name]);
    timers[name] = setTimeout(action, ms);
  }

  /** @param {Message | null} message */
  function say(message) {
    clearTimeout(timers["message"]);
    set({ message });
    if (message) later("message", STAYS[message.undo ? "is-error" : message.tone], () => set({ message: null }));
  }

  /** @param {unknown} error */
  function refused(error) {
    if (!(error instanceof Problem)) throw error;
    if (error.status === 401) return onSignedOut();
    const detail = problemText(t, error);
    say({ tone: "is-error", title: error.title === detail ? "" : error.title, detail });
  }

  /**
   * One command at a time; a second press while the first is under way is none.
   * @template T
   * @param {string} name
   * @param {() => Promise<T>} action
   * @returns {Promise<T | null>} null: refused, and told
   */
  async function run(name, action) {
    if (state.busy) return null;
    clearTimeout(timers["message"]);
    set({ busy: name, message: null });
    try {
      return await action();
    } catch (error) {
      refused(error);
      return null;
    } finally {
      set({ busy: "" });
    }
  }

  /** @param {"issue" | "find"} task @param {string} [visit] */
  function go(task, visit = "") {
    history.pushState(null, "", hrefTo({ site, task, visit, language: address.language }));
    show(task, visit);
  }

  /** @param {"issue" | "find"} task @param {string} visit */
  function show(task, visit) {
    const same = visit === state.visitId;
    set({ task, visitId: visit, dialog: null, gone: false, ...(same ? {} : { visit: null, tickets: [], paper: null }) });
    if (visit) void look();
    scrollTo(0, 0);
  }

  /** Asks how the open visit stands. */
  async function look() {
    const id = state.visitId;
    if (!id) return;
    lookedAt = performance.now();
    try {
      const { visit, tickets } = await readVisit(api, site, id);
      if (id === state.visitId) set({ visit, tickets, gone: false });
    } catch (error) {
      if (error instanceof Problem && error.status === 404) set({ gone: true });
      else refused(error);
    }
  }

  async function search() {
    const { question } = state;
    const mine = (asking += 1);
    const { token } = readEntry(question.number, prefixes);
    if (token) return openReceipt(token, mine);
    if (!isQuestion(question)) return set({ found: null, searching: false });
    set({ searching: true });
    try {
      const { visits } = await api.get(pathOf(site, question, now(), mall.timezone));
      if (mine === asking) set({ found: visits, searching: false });
    } catch (error) {
      if (mine !== asking) return;
      set({ searching: false });
      refused(error);
    }
  }

  /**
   * Opens the visit of a receipt, of whatever day it is.
   * @param {string} token
   * @param {number} mine the search that this is
   */
  async function openReceipt(token, mine) {
    set({ searching: true });
    try {
      /** @type {Visit & {site: string}} */
      const visit = await api.get(`/visits/${encodeURIComponent(token)}`);
      if (mine !== asking) return;
      if (visit.site !== site) return set({ found: [], searching: false });
      set({ question: { ...NOTHING_ASKED }, found: null, searching: false, receipt: { visit: visit.id, token } });
      go("find", visit.id);
    } catch (error) {
      if (mine !== asking) return;
      set({ searching: false });
      if (error instanceof Problem && error.status === 404) set({ found: [] });
      else refused(error);
    }
  }

  /** @param {import("./wish.js").Attempt} attempt */
  async function give(attempt) {
    state.attempt = attempt;
    const issued = await run("issue", () => api.command(`/sites/${site}/tickets`, attempt.body, { key: attempt.key }));
    if (!issued) return;
    if (state.task !== "issue") go("issue");
    set({ issued, paper: { visit: issued, copy: false }, wish: { ...NO_WISH }, query: "", attempt: null });
    scrollTo(0, 0);
  }

  /**
   * A command about the open visit. Its answer is the visit unless it is a ticket's; then it is looked at anew.
   * @param {string} name
   * @param {string} path
   * @param {unknown} body
   * @returns {Promise<any>} null: refused, and told
   */
  async function change(name, path, body) {
    const answer = await run(name, () => api.command(`/sites/${site}/${path}`, body));
    if (answer === null) {
      void look(); // what was refused is often no longer as it is shown
      return null;
    }
    set({ dialog: null, ...(answer.tickets ? { visit: answer } : {}) });
    void look();
    return answer;
  }

  return {
    state,
    say,
    onProblem: refused,
    go,
    show,
    look,
    change,
    /** The mall moved: an open visit may have, too. */
    moved() {
      if (!state.visitId) return;
      later("look", Math.max(0, lookedAt + LOOK_MS - performance.now()), () => void look());
    },
    /** @param {string} query */
    seek: (query) => set({ query }),
    /** @param {import("./wish.js").Wish} wish */
    want: (wish) => set({ wish }),
    /** @param {Partial<import("./question.js").Question>} part @param {boolean} [typing] */
    ask(part, typing = false) {
      set({ question: { ...state.question, ...part } });
      if (typing) later("search", TYPING_MS, () => void search());
      else void search();
    },
    /** @param {Dialog | null} dialog */
    open: (dialog) => set({ dialog, query: "" }),
    dismiss: () => say(null),
    issue() {
      const { wish } = state;
      return give(attemptFor(state.attempt, wish, needsIdentity(wish.services, mall), newKey));
    },
    /** A number by right of an earlier visit: what lies ready is collected, a lost place entered again. @param {string} token */
    continues: (token) => give(attemptOf(state.attempt, { services: [], continues: token, channel: "greeter" }, newKey)),
    /** The visitor has the number: on to the next one. */
    next: () => set({ issued: null, paper: null }),
    async reprint() {
      const { visit } = state;
      if (!visit) return;
      const printed = await change("reprint", `visits/${visit.id}/reprint`, {});
      if (printed) set({ paper: { visit: printed, copy: true } });
    },
    /** Opens the visit that has this number today. @param {string} number */
    async openNumber(number) {
      const question = { ...NOTHING_ASKED, number };
      const answer = await run("find", () => api.get(pathOf(site, question, now(), mall.timezone)));
      const found = /** @type {Visit[]} */ (answer?.visits ?? []).find((one) => one.number === number);
      if (found) go("find", found.id);
      else if (answer) set({ task: "find", visitId: "", question, found: answer.visits });
    },
    /** @param {boolean} slow */
    slow: (slow) => set({ slow }),
    close() {
      for (const timer of Object.values(timers)) clearTimeout(timer);
    },
  };
}

/** @typedef {ReturnType<typeof createHall>} Hall */
