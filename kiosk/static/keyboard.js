// The on-screen keyboard: letters, the two signs that names of services hold, and digits where there is room.
import Keyboard from "/static/ui/vendor/simple-keyboard.js";

const LETTERS = ["q w e r t y u i o p", "a s d f g h j k l", "z x c v b n m {bksp}", "- {space} {clear}"];
const LAYOUTS = { default: ["1 2 3 4 5 6 7 8 9 0", ...LETTERS], wide: LETTERS };

/**
 * @param {(input: string) => void} onChange
 * @returns {{element: HTMLElement, update: (input: string, t: import("/static/ui/text.js").Translate) => void}}
 */
export function createKeyboard(onChange) {
  const element = document.createElement("div");
  element.className = "keyboard"; // the library refuses one without a class
  const wide = matchMedia("(orientation: landscape)");
  const layoutName = () => (wide.matches ? "wide" : "default");
  const keyboard = new Keyboard(element, {
    theme: "keyboard",
    layout: LAYOUTS,
    layoutName: layoutName(),
    useButtonTag: true,
    disableCaretPositioning: true,
    preventMouseDownDefault: true,
    maxLength: 60,
    onChange,
    onKeyPress: (/** @type {string} */ key) => {
      if (key !== "{clear}") return;
      keyboard.clearInput();
      onChange("");
    },
  });
  wide.addEventListener("change", () => keyboard.setOptions({ layoutName: layoutName() }));
  let words = "";
  return {
    element,
    update(input, t) {
      if (keyboard.getInput() !== input) keyboard.setInput(input);
      if (words === t("kiosk-key-space")) return;
      words = t("kiosk-key-space");
      keyboard.setOptions({
        display: { "{bksp}": t("kiosk-key-delete"), "{space}": words, "{clear}": t("kiosk-key-clear") },
      });
    },
  };
}
