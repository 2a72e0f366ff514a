// Priority is offered, calmly and once: a coarse class, never a diagnosis, and ordinary unless somebody says so.
import { html } from "/static/ui/vendor/lit-html/lit-html.js";

/** @type {import("../state.js").Priority[]} */
const CLASSES = ["elderly", "disability", "pregnant", "nursing", "toddler"];

/** @param {import("../view.js").View} view */
export function priorityChoice({ state, t, act }) {
  const { priority } = state.wish;
  return html`<fieldset class="priority">
    <legend>${t("kiosk-priority-title")}</legend>
    <p class="muted">${t("kiosk-priority-hint")}</p>
    <div class="priority-choices">
      ${[null, ...CLASSES].map(
        (value) => html`<label class="choice">
          <input
            type="radio" name="priority"
            .checked=${value === priority}
            @change=${() => act.prefer(value)}
          >
          <span>${t(`kiosk-priority-${value ?? "none"}`)}</span>
        </label>`,
      )}
    </div>
  </fieldset>`;
}
