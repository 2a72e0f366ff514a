// Something else was wanted while a called ticket has not been started: what became of the visitor?
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { needsInWords } from "../../wording.js";
import { ICONS } from "../action-bar.js";

/** @typedef {import("../../commands.js").Command} Command */

/**
 * @param {import("../dialogs.js").Scene} scene
 * @param {import("../dialogs.js").Dialog} dialog
 * @returns {import("../dialogs.js").Question}
 */
export function calledDialog(scene, dialog) {
  const { context, desk, resting, keys } = scene;
  const { t } = context;
  const { ticket, then } = dialog;
  const needs = desk.noShow();
  /** Who is back in line with seniority would only be called again at once. */
  const afterwards = then === "call" ? null : then;
  /**
   * @param {"start" | "no-show" | "requeue" | "pause"} kind
   * @param {number} figure
   * @param {import("../../actions.js").Action | null} next
   * @param {string} [hindered] why it is not allowed yet
   */
  const way = (kind, figure, next, hindered = "") => html`
    <button type="button" class="button is-large desk-way" data-figure=${figure} ?data-first=${figure === 1} data-way=${kind}
      aria-disabled=${String(resting || Boolean(hindered) || desk.state.busy !== null)}
      @click=${() => ticket && !hindered && void desk.answer(/** @type {Command} */ ({ kind, ticket }), next)}>
      <span class="icon" data-icon=${ICONS[kind] ?? ""}></span>
      <span class="desk-action-words">
        <span>${t(`counter-action-${kind}`)}</span>
        ${hindered ? html`<span class="desk-needs figures">${hindered}</span>` : nothing}
      </span>
      ${keys ? html`<kbd aria-hidden="true">${figure}</kbd>` : nothing}
    </button>
  `;
  return {
    heading: t("counter-called-heading", { number: ticket?.number ?? "" }),
    body: html`
      <p class="muted">${t(`counter-first-${then ?? "call"}`)}</p>
      <div class="stack desk-ways">
        ${way("start", 1, null)}
        ${way("no-show", 2, then, needs && !needs.allowed ? needsInWords(t, needs) : "")}
        ${way("requeue", 3, afterwards)} ${way("pause", 4, then)}
      </div>
    `,
  };
}
