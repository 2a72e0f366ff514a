// How a counter's queues stand, in a word.
import assert from "node:assert/strict";
import { test } from "node:test";
import { standingOf } from "../../counter/static/opening.js";

const OPEN = { open: true, why: null, opens: null, notice: null, service_open: true, service_opens: null, reduced: false };

test("a queue that serves as usual is not spoken of, whatever is the matter with its numbers", () => {
  assert.equal(standingOf(OPEN), null);
  assert.equal(standingOf({ ...OPEN, open: false, why: "quota_used_up" }), null);
});

test("a disruption is told before the hours, a break before a closing, and fewer counters while they serve", () => {
  assert.equal(standingOf({ ...OPEN, why: "disruption", service_open: false }), "disruption");
  assert.equal(standingOf({ ...OPEN, why: "break", service_open: false }), "break");
  assert.equal(standingOf({ ...OPEN, service_open: false }), "closed");
  assert.equal(standingOf({ ...OPEN, reduced: true }), "reduced");
});
