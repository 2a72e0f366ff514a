// The one message of the moment; the next command takes it away.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";

const ICONS = { "": "info", "is-success": "circle-check", "is-error": "triangle-alert" };

/** @param {import("../pages/desk.js").Scene} scene */
export function toast({ context: { t }, desk }) {
  const { message } = desk.state;
  return html`
    <div class="toasts" role="status">
      ${message
        ? html`<div class="toast ${message.tone}">
            <span class="icon" data-icon=${ICONS[message.tone]}></span>
            <div>
              ${message.title ? html`<p class="notice-title">${message.title}</p>` : nothing}
              ${message.detail ? html`<p>${message.detail}</p>` : nothing}
            </div>
            <button type="button" class="button is-icon desk-dismiss" aria-label=${t("common-close")} @click=${desk.dismiss}>
              <span class="icon" data-icon="x"></span>
            </button>
          </div>`
        : nothing}
    </div>
  `;
}
