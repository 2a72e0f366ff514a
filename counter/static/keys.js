// What a key means on the desk: pure, and the listening.
import { KEYS, OUTCOMES } from "./actions.js";

/** @typedef {import("./actions.js").Action} Action */
/**
 * @typedef {{kind: "action", action: Action, key: string} | {kind: "outcome", index: number}
 *   | {kind: "line", step: 1 | -1} | {kind: "help"}} Meaning
 */
/**
 * @typedef {object} Press
 * @property {string} key
 * @property {boolean} repeat the key is being held
 * @property {boolean} modified with Ctrl, Alt or Meta: the browser's own
 * @property {boolean} writing the focus is where one writes
 */

/** @type {Map<string, Action>} */
const ACTIONS = new Map(Object.entries(KEYS).map(([action, key]) => [key, /** @type {Action} */ (action)]));

/**
 * @param {Press} press
 * @returns {Meaning | null}
 */
export function meaningOf({ key, repeat, modified, writing }) {
  if (repeat || modified || writing) return null;
  if (key === "?") return { kind: "help" };
  if (key === "ArrowDown") return { kind: "line", step: 1 };
  if (key === "ArrowUp") return { kind: "line", step: -1 };
  if (/^[1-9]$/.test(key) && Number(key) <= OUTCOMES.length) return { kind: "outcome", index: Number(key) - 1 };
  const letter = key.toLowerCase();
  const action = ACTIONS.get(letter);
  return action ? { kind: "action", action, key: letter } : null;
}

/**
 * @param {() => boolean} lettersAct
 * @param {(meaning: Meaning) => boolean} act answers whether it did something
 * @returns {() => void} ends it
 */
export function listenForKeys(lettersAct, act) {
  /** @param {KeyboardEvent} event */
  const listen = (event) => {
    const target = event.target instanceof Element ? event.target : document.body;
    // A held Enter would click the button under the focus again and again, and there each time another one.
    if (event.repeat && (event.key === "Enter" || event.key === " ") && target.closest("button")) event.preventDefault();
    if (document.querySelector("dialog[open]")) return;
    const meaning = meaningOf({
      key: event.key,
      repeat: event.repeat || event.isComposing,
      modified: event.ctrlKey || event.altKey || event.metaKey,
      writing: target.closest("input, select, textarea, [contenteditable]") !== null,
    });
    if (!meaning || (meaning.kind !== "line" && !lettersAct())) return;
    // Arrows belong to what scrolls, when the focus is in it.
    if (meaning.kind === "line" && target.closest("[data-scrolls]")) return;
    if (act(meaning)) event.preventDefault();
  };
  document.addEventListener("keydown", listen);
  return () => document.removeEventListener("keydown", listen);
}
