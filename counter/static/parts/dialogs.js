// One dialog for every question of the desk: a heading, the question, what went wrong with the last answer, the ways out.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { keyed } from "/static/ui/vendor/lit-html/directives/keyed.js";
import { breakDialog } from "./dialogs/break.js";
import { callOneDialog } from "./dialogs/call-one.js";
import { calledDialog } from "./dialogs/called.js";
import { closeDialog } from "./dialogs/close.js";
import { dutyDialog } from "./dialogs/duty.js";
import { outcomeDialog } from "./dialogs/outcome.js";
import { addDialog, correctDialog } from "./dialogs/services.js";
import { takeOverDialog } from "./dialogs/take-over.js";
import { transferDialog } from "./dialogs/transfer.js";
import { focusTicks } from "./service-lines.js";

/** @typedef {import("../pages/desk.js").Scene} Scene */
/** @typedef {import("../desk-state.js").Dialog} Dialog */
/** @typedef {import("/static/ui/vendor/lit-html/lit-html.js").TemplateResult} TemplateResult */
/**
 * @typedef {object} Question
 * @property {string} heading
 * @property {TemplateResult} body
 * @property {string} [submit] what the answer is called; none where each choice acts by itself
 * @property {() => void} [onSubmit]
 * @property {boolean} [ready] whether there is an answer yet
 * @property {TemplateResult | typeof nothing} [more] further ways out
 */

/** @type {Record<Dialog["kind"], (scene: Scene, dialog: Dialog) => Question>} */
const QUESTIONS = {
  outcome: outcomeDialog,
  called: calledDialog,
  break: breakDialog,
  close: closeDialog,
  "call-one": callOneDialog,
  transfer: transferDialog,
  add: addDialog,
  correct: correctDialog,
  "take-over": takeOverDialog,
  duty: dutyDialog,
};

/** @param {Scene} scene */
export function dialogs(scene) {
  const { dialog } = scene.desk.state;
  return html`
    <dialog class="dialog desk-dialog" id="question" aria-labelledby="question-heading" data-question=${dialog?.kind ?? nothing}
      @close=${onClose(scene)} @keydown=${onKey(scene)}>
      ${dialog ? keyed(dialog.kind, form(scene, dialog)) : nothing}
    </dialog>
  `;
}

/**
 * The browser tells of a closing a moment later: by then another question may stand there.
 * @param {Scene} scene
 */
function onClose({ desk }) {
  return (/** @type {Event} */ event) => {
    const { open } = /** @type {HTMLDialogElement} */ (event.currentTarget);
    if (!open && desk.state.dialog) desk.ask(null);
  };
}

/**
 * @param {Scene} scene
 * @param {Dialog} dialog
 */
function form(scene, dialog) {
  const { context, desk, resting } = scene;
  const { heading, body, submit, onSubmit, ready = true, more = nothing } = QUESTIONS[dialog.kind](scene, dialog);
  const off = resting || !ready || desk.state.busy !== null;
  /** @param {Event} event */
  const take = (event) => {
    event.preventDefault();
    if (!off) onSubmit?.();
  };
  return html`
    <form class="stack" novalidate @submit=${take}>
      <h2 id="question-heading">${heading}</h2>
      ${body}
      <div class="dialog-actions">
        <p class="field-error" role="alert" ?hidden=${!dialog.error}>
          ${dialog.error ? html`<span class="icon" data-icon="circle-alert"></span>${dialog.error}` : nothing}
        </p>
        <button type="button" class="button" data-cancel @click=${() => desk.ask(null)}>${context.t("common-cancel")}</button>
        ${more}
        ${submit
          ? html`<button class="button is-primary" data-submit aria-disabled=${String(off)} aria-busy=${String(desk.state.busy !== null)}>
              ${submit}
            </button>`
          : nothing}
      </div>
    </form>
  `;
}

/**
 * Figures choose here too, and arrows go from line to line.
 * @param {Scene} scene
 */
function onKey({ desk, keys }) {
  return (/** @type {KeyboardEvent} */ event) => {
    const target = /** @type {Element} */ (event.target);
    if (event.repeat && event.key === "Enter") event.preventDefault();
    const { dialog, line } = desk.state;
    if (!dialog || !keys || event.ctrlKey || event.altKey || event.metaKey) return;
    if (target.closest("input:not([type=radio], [type=checkbox]), textarea")) return;
    const figure = /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
    const here = /** @type {HTMLDialogElement} */ (event.currentTarget);
    if (dialog.kind === "outcome") {
      if (figure > 0 && figure <= 5) {
        desk.figure(figure - 1);
        focusTicks(line, here);
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") desk.goToLine(line + (event.key === "ArrowDown" ? 1 : -1));
      else return;
    } else {
      const choice = here.querySelector(`[data-figure="${figure}"]`);
      if (!(choice instanceof HTMLElement)) return;
      choice.focus();
      choice.click();
    }
    event.preventDefault();
  };
}

/**
 * Opens and closes what `dialogs` has drawn; a new question has the focus where its answer begins.
 * @param {Dialog | null} dialog
 */
export function showDialog(dialog) {
  const element = /** @type {HTMLDialogElement | null} */ (document.getElementById("question"));
  if (!element) return;
  if (!dialog) {
    if (element.open) element.close();
    delete element.dataset["asked"];
    return;
  }
  if (element.dataset["asked"] === dialog.kind) return;
  element.dataset["asked"] = dialog.kind;
  // The sheet of keys gives way to a question.
  if (!element.open) element.showModal();
  const first = element.querySelector("[data-first]") ?? element.querySelector("[data-submit]");
  if (first instanceof HTMLElement) first.focus();
}
