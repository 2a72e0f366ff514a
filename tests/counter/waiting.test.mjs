// Who waits, for how long, and the minutes of the standard.
import assert from "node:assert/strict";
import { test } from "node:test";
import { timing } from "../../counter/static/timing.js";
import { isWalking, minutesSince, placesIn, summary } from "../../counter/static/waiting.js";

const at = (time) => Date.parse(`2026-11-24T${time}Z`);
const visit = (number, time, seq, more = {}) => ({ number, queued_at: `2026-11-24T${time}Z`, waiting_since: `2026-11-24T${time}Z`, queued_seq: seq, busy_at: null, priority: null, ...more });
const parts = (...tickets) => Object.fromEntries(tickets.map((ticket) => [`visit/${ticket.number}`, ticket]));

test("longest first, by time and then by the site's seq, never by the number", () => {
  const places = placesIn(
    parts(visit("DK-010", "02:05:00", 9), visit("DK-002", "02:00:00.5", 4), visit("DK-P001", "02:00:00.500", 3, { priority: "elderly" })),
  );
  assert.deepEqual(places.map(({ ticket, place }) => [place, ticket.number]), [[1, "DK-P001"], [2, "DK-002"], [3, "DK-010"]]);
});

test("a wait counts from the opening of service, a place from taking the number", () => {
  const opening = { waiting_since: "2026-11-24T01:00:00Z" };
  const places = placesIn(parts(visit("B", "00:20:00", 2, opening), visit("A", "00:15:00", 1, opening)));
  assert.deepEqual(places.map(({ ticket }) => ticket.number), ["A", "B"]);
  assert.equal(summary(places, at("01:10:00")).longest, 10);
});

test("what is no visit is no place", () => {
  assert.deepEqual(placesIn({ opening: { open: true } }), []);
});

test("the summary counts, tells who is busy elsewhere, and the longest wait", () => {
  const places = placesIn(parts(visit("A", "02:00:00", 1, { busy_at: 5 }), visit("B", "02:20:00", 2)));
  assert.deepEqual(summary(places, at("02:30:59")), { count: 2, busy: 1, callable: 1, longest: 30 });
  assert.deepEqual(summary([], at("02:30:00")), { count: 0, busy: 0, callable: 0, longest: 0 });
});

test("who has stepped away cannot be called either", () => {
  const places = placesIn(parts(visit("A", "02:00:00", 1, { paused_at: "2026-11-24T02:10:00Z" }), visit("B", "02:20:00", 2)));
  assert.deepEqual([summary(places, at("02:30:00")).busy, summary(places, at("02:30:00")).callable], [1, 1]);
});

test("who is on the way from another zone is said to be, until the way can be walked", () => {
  const ticket = visit("A", "02:00:00", 1, { walks_until: "2026-11-24T02:31:00Z" });
  assert.deepEqual([isWalking(ticket, at("02:30:00")), isWalking(ticket, at("02:31:00"))], [true, false]);
  assert.equal(isWalking(visit("B", "02:00:00", 2), at("02:30:00")), false);
});

test("a clock that is a moment behind makes no negative wait", () => {
  assert.equal(minutesSince(at("02:00:05"), at("02:00:00")), 0);
});

test("the bar warns at the standard and is red from half as much again", () => {
  const tone = (minutes) => timing(0, 10, minutes * 60_000).tone;
  assert.deepEqual([0, 9.99, 10, 14.99, 15, 60].map(tone), ["", "", "is-warning", "is-warning", "is-error", "is-error"]);
  assert.equal(timing(0, 10, 5 * 60_000).share, 0.5);
});

test("without a standard time runs and nothing is measured", () => {
  assert.deepEqual(timing(0, null, 90_000), { seconds: 90, share: null, tone: "" });
});
