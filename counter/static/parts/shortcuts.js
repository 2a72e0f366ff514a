// The sheet of keys, and the switch for who cannot have letters act: they would hear every spoken word as commands.
import { html } from "/static/ui/vendor/lit-html/lit-html.js";
import { map } from "/static/ui/vendor/lit-html/directives/map.js";
import { KEYS } from "../keys.js";
import { rememberKeys } from "../memory.js";

/** @typedef {import("../pages/desk.js").Scene} Scene */

const GROUPS = /** @type {const} */ (["calling", "duty", "ticket", "screen"]);

/** Opens the sheet, or closes it. */
export function toggleSheet() {
  const sheet = /** @type {HTMLDialogElement | null} */ (document.getElementById("keys"));
  if (sheet?.open) return sheet.close();
  sheet?.showModal();
  // The close button is far down on a phone: it has the focus, the first keys are seen.
  /** @type {HTMLElement | null | undefined} */ (sheet?.querySelector(".dialog-actions button"))?.focus({ preventScroll: true });
  sheet?.scrollTo(0, 0);
}

/** @param {Scene} scene */
export function shortcutSheet({ context: { t }, keys, draw }) {
  /** @param {Event} event */
  const choose = (event) => {
    rememberKeys(/** @type {HTMLInputElement} */ (event.target).checked);
    draw();
  };
  return html`
    <dialog class="dialog desk-sheet" id="keys" aria-labelledby="keys-heading">
      <h2 id="keys-heading">${t("counter-keys")}</h2>
      <div class="desk-keys-groups">
        ${map(
          GROUPS,
          (group) => html`
            <section>
              <h3 class="overline">${t(`counter-keys-group-${group}`)}</h3>
              <dl class="desk-keys-list">
                ${map(
                  KEYS.filter((one) => one.group === group),
                  (one) => html`<div><dt>${map(one.shown, (key) => html`<kbd>${key}</kbd>`)}</dt><dd>${t(one.text)}</dd></div>`,
                )}
              </dl>
            </section>
          `,
        )}
      </div>
      <label class="choice"><input type="checkbox" .checked=${keys} @change=${choose} />${t("counter-keys-on")}</label>
      <form method="dialog" class="dialog-actions"><button class="button is-primary">${t("common-close")}</button></form>
    </dialog>
  `;
}
