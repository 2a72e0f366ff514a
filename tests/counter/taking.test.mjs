// What an answered command leaves on the desk: the ticket, what can be undone, who did not come.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { emptyState } from "../../counter/static/desk-state.js";
import { takeAnswer } from "../../counter/static/taking.js";
import { current, heard, moment } from "../../counter/static/ticket.js";
import { readMissed } from "../../counter/static/tab.js";

const kept = new Map();
globalThis.sessionStorage = /** @type {any} */ ({
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => kept.set(key, value),
  removeItem: (key) => kept.delete(key),
});
beforeEach(() => kept.clear());

const place = { site: "mall", counter: 7 };
const ticket = (id, state, calls = 1) => ({ id, number: id, visit: `v-${id}`, state, calls });
const desk = () => {
  const state = emptyState();
  let at = 0;
  return {
    state,
    take: (command, answer, more = {}) => takeAnswer(state, command, answer, { place, now: at, at: (at += 10), undoMs: 15_000, ...more }),
    shows: () => moment(current(state.shown, at)),
    hear: (live) => (state.shown = heard(state.shown, live, false)),
  };
};

test("finish and call can be taken back one after the other", () => {
  const { state, take } = desk();
  take({ kind: "finish", ticket: ticket("a", "serving"), results: [] }, ticket("a", "finished"));
  take({ kind: "call" }, ticket("b", "called"));
  assert.deepEqual(state.undos.map(({ id, kind }) => [id, kind]), [["a", "finish"], ["b", "call"]]);
  take({ kind: "undo", ticket: ticket("b", "called") }, ticket("b", "waiting"));
  assert.deepEqual(state.undos.map(({ id }) => id), ["a"]);
});

test("what was spoken aloud again is not taken back, nor what is too long ago", () => {
  const { state, take } = desk();
  take({ kind: "call" }, ticket("a", "called"));
  take({ kind: "recall", ticket: ticket("a", "called") }, ticket("a", "called", 2));
  assert.deepEqual(state.undos, []);
  take({ kind: "start", ticket: ticket("a", "called") }, ticket("a", "serving"));
  take({ kind: "finish", ticket: ticket("a", "serving"), results: [] }, ticket("a", "finished"), { at: 20_000 });
  assert.deepEqual(state.undos.map(({ kind }) => kind), ["finish"]);
});

test("leaving the counter ends what could be taken back at it", () => {
  const { state, take } = desk();
  take({ kind: "finish", ticket: ticket("a", "serving"), results: [] }, ticket("a", "finished"));
  take({ kind: "break", reason: "rest", minutes: 15 }, { state: "on_break" });
  assert.deepEqual([state.undos, state.duty], [[], { state: "on_break" }]);
});

test("an undo shows the earlier state at once and until the live word comes", () => {
  const { take, shows, hear } = desk();
  hear(ticket("a", "serving"));
  take({ kind: "undo", ticket: ticket("a", "serving") }, ticket("a", "called"));
  assert.equal(shows(), "a called 1");
  hear(ticket("a", "serving"));
  assert.equal(shows(), "a called 1");
  hear(ticket("a", "called"));
  assert.equal(shows(), "a called 1");
});

test("a ticket that comes back from hold is shown at once, though it was seen serving before", () => {
  const { take, shows, hear } = desk();
  hear(ticket("a", "serving"));
  take({ kind: "hold", ticket: ticket("a", "serving") }, ticket("a", "on_hold"));
  assert.equal(shows(), "");
  hear(null);
  take({ kind: "resume", ticket: ticket("a", "on_hold") }, ticket("a", "serving"));
  assert.equal(shows(), "a serving 1");
});

test("a transfer frees the counter, and its undo is asked of the old ticket", () => {
  const { state, take, shows, hear } = desk();
  hear(ticket("a", "serving"));
  take({ kind: "transfer", ticket: ticket("a", "serving"), services: ["X"], toCounter: null, note: "" }, ticket("new", "waiting"));
  assert.equal(shows(), "");
  assert.deepEqual(state.undos.map(({ id }) => id), ["a"]);
});

test("who did not come is kept in the tab until they return", () => {
  const { state, take } = desk();
  take({ kind: "no-show", ticket: ticket("a", "called", 3) }, ticket("a", "no_show", 3));
  assert.deepEqual(state.missed.map(({ number }) => number), ["a"]);
  assert.equal(readMissed(place, 0).length, 1);
  assert.deepEqual(readMissed(place, 13 * 3_600_000), [], "yesterday's are gone");
  take({ kind: "return", ticket: ticket("a", "no_show") }, ticket("a", "waiting"));
  assert.deepEqual([state.missed, readMissed(place, 0)], [[], []]);
});
