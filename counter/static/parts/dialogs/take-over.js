// A relief officer sits down: name and PIN. The ticket that is here stays here.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";

/**
 * @param {import("../dialogs.js").Scene} scene
 * @param {import("../dialogs.js").Dialog} dialog
 * @returns {import("../dialogs.js").Question}
 */
export function takeOverDialog({ context: { t }, desk, ticket }, dialog) {
  const { officer } = desk.state.duty ?? {};
  const name = dialog.wanted;
  const pin = dialog.note;
  /** @param {"wanted" | "note"} field */
  const fill = (field) => (/** @type {Event} */ event) =>
    desk.fill({ [field]: /** @type {HTMLInputElement} */ (event.target).value });
  return {
    heading: t("counter-action-take-over"),
    body: html`
      <p class="muted">
        ${officer ? t("counter-take-over-from", { officer }) : t("counter-take-over-nobody")}
        ${ticket ? t("counter-take-over-ticket", { number: ticket.number }) : nothing}
      </p>
      <div class="field">
        <label for="relief">${t("counter-name")}</label>
        <input class="input" id="relief" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="100"
          .value=${name} ?data-first=${!name} @input=${fill("wanted")} />
      </div>
      <div class="field">
        <label for="pin">${t("counter-pin")}</label>
        <input class="input figures desk-pin" id="pin" type="password" inputmode="numeric" autocomplete="off" maxlength="6"
          .value=${pin} ?data-first=${Boolean(name)} aria-describedby="pin-hint" @input=${fill("note")} />
        <p class="field-hint" id="pin-hint">${t("counter-pin-hint")}</p>
      </div>
    `,
    submit: t("counter-take-over-submit"),
    ready: name.trim() !== "" && /^\d{6}$/.test(pin),
    onSubmit: () => void desk.answer({ kind: "take-over", name: name.trim(), pin }),
  };
}
