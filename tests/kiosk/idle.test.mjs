// When a kiosk that nobody touches asks, and when it makes way.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PATIENCE, judge, patienceOf } from "../../kiosk/static/idle.js";

const after = (quiet, scene = "used") => judge({ scene, quiet }, PATIENCE);

test("a screen in use asks after a minute and makes way 20 seconds later", () => {
  assert.deepEqual(after(59.9), { asking: null, leaving: null, reset: false });
  assert.deepEqual(after(60), { asking: 20, leaving: null, reset: false });
  assert.deepEqual(after(70.5), { asking: 10, leaving: null, reset: false });
  assert.deepEqual(after(79.9), { asking: 1, leaving: null, reset: false });
  assert.deepEqual(after(80), { asking: 0, leaving: null, reset: true });
});

test("a number stays for 20 seconds, counted down, and nobody is asked", () => {
  for (const scene of ["taken", "printing"]) {
    assert.deepEqual(after(0, scene), { asking: null, leaving: 20, reset: false });
    assert.deepEqual(after(12.5, scene), { asking: null, leaving: 8, reset: false });
    assert.equal(after(20, scene).reset, true);
  }
});

test("a number that is on no paper stays long enough to be written down", () => {
  assert.deepEqual(after(20, "unprinted"), { asking: null, leaving: 40, reset: false });
  assert.equal(after(60, "unprinted").reset, true);
});

test("a list that was only looked through goes back to its top, and nobody is asked", () => {
  assert.deepEqual(after(59, "scrolled"), { asking: null, leaving: null, reset: false });
  assert.deepEqual(after(60, "scrolled"), { asking: null, leaving: null, reset: true });
});

test("nothing happens while an answer is awaited, nor where there is nothing to wipe", () => {
  for (const scene of ["busy", "fresh"]) {
    assert.deepEqual(after(3600, scene), { asking: null, leaving: null, reset: false });
  }
});

test("the address can shorten the patience, and nonsense is refused", () => {
  assert.deepEqual(patienceOf(new URLSearchParams("idle=5&leave=0.5")), { idle: 5, ask: 20, leave: 0.5 });
  for (const wrong of ["idle=0", "ask=-1", "leave=soon"]) {
    assert.throws(() => patienceOf(new URLSearchParams(wrong)), RangeError);
  }
});
