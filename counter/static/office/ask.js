// Asks before something is lost; what is refused is told where it was asked.
import { html, nothing, render } from "/static/ui/vendor/lit-html/lit-html.js";
import { Problem, problemText } from "/static/ui/problem.js";

/**
 * @param {Pick<import("./pages.js").View, "t" | "onProblem">} view
 * @param {object} question
 * @param {string} question.heading
 * @param {string} question.text
 * @param {string} question.yes what the button that does it says
 * @param {string} [question.no]
 * @param {boolean} [question.danger]
 * @param {() => Promise<void>} question.act
 */
export function ask({ t, onProblem }, { heading, text, yes, no = t("common-cancel"), danger = false, act }) {
  const dialog = document.createElement("dialog");
  dialog.className = "dialog";
  dialog.setAttribute("aria-labelledby", "ask-heading");
  let busy = false;
  let wrong = "";

  async function go() {
    if (busy) return;
    [busy, wrong] = [true, ""];
    draw();
    try {
      await act();
      dialog.close();
    } catch (error) {
      busy = false;
      if (!(error instanceof Problem) || error.status === 401) {
        dialog.close();
        return onProblem(error);
      }
      wrong = problemText(t, error);
      draw();
    }
  }

  function draw() {
    render(
      html`
        <h2 id="ask-heading">${heading}</h2>
        <p>${text}</p>
        ${wrong
          ? html`<p class="field-error" role="alert"><span class="icon" data-icon="circle-alert"></span>${wrong}</p>`
          : nothing}
        <div class="dialog-actions">
          <button type="button" class="button" @click=${() => dialog.close()}>${no}</button>
          <button type="button" class="button ${danger ? "is-danger is-solid" : "is-primary"}" data-first
            aria-busy=${String(busy)} @click=${go}>${yes}</button>
        </div>
      `,
      dialog,
    );
  }

  draw();
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  /** @type {HTMLElement | null} */ (dialog.querySelector("[data-first]"))?.focus();
}
