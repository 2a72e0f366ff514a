// What can be done when, on which key, and that many presses are one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { choices, createOnePress, KEYS, ONE_PRESS_MS } from "../../counter/static/actions.js";
import { OUTDATED, requestFor } from "../../counter/static/commands.js";
import { meaningOf } from "../../counter/static/keys.js";

const press = (key, more = {}) => meaningOf({ key, repeat: false, modified: false, writing: false, ...more });
const names = (ticket) => choices(ticket).map(({ action }) => action);

test("each state offers its own actions, the next one first and alone as primary", () => {
  assert.deepEqual(names(null), ["call"]);
  assert.deepEqual(names({ state: "called", calls: 1 }), ["start", "recall", "no-show"]);
  assert.deepEqual(names({ state: "serving", calls: 1 }), ["finish"]);
  for (const ticket of [null, { state: "called", calls: 1 }, { state: "serving", calls: 1 }]) {
    assert.deepEqual(choices(ticket).map(({ primary }) => primary).indexOf(true), 0);
  }
});

test("after three calls the visitor has probably left", () => {
  const urged = (calls) => choices({ state: "called", calls }).find(({ action }) => action === "no-show").urged;
  assert.deepEqual([1, 2, 3, 4].map(urged), [false, false, true, true]);
});

test("a letter acts, capital or not, and each action has its own", () => {
  assert.deepEqual(press("p"), { kind: "action", action: "call", key: "p" });
  assert.deepEqual(press("P"), { kind: "action", action: "call", key: "p" });
  assert.equal(new Set(Object.values(KEYS)).size, Object.keys(KEYS).length);
});

test("the browser's own keys, a held key and a key in a field do nothing", () => {
  for (const more of [{ repeat: true }, { modified: true }, { writing: true }]) {
    for (const key of ["p", "1", "?", "ArrowDown"]) assert.equal(press(key, more), null);
  }
  for (const key of ["a", "6", "0", "Enter", " ", "F5", "Escape"]) assert.equal(press(key), null);
});

test("figures are the five outcomes", () => {
  assert.deepEqual(["1", "5"].map((key) => press(key).index), [0, 4]);
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

test("commands say what the API wants to know", () => {
  const place = { site: "mall", counter: 7 };
  const ticket = { id: "t1", lines: [{ service: "DK-01" }, { service: "DK-02" }] };
  assert.deepEqual(requestFor(place, "call", null, []), { path: "/sites/mall/counters/7/call-next", body: {} });
  assert.deepEqual(requestFor(place, "no-show", ticket, []), { path: "/sites/mall/tickets/t1/no-show", body: { counter: 7 } });
  assert.deepEqual(requestFor(place, "finish", ticket, ["completed", "declined"]).body, {
    counter: 7,
    outcomes: [
      { service: "DK-01", outcome: "completed" },
      { service: "DK-02", outcome: "declined" },
    ],
  });
  assert.throws(() => requestFor(place, "start", null, []));
});

test("a refusal of the request itself is no reason to ask for the state anew", () => {
  assert.ok(OUTDATED.has("counter_busy") && !OUTDATED.has("forbidden"));
});
