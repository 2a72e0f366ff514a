// The mall's wall clock in fields that know no time zone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { momentOf, wallClock, wrongTimes } from "../../counter/static/site-time.js";

test("what the mall's clock shows becomes that moment, in all three zones, and back", () => {
  for (const [zone, utc] of [
    ["Asia/Jakarta", "2026-11-24T02:10:00.000Z"],
    ["Asia/Makassar", "2026-11-24T01:10:00.000Z"],
    ["Asia/Jayapura", "2026-11-24T00:10:00.000Z"],
  ]) {
    assert.equal(momentOf("2026-11-24T09:10", zone).toISOString(), utc);
    assert.equal(wallClock(new Date(utc), zone), "2026-11-24T09:10");
  }
});

test("a disruption lies in the past and begins before it ends", () => {
  const now = "2026-11-24T09:10";
  assert.equal(wrongTimes("2026-11-24T08:00", "", now), "");
  assert.equal(wrongTimes("2026-11-24T08:00", "2026-11-24T09:00", now), "");
  assert.equal(wrongTimes("2026-11-24T10:00", "", now), "future");
  assert.equal(wrongTimes("2026-11-24T08:00", "2026-11-24T10:00", now), "future");
  assert.equal(wrongTimes("2026-11-24T08:00", "2026-11-24T08:00", now), "order");
});
