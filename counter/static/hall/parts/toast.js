// The one message of the moment, and the way back where nothing was lost.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";

const ICONS = { "": "info", "is-success": "circle-check", "is-error": "triangle-alert" };

/** @param {import("../screen.js").View} view */
export function toast({ t, hall, state: { message, dialog } }) {
  // Above an open dialog nothing of the page is seen: it tells its errors itself.
  const shown = dialog && message?.tone === "is-error" ? null : message;
  return html`
    <div class="toasts" role="status">
      ${shown
        ? html`<div class="toast hall-toast ${shown.tone}">
            <span class="icon" data-icon=${ICONS[shown.tone]}></span>
            <div class="hall-toast-text">
              ${shown.title ? html`<p class="notice-title">${shown.title}</p>` : nothing}
              ${shown.detail ? html`<p>${shown.detail}</p>` : nothing}
            </div>
            ${shown.undo
              ? html`<button type="button" class="button hall-toast-undo" @click=${shown.undo}>
                  <span class="icon" data-icon="undo-2"></span>${t("hall-undo")}
                </button>`
              : nothing}
            <button type="button" class="button is-icon desk-dismiss" aria-label=${t("common-close")} @click=${hall.dismiss}>
              <span class="icon" data-icon="x"></span>
            </button>
          </div>`
        : nothing}
    </div>
  `;
}
