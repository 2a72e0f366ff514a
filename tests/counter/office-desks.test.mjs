// How a counter stands, and which ones were left while people waited.
import assert from "node:assert/strict";
import { test } from "node:test";
import { desksIn, leftWaiting, minutesLate, standing } from "../../counter/static/office/desks/standing.js";

const NOW = new Date("2026-11-24T03:00:00Z");
const desk = (counter, state, more = {}) => ({ counter, state, away: false, back_at: null, ...more });

test("a break is late from the minute after it should have ended", () => {
  const until = (back_at) => desk(1, "on_break", { back_at });
  assert.equal(standing(until("2026-11-24T03:10:00Z"), NOW), "on_break");
  assert.equal(standing(until("2026-11-24T02:59:30Z"), NOW), "on_break");
  assert.equal(standing(until("2026-11-24T02:55:00Z"), NOW), "late");
  assert.equal(minutesLate(until("2026-11-24T02:55:00Z"), NOW), 5);
});

test("away is told of an open counter only", () => {
  assert.equal(standing(desk(1, "open"), NOW), "open");
  assert.equal(standing(desk(1, "open", { away: true }), NOW), "away");
  assert.equal(standing(desk(1, "closed"), NOW), "closed");
});

test("desks stand by number, whatever order they came in", () => {
  const parts = { "desk/12": desk(12, "open"), left: [], "desk/2": desk(2, "open") };
  assert.deepEqual(desksIn(parts).map(({ counter }) => counter), [2, 12]);
});

const COUNTERS = [
  { number: 1, queues: ["A"] },
  { number: 2, queues: ["A", "B"] },
  { number: 3, queues: ["C"] },
];
const left = (counter, closed_at) => ({ counter, closed_at, reason: "unwell", waiting: 4 });

test("a counter left while people waited is helped by another of the same queue, and by no other", () => {
  const helped = (...open) => leftWaiting([left(1, "b")], open.map((number) => desk(number, "open")), COUNTERS)[0].helpedBy;
  assert.equal(helped(), null);
  assert.equal(helped(3), null);
  assert.equal(helped(2), 2);
  assert.equal(helped(1), 1);
});

test("a counter that closed twice is told once, the last time", () => {
  assert.deepEqual(leftWaiting([left(1, "late"), left(1, "early")], [], COUNTERS).map(({ closed_at }) => closed_at), ["late"]);
});
