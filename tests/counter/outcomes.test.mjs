// The usual outcome of a line, and what the officer makes of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { mayEnd, OUTCOMES, resultsFor, usualOutcome, wantsReceipt, withOutcome, withTick } from "../../counter/static/outcomes.js";

const service = (completion_days) => ({ standard: { completion_days } });
const services = new Map([
  ["DK-01", service(0)],
  ["DK-02", service(3)],
]);
const line = (code, more = {}) => ({ service: code, case: null, ...more });

test("what is done at once is usually completed, what takes days is accepted, what is collected is completed", () => {
  assert.equal(usualOutcome(line("DK-01"), services.get("DK-01")), "completed");
  assert.equal(usualOutcome(line("DK-02"), services.get("DK-02")), "accepted");
  assert.equal(usualOutcome(line("DK-02", { case: "c1" }), services.get("DK-02")), "completed");
  assert.equal(usualOutcome(line("XX-01"), undefined), "completed", "a service whose name is not known yet");
});

test("what was chosen stays when a line is added", () => {
  const before = [withOutcome(resultsFor([], [line("DK-01")], services)[0], "declined")];
  const after = resultsFor(before, [line("DK-01"), line("DK-02")], services);
  assert.deepEqual(after.map(({ outcome }) => outcome), ["declined", "accepted"]);
});

test("a corrected service has its own usual outcome", () => {
  const before = resultsFor([], [line("DK-01")], services);
  assert.deepEqual(resultsFor(before, [line("DK-02")], services).map(({ outcome }) => outcome), ["accepted"]);
});

test("ticks come and go, in order, and only with incomplete", () => {
  const incomplete = withOutcome({ service: "DK-01", outcome: "completed", missing: [] }, "incomplete");
  const ticked = withTick(withTick(incomplete, 3), 0);
  assert.deepEqual(ticked.missing, [0, 3]);
  assert.deepEqual(withTick(ticked, 3).missing, [0]);
  assert.deepEqual(withOutcome(ticked, "completed").missing, []);
  assert.deepEqual(withOutcome(ticked, "incomplete").missing, [0, 3]);
});

test("who collects a product brings no documents that could be accepted", () => {
  const ends = (one) => OUTCOMES.filter((outcome) => mayEnd(one, outcome));
  assert.deepEqual(ends(line("DK-02")), OUTCOMES);
  assert.deepEqual(ends(line("DK-02", { case: "c1" })), ["completed", "incomplete", "referred", "declined"]);
});

test("who leaves with something under way, or with something to bring, gets a receipt", () => {
  const leaving = (...outcomes) => wantsReceipt(outcomes.map((outcome) => ({ service: "DK-01", outcome, missing: [] })));
  assert.equal(leaving("completed", "accepted"), true);
  assert.equal(leaving("incomplete"), true);
  assert.equal(leaving("completed", "referred", "declined"), false);
});
