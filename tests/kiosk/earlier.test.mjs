// What a ticket that was scanned is good for.
import assert from "node:assert/strict";
import { test } from "node:test";
import { choicesOf, dayIn, openTickets } from "../../kiosk/static/earlier.js";

const TODAY = "2026-11-24";

function visit(states, more = {}) {
  const tickets = states.map((state, place) => ({ id: String(place), state }));
  return { service_day: TODAY, paused_at: null, reentry_on: null, cases: [], tickets, ...more };
}

const kinds = (...given) => choicesOf(visit(...given), TODAY).map(({ kind }) => kind);

test("who waits can step away, and who is wanted at a counter cannot", () => {
  assert.deepEqual(kinds(["waiting"]), ["pause"]);
  assert.deepEqual(kinds(["on_hold"]), ["pause"]);
  assert.deepEqual(kinds(["waiting", "called"]), []);
  assert.deepEqual(kinds(["waiting", "serving"]), []);
  assert.deepEqual(kinds(["finished", "cancelled"]), []);
});

test("who has paused can come back, and not pause again", () => {
  assert.deepEqual(kinds(["waiting"], { paused_at: "2026-11-24T03:00:00Z" }), ["resume"]);
});

test("a missed call can be made good on its own day, and not while another counter waits", () => {
  assert.deepEqual(kinds(["no_show", "waiting", "no_show"]), ["return", "return", "pause"]);
  assert.deepEqual(kinds(["no_show"], { service_day: "2026-11-23" }), []);
  assert.deepEqual(kinds(["no_show", "called"]), []);
});

test("what lies ready is collected and what a disruption took is entered again, with one number", () => {
  const cases = [{ service: "IM-01", state: "ready" }, { service: "DK-05", state: "in_process" }];
  const [choice, ...others] = choicesOf(visit(["expired"], { cases, reentry_on: TODAY }), TODAY);
  assert.deepEqual([choice, others], [{ kind: "continue", ready: ["IM-01"], reentry: true }, []]);
  assert.deepEqual(kinds(["expired"], { reentry_on: "2026-11-25" }), []);
  assert.deepEqual(kinds(["finished"], { cases: cases.slice(1) }), []);
});

test("only places that are still open are shown", () => {
  const states = ["planned", "waiting", "called", "serving", "on_hold", "finished", "no_show", "cancelled", "expired"];
  assert.deepEqual(openTickets(visit(states)).map(({ state }) => state), states.slice(0, 5));
});

test("the day is that of the mall", () => {
  const late = new Date("2026-11-24T16:30:00Z");
  assert.deepEqual([dayIn("Asia/Jakarta", late), dayIn("Asia/Jayapura", late)], ["2026-11-24", "2026-11-25"]);
});
