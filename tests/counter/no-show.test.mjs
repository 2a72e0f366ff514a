// The mall's rule of a no-show, as the button counts it down; and how a break and long serving stand.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asksWhetherStill, breakLeft } from "../../counter/static/duty.js";
import { noShowMinutes, noShowNeeds, noShowOf } from "../../counter/static/no-show.js";
import { servingShare } from "../../counter/static/timing.js";

const at = (time) => Date.parse(`2026-11-24T${time}Z`);
const rules = { no_show_calls: 3, no_show_minutes: 3, walking_minutes: 2, walking_minutes_priority: 4 };
const WORKS = { disturbed_seconds: 0, disturbed_since: null };
const called = (calls) => ({ ...WORKS, calls, called_at: "2026-11-24T02:00:00Z" });

test("calls and time since the first one must both be there", () => {
  assert.deepEqual(noShowNeeds(called(1), 3, 3, at("02:00:00")), { calls: 2, seconds: 180, allowed: false });
  assert.deepEqual(noShowNeeds(called(2), 3, 3, at("02:02:20")), { calls: 1, seconds: 40, allowed: false });
  assert.deepEqual(noShowNeeds(called(2), 3, 3, at("02:10:00")), { calls: 1, seconds: 0, allowed: false });
  assert.deepEqual(noShowNeeds(called(5), 3, 3, at("02:02:59.5")), { calls: 0, seconds: 1, allowed: false });
  assert.deepEqual(noShowNeeds(called(3), 3, 3, at("02:03:00")), { calls: 0, seconds: 0, allowed: true });
});

test("who may come from another zone has the time to walk, priority more of it", () => {
  assert.equal(noShowMinutes(rules, ["Z1", "Z1"], false), 3);
  assert.equal(noShowMinutes(rules, ["Z1", "Z2"], false), 5);
  assert.equal(noShowMinutes(rules, ["Z1", "Z2"], true), 7);
});

test("minutes in which nothing worked do not count, and none passes while that goes on", () => {
  const seconds = (clock, time) => noShowNeeds({ ...called(3), ...clock }, 3, 3, at(time)).seconds;
  assert.equal(seconds({ disturbed_seconds: 600, disturbed_since: null }, "02:12:00"), 60);
  const stands = { disturbed_seconds: 0, disturbed_since: "2026-11-24T02:01:00Z" };
  assert.deepEqual([seconds(stands, "02:01:00"), seconds(stands, "02:30:00")], [120, 120]);
});

test("who was still walking when called has the time to arrive, though no other ticket is open", () => {
  const ticket = { ...called(3), id: "a", priority: null };
  const told = { ticket: "", minutes: 0 };
  const seconds = (last_zone, left_at) =>
    noShowOf({ rules, zone: "Z1", ticket, visit: { id: "v", last_zone, left_at, tickets: [] }, told }, at("02:03:00")).seconds;
  assert.equal(seconds("Z2", "2026-11-24T01:58:01Z"), 120);
  assert.equal(seconds("Z2", "2026-11-24T01:58:00Z"), 0);
  assert.equal(seconds("Z1", "2026-11-24T01:59:59Z"), 0);
  assert.equal(seconds(null, null), 0);
});

test("a break counts down to the announced return, and up when it is over", () => {
  const duty = { back_at: "2026-11-24T02:15:00Z" };
  assert.deepEqual(breakLeft(duty, at("02:10:00")), { seconds: 300, over: false });
  assert.deepEqual(breakLeft(duty, at("02:18:00")), { seconds: 180, over: true });
});

test("from three times the standard it is asked once whether somebody is still served", () => {
  assert.deepEqual([null, 2.9, 3, 9].map((share) => asksWhetherStill(share, false)), [false, false, true, true]);
  assert.equal(asksWhetherStill(9, true), false);
});

test("what a ticket was on hold is not served time", () => {
  const ticket = { ...WORKS, started_at: "2026-11-24T02:00:00Z", held_seconds: 600 };
  assert.equal(servingShare(ticket, 10, at("02:20:00")), 1);
});

test("what could not go on is not served time, and is not left out twice where it was on hold for it", () => {
  const share = (more) => servingShare({ ...WORKS, started_at: "2026-11-24T02:00:00Z", held_seconds: 0, ...more }, 10, at("02:20:00"));
  assert.equal(share({}), 2);
  assert.equal(share({ disturbed_seconds: 600 }), 1);
  assert.equal(share({ disturbed_since: "2026-11-24T02:05:00Z" }), 0.5);
  assert.equal(share({ disturbed_seconds: 600, held_seconds: 540 }), 1);
});
