// A national identity number, for queues that ask for one.
import { html } from "/static/ui/vendor/lit-html/lit-html.js";

/**
 * @param {import("../screen.js").View} view
 * @param {object} field
 * @param {string} field.value
 * @param {string} field.hint
 * @param {boolean} field.required
 * @param {(identity: string) => void} field.put
 */
export function identityField({ t }, { value, hint, required, put }) {
  return html`<div class="field">
    <label for="identity">${t("hall-identity")}</label>
    <input class="input figures" id="identity" inputmode="numeric" autocomplete="off" maxlength="20" ?required=${required}
      aria-describedby="identity-hint" .value=${value}
      @input=${(/** @type {InputEvent} */ event) => put(/** @type {HTMLInputElement} */ (event.target).value)} />
    <p class="field-hint" id="identity-hint">${hint}</p>
  </div>`;
}
