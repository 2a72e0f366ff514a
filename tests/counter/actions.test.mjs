// What can be done where a desk stands, and that many presses are one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asksFirst, createOnePress, isLegal, offersAt, ONE_PRESS_MS, positionOf } from "../../counter/static/actions.js";
import { OUTDATED, requestFor } from "../../counter/static/commands.js";

const duty = (state, officer = "loket7") => ({ state, officer });
const stands = (more) => positionOf({ duty: duty("open"), ticket: null, me: "loket7", helpsOut: false, ...more });

test("a desk stands where its duty and its ticket put it", () => {
  assert.equal(stands({ duty: null }), "unknown");
  assert.equal(stands({ duty: duty("closed", null) }), "closed");
  assert.equal(stands({ duty: duty("closed", null), ticket: { state: "called" } }), "closed", "a ticket was left behind");
  assert.equal(stands({}), "free");
  assert.equal(stands({ ticket: { state: "called" } }), "called");
  assert.equal(stands({ ticket: { state: "serving" } }), "serving");
  assert.equal(stands({ duty: duty("on_break") }), "on-break");
});

test("another officer's counter is taken, unless one helps out and it is not on break", () => {
  assert.equal(stands({ me: "loket8" }), "taken");
  assert.equal(stands({ me: "operator", helpsOut: true }), "free");
  assert.equal(stands({ me: "operator", helpsOut: true, duty: duty("on_break") }), "taken");
});

test("each position offers its own actions, the next one first", () => {
  const first = (position) => offersAt(position, true).main[0];
  assert.deepEqual(["closed", "taken", "on-break", "free", "called", "serving"].map(first), [
    "open",
    "take-over",
    "open",
    "call",
    "start",
    "finish",
  ]);
  assert.deepEqual(offersAt("unknown", true), { main: [], tools: [], duty: [] });
});

const seen = (position, more = {}) => ({ position, own: true, onHold: 0, waiting: 0, undoable: false, asked: false, ...more });

test("nothing is legal that the table does not offer there", () => {
  const moves = ["recall", "start", "no-show", "hold", "requeue", "pause", "transfer", "add", "correct", "finish"];
  const legal = (position) => moves.filter((action) => isLegal(action, seen(position)));
  for (const position of ["unknown", "closed", "taken", "on-break", "free"]) assert.deepEqual(legal(position), []);
  assert.deepEqual(legal("called"), ["recall", "start", "no-show", "requeue", "pause", "transfer", "add", "correct"]);
  assert.deepEqual(legal("serving"), ["hold", "transfer", "add", "correct", "finish"]);
});

test("who helps out neither goes on break nor closes for somebody else", () => {
  assert.ok(isLegal("break", seen("free")) && isLegal("close", seen("free")));
  assert.ok(!isLegal("break", seen("free", { own: false })) && !isLegal("close", seen("free", { own: false })));
});

test("what depends on others is legal while they are there", () => {
  assert.ok(!isLegal("resume", seen("free")) && isLegal("resume", seen("free", { onHold: 1 })));
  assert.ok(!isLegal("resume", seen("called", { onHold: 1 })), "the counter is taken");
  assert.ok(!isLegal("list", seen("free")) && isLegal("list", seen("free", { waiting: 1 })));
  assert.ok(!isLegal("undo", seen("free")) && isLegal("undo", seen("free", { undoable: true })));
  assert.ok(!isLegal("still", seen("serving")) && isLegal("still", seen("serving", { asked: true })));
});

test("with a ticket at the counter the way on asks for its outcome first", () => {
  for (const action of ["call", "break", "close", "sign-out", "sign-out-everywhere"]) {
    assert.ok(asksFirst(action, "serving") && asksFirst(action, "called") && !asksFirst(action, "free"));
    assert.ok(isLegal(action, seen("serving")));
  }
  assert.ok(!asksFirst("finish", "serving"));
});

test("many presses of the same are one, until there was a pause", () => {
  let time = 0;
  const counts = createOnePress(() => time);
  const at = (moment, source) => ((time = moment), counts(source));
  assert.equal(at(0, "click"), true);
  assert.equal(at(120, "click"), false);
  assert.equal(at(120 + ONE_PRESS_MS - 1, "click"), false, "an impatient hand goes on");
  assert.equal(at(120 + 2 * ONE_PRESS_MS, "click"), true);
});

test("two different letters are two intentions and may follow at once", () => {
  const counts = createOnePress(() => 0);
  assert.deepEqual([counts("s"), counts("p"), counts("p")], [true, true, false]);
  assert.deepEqual([counts("m"), counts("s"), counts("p")], [true, true, true], "a quick hand serves a whole visit");
});

const place = { site: "mall", counter: 7 };
const ticket = { id: "t1", visit: "v1", lines: [{ service: "DK-01" }] };
const asked = (command) => {
  const { path, body } = requestFor(place, command);
  return [path.replace("/sites/mall/", ""), body];
};

test("commands say what the API wants to know", () => {
  assert.deepEqual(asked({ kind: "call" }), ["counters/7/call-next", {}]);
  assert.deepEqual(asked({ kind: "call-one", ticket, reason: "frail" }), ["counters/7/call", { ticket: "t1", reason: "frail" }]);
  assert.deepEqual(asked({ kind: "break", reason: "prayer", minutes: 20 }), ["counters/7/break", { reason: "prayer", minutes: 20 }]);
  assert.deepEqual(asked({ kind: "no-show", ticket }), ["tickets/t1/no-show", { counter: 7 }]);
  assert.deepEqual(asked({ kind: "pause", ticket }), ["tickets/t1/requeue", { counter: 7, pause: true }]);
  assert.deepEqual(asked({ kind: "undo", ticket }), ["tickets/t1/undo", {}]);
  assert.deepEqual(asked({ kind: "add", ticket, service: "IM-01", identity: "" }), [
    "visits/v1/services",
    { services: ["IM-01"], identity: null },
  ]);
  assert.deepEqual(asked({ kind: "correct", ticket, was: "DK-01", service: "DK-02", identity: "1471015505900001" }), [
    "tickets/t1/correct",
    { was: "DK-01", service: "DK-02", identity: "1471015505900001" },
  ]);
  const transfer = { kind: "transfer", ticket, lines: ["DK-01"], services: ["IM-01"], toCounter: null, note: "KTP asli ada" };
  assert.deepEqual(asked({ ...transfer, identity: "" }), [
    "tickets/t1/transfer",
    { counter: 7, lines: ["DK-01"], services: ["IM-01"], to_counter: null, note: "KTP asli ada", identity: null },
  ]);
  const results = [{ service: "DK-01", outcome: "incomplete", missing: [0, 2] }];
  assert.deepEqual(asked({ kind: "finish", ticket, results }), ["tickets/t1/finish", { counter: 7, outcomes: results }]);
});

test("a refusal of the request itself is no reason to ask for the state anew", () => {
  assert.ok(OUTDATED.has("counter_busy") && !OUTDATED.has("forbidden"));
});
