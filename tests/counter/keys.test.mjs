// One table of keys: what is pressed, what the sheet says and what a button shows are the same.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isLegal } from "../../counter/static/actions.js";
import { keyOf, KEYS, meaningOf } from "../../counter/static/keys.js";

const press = (key, more = {}) => meaningOf({ key, repeat: false, modified: false, writing: false, ...more });
const all = KEYS.flatMap(({ keys }) => keys);

test("no key means two things, and no two actions share one", () => {
  assert.equal(new Set(all).size, all.length);
  const actions = KEYS.map((one) => one.means(one.keys[0])).filter((meaning) => meaning?.kind === "action");
  assert.equal(new Set(actions.map(({ action }) => action)).size, actions.length);
});

test("each line of the sheet does when pressed what it says", () => {
  for (const one of KEYS) {
    for (const key of one.keys) assert.deepEqual(press(key), one.means(key), key);
  }
});

test("a letter acts, capital or not, and stands on its button", () => {
  assert.deepEqual(press("p"), { kind: "action", action: "call", key: "p" });
  assert.deepEqual(press("P"), { kind: "action", action: "call", key: "p" });
  assert.deepEqual([keyOf("call"), keyOf("undo"), keyOf("sign-out")], ["P", "Z", ""]);
});

test("everything that any position offers has a key", () => {
  const rich = { own: true, onHold: 1, waiting: 1, undoable: true, receipt: true, asked: true };
  const positions = ["closed", "taken", "on-break", "free", "called", "serving"];
  const keyed = KEYS.map((one) => one.means(one.keys[0])).flatMap((meaning) => (meaning?.kind === "action" ? [meaning.action] : []));
  for (const action of keyed) assert.ok(positions.some((position) => isLegal(action, { ...rich, position })), `${action} is never legal`);
});

test("the browser's own keys, a held key and a key in a field do nothing", () => {
  for (const more of [{ repeat: true }, { modified: true }, { writing: true }]) {
    for (const key of ["p", "1", "?", "ArrowDown"]) assert.equal(press(key, more), null);
  }
  for (const key of ["6", "0", "Enter", " ", "F5", "Escape", "Q", "q"]) assert.equal(press(key), null);
});

test("figures are the five outcomes, arrows the lines", () => {
  assert.deepEqual(["1", "5"].map((key) => press(key).index), [0, 4]);
  assert.deepEqual(["ArrowUp", "ArrowDown"].map((key) => press(key).step), [-1, 1]);
});
