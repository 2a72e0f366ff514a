// Every key of the desk in one table: what is pressed is looked up in it, and the sheet of keys is written from it.
import { OUTCOMES } from "./outcomes.js";

/** @typedef {import("./actions.js").Action} Action */
/**
 * @typedef {{kind: "action", action: Action, key: string} | {kind: "outcome", index: number}
 *   | {kind: "line", step: 1 | -1} | {kind: "help"}} Meaning
 */
/** @typedef {"calling" | "ticket" | "duty" | "screen"} Group */
/**
 * @typedef {object} Key
 * @property {string[]} keys as the browser names them
 * @property {string[]} shown on the sheet and on buttons
 * @property {Group} group
 * @property {string} text id of what it does
 * @property {(key: string) => Meaning | null} means null: the browser's own doing
 */
/**
 * @typedef {object} Press
 * @property {string} key
 * @property {boolean} repeat the key is being held
 * @property {boolean} modified with Ctrl, Alt or Meta: the browser's own
 * @property {boolean} writing the focus is where one writes
 */

/**
 * The same letter in every language, so that a hand learns it once.
 * @param {string} key
 * @param {Action} action
 * @param {Group} group
 * @param {string} [text]
 * @returns {Key}
 */
const letter = (key, action, group, text = `counter-action-${action}`) => ({
  keys: [key],
  shown: [key.toUpperCase()],
  group,
  text,
  means: () => ({ kind: "action", action, key }),
});

const FIGURES = OUTCOMES.map((_, index) => String(index + 1));

/** @type {Key[]} */
export const KEYS = [
  letter("p", "call", "calling"),
  letter("c", "list", "calling"),
  letter("u", "recall", "calling"),
  letter("m", "start", "calling"),
  letter("t", "no-show", "calling"),
  letter("k", "requeue", "calling"),
  letter("j", "pause", "calling"),
  letter("s", "finish", "ticket"),
  {
    keys: FIGURES,
    shown: [FIGURES[0] ?? "", FIGURES.at(-1) ?? ""],
    group: "ticket",
    text: "counter-keys-outcome",
    means: (key) => ({ kind: "outcome", index: Number(key) - 1 }),
  },
  {
    keys: ["ArrowUp", "ArrowDown"],
    shown: ["↑", "↓"],
    group: "ticket",
    text: "counter-keys-line",
    means: (key) => ({ kind: "line", step: key === "ArrowDown" ? 1 : -1 }),
  },
  letter("d", "hold", "ticket"),
  letter("l", "resume", "ticket"),
  letter("a", "transfer", "ticket"),
  letter("n", "add", "ticket"),
  letter("r", "correct", "ticket"),
  letter("e", "receipt", "ticket"),
  letter("y", "still", "ticket", "counter-keys-still"),
  letter("b", "open", "duty", "counter-keys-open"),
  letter("i", "break", "duty"),
  letter("x", "close", "duty"),
  letter("g", "take-over", "duty"),
  letter("z", "undo", "screen", "counter-keys-undo"),
  { keys: ["Enter"], shown: ["Enter"], group: "screen", text: "counter-keys-enter", means: () => null },
  { keys: ["?"], shown: ["?"], group: "screen", text: "counter-keys", means: () => ({ kind: "help" }) },
];

/** @type {Map<string, Key>} */
const BY_KEY = new Map(KEYS.flatMap((one) => one.keys.map((key) => [key, one])));

/** @type {Map<string, string>} */
const OF_ACTION = new Map(
  KEYS.flatMap((one) => {
    const meaning = one.means(one.keys[0] ?? "");
    return meaning?.kind === "action" ? [[meaning.action, one.shown[0] ?? ""]] : [];
  }),
);

/** The letter of an action as a button shows it, "" for one without. @param {Action} action */
export function keyOf(action) {
  return OF_ACTION.get(action) ?? "";
}

/**
 * @param {Press} press
 * @returns {Meaning | null}
 */
export function meaningOf({ key, repeat, modified, writing }) {
  if (repeat || modified || writing) return null;
  const known = key.length === 1 ? key.toLowerCase() : key;
  return BY_KEY.get(known)?.means(known) ?? null;
}

/** @param {Element} target */
function isWriting(target) {
  return target.closest("input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]") !== null;
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
      writing: isWriting(target),
    });
    if (!meaning || (meaning.kind !== "line" && !lettersAct())) return;
    // Arrows belong to what scrolls, when the focus is in it.
    if (meaning.kind === "line" && target.closest("[data-scrolls]")) return;
    if (act(meaning)) event.preventDefault();
  };
  document.addEventListener("keydown", listen);
  return () => document.removeEventListener("keydown", listen);
}
