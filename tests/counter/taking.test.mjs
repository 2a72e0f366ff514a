// What an answered command leaves on the desk: the ticket, and what can be undone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyState } from "../../counter/static/desk-state.js";
import { takeAnswer } from "../../counter/static/taking.js";
import { current, heard, moment } from "../../counter/static/ticket.js";

const ticket = (id, state, calls = 1) => ({ id, number: id, visit: `v-${id}`, state, calls });
const desk = () => {
  const state = emptyState();
  let at = 0;
  return {
    state,
    take: (command, answer, more = {}) => takeAnswer(state, command, answer, { at: (at += 10), undoMs: 15_000, ...more }),
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
  const about = { ticket: ticket("a", "serving"), lines: [], services: ["X"], toCounter: null, note: "", identity: "" };
  take({ kind: "transfer", ...about }, ticket("new", "waiting"));
  assert.equal(shows(), "");
  assert.deepEqual(state.undos.map(({ id }) => id), ["a"]);
});

const served = { ...ticket("a", "serving"), lines: [{ service: "DK-01" }, { service: "DK-02" }] };
const placed = (id, state, ...services) => ({ id, queue: "Q", zone: "Z1", state, services });
const visit = (...tickets) => ({ id: "v-a", tickets });
const undone = (command, answer) => {
  const { state, take } = desk();
  take({ ticket: served, identity: "", ...command }, answer);
  return state.undos.map(({ id, kind }) => [id, kind]);
};

test("what was added is taken back where it stands, here or in another queue", () => {
  const add = { kind: "add", service: "PL-01" };
  assert.deepEqual(undone(add, visit(placed("a", "serving", "DK-01", "DK-02", "PL-01"))), [["a", "add"]]);
  const elsewhere = visit(placed("a", "serving", "DK-01"), placed("old", "finished", "PL-01"), placed("b", "waiting", "PL-01"));
  assert.deepEqual(undone(add, elsewhere), [["b", "add"]]);
});

test("a correction is taken back, but not a line that left the others", () => {
  const correct = { kind: "correct", was: "DK-01", service: "PL-01" };
  assert.deepEqual(undone(correct, visit(placed("a", "serving", "PL-01", "DK-02"))), [["a", "correct"]]);
  assert.deepEqual(undone(correct, visit(placed("b", "waiting", "PL-01"))), [["a", "correct"]]);
  assert.deepEqual(undone(correct, visit(placed("a", "serving", "DK-02"), placed("b", "waiting", "PL-01"))), []);
});

test("a ticket of which some lines go on stays at the counter", () => {
  const { state, take, shows, hear } = desk();
  hear(served);
  const transfer = { kind: "transfer", ticket: served, services: ["PL-01"], toCounter: null, note: "", identity: "" };
  take({ ...transfer, lines: ["DK-01"] }, ticket("b", "waiting"));
  assert.deepEqual([shows(), state.undos], ["a serving 1", []]);
  take({ ...transfer, lines: ["DK-01", "DK-02"] }, ticket("b", "waiting"));
  assert.deepEqual([shows(), state.undos.map(({ kind }) => kind)], ["", ["transfer"]]);
});
