// Choosing another password: the old one, and the new one twice. Used by the page for a first password and by the
// account's dialog; both draw it and say what happens afterwards.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { Problem, problemText } from "/static/ui/problem.js";

/** Whoever asks is not signed in any more. */
const ENDED = new Set(["unidentified", "session_ended"]);

/**
 * @param {object} options
 * @param {import("/static/ui/text.js").Translate} options.t
 * @param {ReturnType<typeof import("/static/ui/api.js").createApi>} options.api
 * @param {string} [options.old] the old password, where it was just typed
 * @param {() => void} options.draw
 * @param {() => void} options.onDone
 * @param {(error: unknown) => void} options.onSignedOut the session has ended meanwhile
 * @returns {() => import("/static/ui/vendor/lit-html/lit-html.js").TemplateResult}
 */
export function createPasswordForm({ t, api, old, draw, onDone, onSignedOut }) {
  let busy = false;
  /** @type {{field: "old" | "new" | "again" | "", text: string}} */
  let wrong = { field: "", text: "" };

  /** @param {SubmitEvent} event */
  async function submit(event) {
    event.preventDefault();
    if (busy) return;
    const form = /** @type {HTMLFormElement} */ (event.target);
    const given = /** @type {Record<string, string>} */ (Object.fromEntries(new FormData(form)));
    if (given["new"] !== given["again"]) return refuse(form, "again", t("counter-password-differs"));
    [busy, wrong] = [true, { field: "", text: "" }];
    draw();
    try {
      await api.command("/session/password", { old: old ?? given["old"], new: given["new"] }, { method: "PUT" });
      onDone();
    } catch (error) {
      busy = false;
      if (error instanceof Problem && ENDED.has(error.code)) return onSignedOut(error);
      const isOld = error instanceof Problem && error.code === "wrong_credentials" && old === undefined;
      refuse(form, isOld ? "old" : "new", isOld ? t("counter-password-old-wrong") : problemText(t, error));
    }
  }

  /**
   * @param {HTMLFormElement} form
   * @param {"old" | "new" | "again"} field
   * @param {string} text
   */
  function refuse(form, field, text) {
    wrong = { field, text };
    draw();
    const input = /** @type {HTMLInputElement} */ (form.elements.namedItem(field));
    input.select();
    input.focus();
  }

  /**
   * @param {"old" | "new" | "again"} name
   * @param {"current-password" | "new-password"} autocomplete
   * @param {unknown} hint
   */
  function field(name, autocomplete, hint = nothing) {
    const isWrong = wrong.field === name;
    return html`
      <div class="field">
        <label for="password-${name}">${t(`counter-password-${name}`)}</label>
        <input class="input" id="password-${name}" name=${name} type="password" autocomplete=${autocomplete} required
          maxlength="200" aria-invalid=${String(isWrong)} aria-describedby="password-${name}-about" />
        <p class=${isWrong ? "field-error" : "field-hint"} id="password-${name}-about" role=${isWrong ? "alert" : nothing}>
          ${isWrong ? html`<span class="icon" data-icon="circle-alert"></span>${wrong.text}` : hint}
        </p>
      </div>
    `;
  }

  return () => html`
    <form class="stack" @submit=${submit}>
      ${old === undefined ? field("old", "current-password") : nothing}
      ${field("new", "new-password", t("counter-password-rule"))}
      ${field("again", "new-password")}
      <button class="button is-primary is-large is-wide" aria-busy=${String(busy)}>${t("counter-password-save")}</button>
    </form>
  `;
}
