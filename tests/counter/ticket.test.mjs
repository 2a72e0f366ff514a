// Which ticket the desk shows, whatever comes first: the command's answer or the live word.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ANSWER_HOLDS_MS, answered, current, heard, moment, NOTHING_SHOWN } from "../../counter/static/ticket.js";

const ticket = (id, state, calls = 1) => ({ id, state, calls, number: id, lines: [], called_at: "2026-11-24T02:00:00Z" });
const shows = (shown, at = 0) => moment(current(shown, at));

test("an answer is shown before the live word comes, and the live word takes its place", () => {
  const called = ticket("a", "called");
  let shown = answered(NOTHING_SHOWN, called, 0);
  assert.equal(shows(shown), "a called 1");
  shown = heard(shown, called, false);
  assert.equal(shows(shown), "a called 1");
  assert.equal(shown.answer, null);
});

test("a live word from before the command does not take the answer away", () => {
  let shown = heard(NOTHING_SHOWN, ticket("a", "called"), true);
  shown = answered(shown, ticket("a", "serving"), 0);
  shown = heard(shown, ticket("a", "called", 2), false);
  assert.equal(shows(shown), "a serving 1");
});

test("a late answer does not bring back what the live word has left behind", () => {
  let shown = heard(NOTHING_SHOWN, ticket("a", "called"), false);
  shown = heard(shown, ticket("a", "serving"), false);
  assert.equal(shows(answered(shown, ticket("a", "called"), 0)), "a serving 1");
  shown = heard(shown, null, false);
  assert.equal(shows(answered(shown, ticket("a", "serving"), 0)), "");
});

test("after an answer that it ended, the desk is free at once and stays so", () => {
  let shown = heard(NOTHING_SHOWN, ticket("a", "serving"), true);
  shown = answered(shown, ticket("a", "finished"), 0);
  assert.equal(shows(shown), "");
  shown = heard(shown, ticket("a", "serving"), false);
  assert.equal(shows(shown), "");
  shown = heard(shown, null, false);
  assert.equal(shown.answer, null);
});

test("after an answer that put it back in line, the desk is free at once though the live word is behind", () => {
  let shown = heard(NOTHING_SHOWN, ticket("a", "called"), true);
  shown = answered(shown, ticket("a", "waiting"), 0);
  assert.equal(shows(shown), "");
  shown = heard(shown, ticket("a", "called", 2), false);
  assert.equal(shows(shown), "");
  shown = heard(shown, null, false);
  assert.equal(shown.answer, null);
});

test("finish and call next in two quick keys: the next one is shown though the live word is two behind", () => {
  let shown = heard(NOTHING_SHOWN, ticket("a", "serving"), true);
  shown = answered(shown, ticket("a", "finished"), 0);
  shown = answered(shown, ticket("b", "called"), 10);
  assert.equal(shows(shown), "b called 1");
  shown = heard(shown, null, false);
  assert.equal(shows(shown), "b called 1");
  shown = heard(shown, ticket("b", "called"), false);
  assert.equal(shows(shown), "b called 1");
  assert.equal(shown.answer, null);
});

test("a whole snapshot is the truth, whatever was answered", () => {
  const shown = answered(NOTHING_SHOWN, ticket("a", "called"), 0);
  assert.equal(shows(heard(shown, null, true)), "");
});

test("an answer that the live word never confirms does not stay for ever", () => {
  const shown = answered(NOTHING_SHOWN, ticket("a", "called"), 100);
  assert.equal(shows(shown, 100 + ANSWER_HOLDS_MS), "a called 1");
  assert.equal(shows(shown, 101 + ANSWER_HOLDS_MS), "");
});
