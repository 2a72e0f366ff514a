// The sheet of keys, and the switch for who cannot have letters act: they would hear every spoken word as commands.
import { html } from "/static/ui/vendor/lit-html/lit-html.js";
import { map } from "/static/ui/vendor/lit-html/directives/map.js";
import { KEYS } from "../actions.js";
import { rememberKeys } from "../memory.js";

/** @typedef {import("../pages/desk.js").Scene} Scene */

/** Opens the sheet, or closes it. */
export function toggleSheet() {
  const sheet = /** @type {HTMLDialogElement | null} */ (document.getElementById("keys"));
  if (sheet?.open) return sheet.close();
  sheet?.showModal();
  /** @type {HTMLElement | null | undefined} */ (sheet?.querySelector(".dialog-actions button"))?.focus();
}

/** @param {Scene} scene */
export function shortcutSheet({ context: { t }, keys, draw }) {
  /** @param {Event} event */
  const choose = (event) => {
    rememberKeys(/** @type {HTMLInputElement} */ (event.target).checked);
    draw();
  };
  const actions = Object.entries(KEYS).map(([action, key]) => ({ keys: [key.toUpperCase()], text: t(`counter-action-${action}`) }));
  const others = [
    { keys: ["1", "5"], text: t("counter-keys-outcome") },
    { keys: ["↑", "↓"], text: t("counter-keys-line") },
    { keys: ["Enter"], text: t("counter-keys-enter") },
    { keys: ["?"], text: t("counter-keys") },
  ];
  return html`
    <dialog class="dialog desk-sheet" id="keys" aria-labelledby="keys-heading">
      <h2 id="keys-heading">${t("counter-keys")}</h2>
      <dl class="desk-keys-list">
        ${map(
          [...actions, ...others],
          (one) => html`<div><dt>${map(one.keys, (key, index) => html`${index && key === "5" ? "–" : ""}<kbd>${key}</kbd>`)}</dt><dd>${one.text}</dd></div>`,
        )}
      </dl>
      <label class="choice"><input type="checkbox" .checked=${keys} @change=${choose} />${t("counter-keys-on")}</label>
      <form method="dialog" class="dialog-actions"><button class="button is-primary">${t("common-close")}</button></form>
    </dialog>
  `;
}
