// Something else was wanted while somebody is served: the outcome first, with the usual one chosen. Enter takes it.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { linesOf } from "../service-lines.js";

/**
 * @param {import("../dialogs.js").Scene} scene
 * @param {import("../dialogs.js").Dialog} dialog
 * @returns {import("../dialogs.js").Question}
 */
export function outcomeDialog(scene, dialog) {
  const { context, desk, resting } = scene;
  const { t } = context;
  const { then } = dialog;
  // What the live word says of it: a line may have been added meanwhile.
  const ticket = scene.ticket?.id === dialog.ticket?.id ? scene.ticket : dialog.ticket;
  return {
    heading: t("counter-outcome-heading", { number: ticket?.number ?? "" }),
    body: html`
      <p class="muted">${t(`counter-first-${then ?? "call"}`)}</p>
      ${ticket ? linesOf(scene, ticket, true, "ask-line") : nothing}
    `,
    more: html`
      <button type="button" class="button" data-way="hold" aria-disabled=${String(resting || desk.state.busy !== null)}
        @click=${() => ticket && void desk.answer({ kind: "hold", ticket }, then)}>
        <span class="icon" data-icon="pause"></span>${t("counter-hold-instead")}
      </button>
    `,
    submit: t(`counter-finish-and-${then ?? "call"}`),
    onSubmit: () => void (ticket && desk.answer({ kind: "finish", ticket, results: desk.state.results }, then)),
  };
}
