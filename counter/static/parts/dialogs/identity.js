// A national identity number, where the chosen queue wants one.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { asIdentity, IDENTITY_LENGTH, needsIdentity } from "../../identity.js";

/** @typedef {import("../dialogs.js").Scene} Scene */
/** @typedef {import("../dialogs.js").Dialog} Dialog */

/**
 * @param {Scene} scene
 * @param {Dialog} dialog
 * @param {string} service code, "" for none yet
 */
export function identityField({ context: { t, catalog }, desk }, { identity }, service) {
  if (!needsIdentity(catalog, service)) return nothing;
  return html`
    <div class="field">
      <label for="identity">${t("counter-identity")}</label>
      <input class="input figures desk-identity" id="identity" inputmode="numeric" autocomplete="off" .value=${identity}
        aria-describedby="identity-hint"
        @input=${(/** @type {Event} */ event) => {
          const field = /** @type {HTMLInputElement} */ (event.target);
          field.value = asIdentity(field.value);
          desk.fill({ identity: field.value });
        }} />
      <p class="field-hint" id="identity-hint">
        ${identity.length % IDENTITY_LENGTH
          ? t("counter-identity-left", { count: IDENTITY_LENGTH - identity.length })
          : t("counter-identity-hint")}
      </p>
    </div>
  `;
}
