// Name and password. The answer's cookie is the browser's own affair: no script can read it.
import { html, nothing, render } from "/static/ui/vendor/lit-html/lit-html.js";
import { Problem, problemText } from "/static/ui/problem.js";
import { languages } from "../parts/bar.js";

/**
 * @param {import("../main.js").Context} context
 * @param {boolean} expired the session ended while somebody worked
 * @param {() => void} onSignedIn
 */
export function showSignIn({ t, address, api }, expired, onSignedIn) {
  document.title = t("counter-sign-in-title");
  let busy = false;
  let wrong = "";

  /** @param {SubmitEvent} event */
  async function submit(event) {
    event.preventDefault();
    if (busy) return;
    const form = /** @type {HTMLFormElement} */ (event.target);
    const { name, password } = /** @type {{name: string, password: string}} */ (Object.fromEntries(new FormData(form)));
    [busy, wrong] = [true, ""];
    draw();
    try {
      await api.command("/session", { name: name.trim(), password });
      onSignedIn();
    } catch (error) {
      const [title, detail] = [error instanceof Problem ? error.title : "", problemText(t, error)];
      [busy, wrong] = [false, title && title !== detail ? `${title}. ${detail}` : detail];
      draw();
      const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("password"));
      field.select();
      field.focus();
    }
  }

  function draw() {
    const invalid = wrong ? "true" : "false";
    render(
      html`
        <header class="bar counter-bar">
          <span class="bar-title">${t("common-app")}</span>
          <span class="push">${languages(t, address)}</span>
        </header>
        <div class="tumpal"></div>
        <main class="counter-narrow stack">
          <h1>${t("counter-sign-in-heading")}</h1>
          <p class="muted">${t("counter-sign-in-lead")}</p>
          ${expired
            ? html`<div class="notice is-info" role="status">
                <span class="icon" data-icon="info"></span>
                <div><p class="notice-title">${t("counter-expired")}</p><p>${t("counter-expired-detail")}</p></div>
              </div>`
            : nothing}
          <form class="card stack" @submit=${submit}>
            <div class="field">
              <label for="name">${t("counter-name")}</label>
              <input class="input" id="name" name="name" autocomplete="username" autocapitalize="none"
                spellcheck="false" required maxlength="100" aria-invalid=${invalid} />
            </div>
            <div class="field">
              <label for="password">${t("counter-password")}</label>
              <input class="input" id="password" name="password" type="password" autocomplete="current-password"
                required maxlength="200" aria-invalid=${invalid} aria-describedby="wrong" />
              <p class="field-error" id="wrong" role="alert">
                ${wrong ? html`<span class="icon" data-icon="circle-alert"></span>${wrong}` : nothing}
              </p>
            </div>
            <button class="button is-primary is-large is-wide" aria-busy=${String(busy)}>${t("counter-sign-in")}</button>
          </form>
        </main>
      `,
      document.body,
    );
  }

  draw();
  document.getElementById("name")?.focus();
}
