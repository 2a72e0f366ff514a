// What people read: dates, times, money, counters, the way each language writes them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createClock } from "../../ui/static/clock.js";
import { createFormat, ranges, timer } from "../../ui/static/format.js";
import { zoneClass } from "../../ui/static/zone.js";

const moment = new Date("2026-11-24T07:05:09Z");
const indonesian = createFormat("id", "Asia/Jakarta");
const english = createFormat("en", "Asia/Jakarta");

test("a date is written in full, in both languages", () => {
  assert.equal(indonesian.date(moment), "Selasa, 24 November 2026");
  assert.match(english.date(moment), /^Tuesday,? 24 November 2026$/); // the comma is the browser's
  assert.equal(indonesian.shortDate(moment), "24 Nov 2026");
});

test("a time has a point in Indonesian and a colon in English", () => {
  assert.deepEqual([indonesian.time(moment), english.time(moment)], ["14.05", "14:05"]);
  assert.equal(indonesian.timeWithSeconds(moment), "14.05.09");
});

test("midnight is 00 and not 24", () => {
  assert.equal(indonesian.time(new Date("2026-11-23T17:00:00Z")), "00.00");
});

test("time is the site's and not the machine's", () => {
  const hours = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"].map((zone) => createFormat("id", zone).time(moment));
  assert.deepEqual(hours, ["14.05", "15.05", "16.05"]);
  assert.match(createFormat("id", "Asia/Jayapura").date(new Date("2026-11-24T15:30:00Z")), /25 November/);
});

test("money stands close to its sign", () => {
  assert.deepEqual([indonesian.rupiah(50_000), english.rupiah(1_250_000), indonesian.rupiah(0)], ["Rp50.000", "Rp1,250,000", "Rp0"]);
});

test("a duration is told in hours and minutes", () => {
  assert.deepEqual([0, 3, 59.6, 60, 65].map(indonesian.duration), ["0 menit", "3 menit", "1 jam", "1 jam", "1 jam 5 menit"]);
  assert.deepEqual([1, 65].map(english.duration), ["1 minute", "1 hour 5 minutes"]);
});

test("a timer runs past the hour and never below zero", () => {
  assert.deepEqual([-3, 0, 187.9, 3599, 3729].map(timer), ["00:00", "00:00", "03:07", "59:59", "1:02:09"]);
});

test("counters that follow one another are one range", () => {
  assert.equal(ranges([3, 1, 2, 7, 7]), "1–3, 7");
  assert.equal(ranges([10, 2, 9]), "2, 9–10");
  assert.equal(ranges([]), "");
});

test("zone colours come round again, and no zone has a class too", () => {
  assert.deepEqual([1, 8, 9, 0, null].map(zoneClass), ["zone-1", "zone-8", "zone-1", "zone-none", "zone-none"]);
});

test("the server's clock runs on at its own speed, also when it stands still", () => {
  let steady = 1_000;
  const clock = createClock(() => steady);
  const server = "2026-11-24T07:00:00Z";
  for (const [speed, expected] of [[1, "07:00:10"], [60, "07:10:00"], [0, "07:00:00"]]) {
    clock.set({ now: server, speed });
    steady += 10_000;
    assert.equal(clock.now().toISOString(), `2026-11-24T${expected}.000Z`);
  }
});

test("the clock follows a jump of the server and does not stutter for a late message", () => {
  let steady = 0;
  const clock = createClock(() => steady);
  clock.set({ now: "2026-11-24T07:00:00.000Z", speed: 1 });
  steady = 2_000;
  clock.set({ now: "2026-11-24T07:00:01.900Z", speed: 1 });
  assert.equal(clock.now().toISOString(), "2026-11-24T07:00:02.000Z");
  clock.set({ now: "2026-11-25T07:00:00.000Z", speed: 1 });
  assert.equal(clock.now().toISOString(), "2026-11-25T07:00:00.000Z");
});

test("a word that is no time is refused", () => {
  assert.throws(() => createClock(() => 0).set({ now: "soon", speed: 1 }), RangeError);
});
