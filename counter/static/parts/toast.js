// The one message of the moment, with a way back while there is one; the next command takes it away.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { keyOf } from "../keys.js";

const ICONS = { "": "info", "is-success": "circle-check", "is-error": "triangle-alert" };

/** @param {import("../pages/desk.js").Scene} scene */
export function toast(scene) {
  const { desk } = scene;
  const undo = desk.undo();
  const undoable = undo ? said(scene, undo) : null;
  const message = desk.state.message ?? undoable;
  // A way back stands only beside the words that say of what.
  const back = undo && message?.title === undoable?.title ? undo : null;
  return html`
    <div class="toasts" role="status">
      ${message
        ? html`<div class="toast ${message.tone}">
            <span class="icon" data-icon=${ICONS[message.tone]}></span>
            <div>
              ${message.title ? html`<p class="notice-title">${message.title}</p>` : nothing}
              ${message.detail ? html`<p>${message.detail}</p>` : nothing}
            </div>
            ${back ? undoButton(scene, back) : nothing} ${dismissButton(scene)}
          </div>`
        : nothing}
    </div>
  `;
}

/**
 * @param {import("../pages/desk.js").Scene} scene
 * @param {import("../desk-state.js").Undo} undo
 * @returns {import("../wording.js").Message}
 */
function said({ context: { t } }, { kind, ticket }) {
  return { tone: "", title: t(`counter-done-${kind}`, { number: ticket.number }), detail: "" };
}

/**
 * @param {import("../pages/desk.js").Scene} scene
 * @param {import("../desk-state.js").Undo} undo
 */
function undoButton({ context: { t }, desk, keys, resting }, { until }) {
  const seconds = Math.max(0, Math.ceil((until - desk.steady()) / 1_000));
  return html`
    <button type="button" class="button is-small desk-undo" data-action="undo" aria-disabled=${String(resting)}
      @click=${() => desk.press("undo", "click")}>
      ${t("counter-action-undo")} ${keys ? html`<kbd aria-hidden="true">${keyOf("undo")}</kbd>` : nothing}
      <span class="figures" aria-hidden="true">${t("counter-seconds", { seconds: String(seconds) })}</span>
    </button>
  `;
}

/** @param {import("../pages/desk.js").Scene} scene */
function dismissButton({ context: { t }, desk }) {
  return html`
    <button type="button" class="button is-icon desk-dismiss" aria-label=${t("common-close")} @click=${desk.dismiss}>
      <span class="icon" data-icon="x"></span>
    </button>
  `;
}
