// A product that somebody stands in line for is not offered a second time.
import assert from "node:assert/strict";
import { test } from "node:test";
import { mattersOf } from "../../display/static/visit/matters.js";

const visit = (tickets) => ({ reentry_on: null, paused_at: null, service_day: "2026-11-24", cases: [{ id: "a", state: "ready" }], tickets });
const place = (state) => ({ state, lines: [{ service: "DK-01", outcome: null, missing: [], case: "a" }] });

test("what is ready is offered, unless a place for it is open already", () => {
  assert.deepEqual(mattersOf(visit([]), "2026-11-24"), ["ready"]);
  assert.deepEqual(mattersOf(visit([place("waiting")]), "2026-11-24"), []);
  assert.deepEqual(mattersOf(visit([place("expired")]), "2026-11-24"), ["ready"]);
});
