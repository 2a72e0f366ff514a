// A scanner types an address and Enter; nothing else opens a visit, and its Enter presses nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createScanner } from "../../kiosk/static/scanner.js";

const TOKEN = "pekanbaru.AAAABBBBCCCCDDDDEEEE-_01";
const ADDRESS = `https://mpp.example.go.id/v/${TOKEN}`;

/** Types a text and Enter; what came of it, and whether the Enter was taken away from the page. */
function typed(text, { between = 10, inField = false, enterAfter = between } = {}) {
  const heard = [];
  const hear = createScanner({ found: (token) => heard.push(token), unknown: () => heard.push(null) });
  let at = 1_000;
  for (const key of text) hear({ key, at: (at += between), inField });
  const taken = hear({ key: "Enter", at: at + enterAfter, inField: false });
  return { heard, taken };
}

test("the address of a visit opens it, wherever it is typed", () => {
  assert.deepEqual(typed(ADDRESS), { heard: [TOKEN], taken: true });
  assert.deepEqual(typed(ADDRESS, { inField: true }), { heard: [TOKEN], taken: true });
  assert.deepEqual(typed(`${ADDRESS}?lang=en`), { heard: [TOKEN], taken: true });
});

test("keys that make no letter do not disturb it", () => {
  const heard = [];
  const hear = createScanner({ found: (token) => heard.push(token), unknown: assert.fail });
  let at = 0;
  for (const letter of ADDRESS) {
    hear({ key: "Shift", at: (at += 5), inField: false });
    hear({ key: letter, at: (at += 5), inField: false });
  }
  hear({ key: "Enter", at: at + 5, inField: false });
  assert.deepEqual(heard, [TOKEN]);
});

test("a number opens nothing, nor does a token without its address or half an address", () => {
  for (const text of ["DK-014", "014"]) assert.deepEqual(typed(text), { heard: [], taken: false });
  for (const text of [TOKEN, ADDRESS.slice(0, -12), "8999123456789"]) {
    assert.deepEqual(typed(text), { heard: [null], taken: true });
  }
});

test("quick fingers in the search are no scan", () => {
  assert.deepEqual(typed("kartu kuning", { inField: true }), { heard: [], taken: false });
});

test("what was typed long before is no part of it", () => {
  assert.deepEqual(typed(ADDRESS, { between: 2_500 }), { heard: [], taken: false });
  assert.deepEqual(typed(ADDRESS, { enterAfter: 5_000 }), { heard: [], taken: false });
});
