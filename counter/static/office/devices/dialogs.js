// The questions about a device: its code, its name and place, and whether it is really to be revoked.
import { Problem, problemText } from "/static/ui/problem.js";
import { localized } from "/static/ui/text.js";
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { cleanCode } from "./state.js";

/** @typedef {import("./state.js").Device} Device */
/** @typedef {{kind: "add"} | {kind: "edit" | "revoke", device: Device}} Question */
/**
 * @typedef {object} Asking
 * @property {Question} question
 * @property {boolean} busy the answer is on its way
 * @property {unknown} error why the last answer was refused; null: not
 */
/** @typedef {{answer: (form: HTMLFormElement) => void, close: () => void}} Ends */

/**
 * @param {import("../pages.js").View} view
 * @param {Asking} asking
 * @param {Ends} ends
 */
export function dialogOf(view, asking, ends) {
  const { t } = view;
  const { question, busy, error } = asking;
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    if (!busy) ends.answer(/** @type {HTMLFormElement} */ (event.target));
  };
  const revoking = question.kind === "revoke";
  return html`
    <dialog class="dialog device-question" aria-labelledby="device-question" @close=${ends.close}>
      <form class="stack" @submit=${submit}>
        <h2 id="device-question">${t(`office-devices-title-${question.kind}`)}</h2>
        ${revoking ? warning(view, question.device) : fields(view, asking)}
        ${error && !fieldOf(error)
          ? html`<div class="notice is-error" role="alert">
              <span class="icon" data-icon="circle-alert"></span><p>${problemText(t, error)}</p>
            </div>`
          : nothing}
        <div class="dialog-actions cluster">
          <button type="button" class="button" @click=${closeDialog}>${t("common-cancel")}</button>
          <button class="button ${revoking ? "is-danger is-solid" : "is-primary"}" aria-busy=${busy}>
            ${t(`office-devices-do-${question.kind}`)}
          </button>
        </div>
      </form>
    </dialog>
  `;
}

/** @param {Event} event */
function closeDialog(event) {
  /** @type {HTMLElement} */ (event.target).closest("dialog")?.close();
}

/** The field that an answer was refused for; "" when it is about none. @param {unknown} error */
function fieldOf(error) {
  if (!(error instanceof Problem) || error.status !== 422) return "";
  return Object.keys(error.members["errors"] ?? {})[0] ?? "";
}

/**
 * @param {import("../pages.js").View} view
 * @param {Device} device
 */
function warning({ t }, device) {
  return html`<p>${t(`office-devices-revoke-text-${device.kind}`, { name: device.name })}</p>`;
}

/**
 * @param {import("../pages.js").View} view
 * @param {Asking} asking
 */
function fields(view, { question, error }) {
  const { t, language, catalog } = view;
  const device = question.kind === "add" ? null : question.device;
  return html`
    ${device === null ? codeField(view, error) : nothing}
    ${nameField(view, device, error)}
    <div class="field">
      <label for="device-zone">${t("office-devices-zone")}</label>
      <select class="input" id="device-zone" name="zone">
        <option value="" ?selected=${!device?.zone}>${t("office-devices-whole-site")}</option>
        ${[...catalog.zones.values()].map(
          (zone) => html`<option value=${zone.code} ?selected=${device?.zone === zone.code}>${localized(zone.name, language)}</option>`,
        )}
      </select>
      <p class="field-hint">${t("office-devices-zone-hint")}</p>
    </div>
  `;
}

/**
 * @param {import("../pages.js").View} view
 * @param {unknown} error
 */
function codeField({ t }, error) {
  const wrong = fieldOf(error) === "code";
  const type = (/** @type {InputEvent} */ event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    input.value = cleanCode(input.value);
  };
  return html`<div class="field">
    <label for="device-code">${t("office-devices-code")}</label>
    <input class="input is-large device-code" id="device-code" name="code" required pattern="[A-Z0-9]{6}"
      autocomplete="off" autocapitalize="characters" spellcheck="false" aria-invalid=${wrong}
      aria-describedby="device-code-note" @input=${type}>
    ${note("device-code-note", wrong ? problemText(t, error) : "", t("office-devices-code-hint"))}
  </div>`;
}

/**
 * @param {import("../pages.js").View} view
 * @param {Device | null} device
 * @param {unknown} error
 */
function nameField({ t }, device, error) {
  const wrong = fieldOf(error) === "name";
  return html`<div class="field">
    <label for="device-name">${t("office-devices-name")}</label>
    <input class="input" id="device-name" name="name" required maxlength="60" autocomplete="off"
      value=${device?.name ?? ""} aria-invalid=${wrong} aria-describedby="device-name-note">
    ${note("device-name-note", wrong ? problemText(t, error) : "", t("office-devices-name-hint"))}
  </div>`;
}

/**
 * @param {string} id
 * @param {string} wrong
 * @param {string} hint
 */
function note(id, wrong, hint) {
  return wrong
    ? html`<p class="field-error" id=${id} role="alert">${wrong}</p>`
    : html`<p class="field-hint" id=${id}>${hint}</p>`;
}
