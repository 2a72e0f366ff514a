// National identity numbers at the desk.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asIdentity, identityFor, isWhole } from "../../counter/static/identity.js";

const catalog = /** @type {any} */ ({
  services: new Map([["DK-01", { queue: "DK" }], ["PL-01", { queue: "PL" }]]),
  queues: new Map([["DK", { needs_identity: true }], ["PL", { needs_identity: false }]]),
});

test("only digits are kept, and not more than there are", () => {
  assert.equal(asIdentity("1471 0155.0590 0001 99"), "1471015505900001");
});

test("none is enough where the visit told it before, half of one never", () => {
  assert.deepEqual(["", "1471", "1471015505900001"].map(isWhole), [true, false, true]);
});

test("it is sent only to a queue that wants it", () => {
  assert.equal(identityFor(catalog, "DK-01", "1471015505900001"), "1471015505900001");
  assert.equal(identityFor(catalog, "PL-01", "1471015505900001"), "");
  assert.equal(identityFor(catalog, "", "1471015505900001"), "");
});
