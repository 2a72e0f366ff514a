// The work on an agency's cases as state and commands. It draws nothing.
import { Problem } from "/static/ui/api.js";
import { inPieces, isFinal, match, MOST_MOVED } from "./cases.js";
import { readEntry } from "../../entry.js";
import { readFile } from "./reading.js";

/** @typedef {import("./cases.js").Case} Case */
/** @typedef {import("./cases.js").CaseState} CaseState */
/** @typedef {{tone: "is-success" | "is-warning" | "is-error", title: string, lines: string[]}} Told */
/** @typedef {{target: CaseState, moved: Case[], refused: {one: Case, code: string}[]}} Result */

/**
 * @param {import("../pages.js").View} view
 * @param {() => void} onChange something to draw
 */
export function createCasesDesk({ t, api, site, session, catalog, onProblem }, onChange) {
  const prefixes = new Set([...catalog.queues.values()].map(({ prefix }) => prefix));
  const state = {
    agency: session.agency ?? [...catalog.agencies.keys()][0] ?? "",
    /** @type {CaseState | ""} "": those that are open */
    wanted: "",
    number: "",
    /** @type {Case[] | null} null: not read yet */
    cases: null,
    /** On all pages. */
    total: 0,
    /** @type {Map<string, Case>} */
    selected: new Map(),
    /** @type {Told | null} what a scan or a file came to */
    told: null,
    /** @type {Result | null} */
    result: null,
    busy: "",
  };
  let asking = 0;

  /** @param {Partial<typeof state>} change */
  function set(change) {
    Object.assign(state, change);
    onChange();
  }

  /** @param {Record<string, string>} filter @returns {Promise<{cases: Case[], total: number}>} */
  async function ask(filter) {
    const query = new URLSearchParams({ agency: state.agency, ...filter });
    return api.get(`/sites/${site}/cases?${query}`);
  }

  /** @param {number} [skip] the pages that are shown already */
  async function read(skip = 0) {
    const mine = (asking += 1);
    const number = readEntry(state.number, prefixes).number ?? state.number.trim().toUpperCase();
    try {
      const wanted = { ...(state.wanted ? { state: state.wanted } : {}), ...(number ? { number } : {}) };
      const { cases, total } = await ask({ ...wanted, ...(skip ? { skip: String(skip) } : {}) });
      const shown = skip ? (state.cases ?? []) : [];
      const known = new Set(shown.map(({ id }) => id));
      if (mine === asking) set({ cases: [...shown, ...cases.filter(({ id }) => !known.has(id))], total });
    } catch (error) {
      if (mine !== asking) return;
      set({ cases: state.cases ?? [] });
      onProblem(error);
    }
  }

  /** @param {Case[]} cases @param {boolean} on */
  function select(cases, on) {
    const selected = new Map(state.selected);
    for (const one of cases) {
      if (on) selected.set(one.id, one);
      else selected.delete(one.id);
    }
    set({ selected });
  }

  /** The open cases that an entry means. Numbers begin anew every day: only the server knows all that one may mean. @param {import("../../entry.js").Entry} entry */
  async function find(entry) {
    if (entry.token) {
      /** @type {Case[]} */
      const cases = (await api.get(`/visits/${encodeURIComponent(entry.token)}`)).cases;
      return { found: cases.filter(({ agency }) => agency === state.agency), unclear: false };
    }
    if (!entry.id && !entry.number) return { found: [], unclear: false };
    const { cases } = await ask(entry.id ? { case: entry.id } : { number: entry.number ?? "" });
    return match(entry, cases, catalog.timezone);
  }

  /** @param {string} name @param {() => Promise<void>} work one thing at a time */
  async function run(name, work) {
    if (state.busy) return;
    set({ busy: name, told: null, result: null });
    try {
      await work();
    } catch (error) {
      onProblem(error);
    } finally {
      set({ busy: "" });
    }
  }

  /** @param {string} text what the scanner typed */
  const scan = (text) =>
    run("scan", async () => {
      const entry = readEntry(text, prefixes);
      /** @param {Told["tone"]} tone @param {string} title */
      const tell = (tone, title) => set({ told: { tone, title, lines: [] } });
      if (!entry.id && !entry.token && !entry.number) return tell("is-error", t("office-cases-scan-nothing", { text: entry.text.slice(0, 60) }));
      /** @type {import("./cases.js").Match} */
      let met = { found: [], unclear: false };
      try {
        met = await find(entry);
      } catch (error) {
        if (!(error instanceof Problem) || error.status !== 404) throw error;
      }
      if (met.unclear) {
        // The list shows them all, with their dates.
        set({ number: entry.number ?? "", wanted: "" });
        await read();
        return tell("is-warning", t("office-cases-scan-unclear", { number: entry.number ?? "" }));
      }
      const open = met.found.filter(({ state: where }) => !isFinal(where));
      const [first] = met.found;
      if (!first) return tell("is-error", t("office-cases-scan-none"));
      if (!open.length) return tell("is-warning", t("office-cases-scan-over", { number: first.number }));
      const fresh = open.filter(({ id }) => !state.selected.has(id));
      select(open, true);
      tell("is-success", t(fresh.length ? "office-cases-scan-added" : "office-cases-scan-again", { number: first.number, count: fresh.length || open.length }));
    });

  /** @param {File} file */
  const load = (file) =>
    run("file", async () => {
      const entries = readFile(await file.text(), prefixes);
      /** @type {Case[]} */
      const found = [];
      /** @type {string[]} */
      const lines = [];
      for (const entry of entries) {
        const met = await find(entry).catch((error) => {
          if (error instanceof Problem && error.status === 404) return { found: [], unclear: false };
          throw error;
        });
        found.push(...met.found);
        if (met.unclear) lines.push(t("office-cases-file-unclear", { text: entry.text }));
        else if (!met.found.length) lines.push(t("office-cases-file-missing", { text: entry.text }));
      }
      select(found, true);
      const count = new Set(found.map(({ id }) => id)).size;
      set({ told: { tone: lines.length ? "is-warning" : "is-success", title: t("office-cases-file-found", { count, lines: entries.length }), lines } });
    });

  /** @param {Case[]} cases @param {CaseState} target */
  async function move(cases, target) {
    set({ busy: target, told: null, result: null });
    try {
      /** @type {Result} */
      const result = { target, moved: [], refused: [] };
      for (const piece of inPieces(cases, MOST_MOVED)) {
        const answer = await api.command(`/sites/${site}/cases/move`, { cases: piece.map(({ id }) => id), state: target });
        const moved = new Set(answer.moved);
        for (const one of piece) {
          if (moved.has(one.id)) result.moved.push({ ...one, state: target });
          else result.refused.push({ one, code: answer.refused[one.id] ?? "unknown_case" });
        }
      }
      // What was refused stays chosen, so that it can be looked at.
      set({ result, selected: new Map(result.refused.map(({ one }) => [one.id, one])) });
      await read();
    } finally {
      set({ busy: "" });
    }
  }

  return {
    state,
    read,
    more: () => void read(state.cases?.length ?? 0),
    select,
    scan,
    load,
    move,
    clear: () => set({ selected: new Map() }),
    close: () => set({ told: null, result: null }),
    /** @param {Partial<Pick<typeof state, "agency" | "wanted" | "number">>} filter */
    filter(filter) {
      const moved = "agency" in filter && filter.agency !== state.agency;
      set({ ...filter, ...(moved ? { selected: new Map(), told: null, result: null, cases: null } : {}) });
      void read();
    },
  };
}

/** @typedef {ReturnType<typeof createCasesDesk>} CasesDesk */
