// A first password is known to somebody else: it is good for choosing another, and nothing else works before.
import { html, render } from "/static/ui/vendor/lit-html/lit-html.js";
import { languages } from "../parts/bar.js";
import { createPasswordForm } from "../parts/password-form.js";

/**
 * @param {import("./sign-in.js").SignInContext} context
 * @param {string | undefined} old the password, when it was just typed
 * @param {() => void} onDone also when the session has ended: whoever asks again is asked to sign in
 */
export function showFirstPassword({ t, address, api }, old, onDone) {
  document.title = t("counter-first-password-title");
  const form = createPasswordForm({
    t,
    api,
    ...(old === undefined ? {} : { old }),
    draw,
    onDone,
    onSignedOut: onDone,
  });

  function draw() {
    render(
      html`
        <header class="bar counter-bar">
          <span class="bar-title">${t("common-app")}</span>
          <span class="push">${languages(t, address)}</span>
        </header>
        <div class="tumpal"></div>
        <main class="counter-narrow stack">
          <h1>${t("counter-first-password")}</h1>
          <p class="muted">${t("counter-first-password-lead")}</p>
          <div class="card">${form()}</div>
        </main>
      `,
      document.body,
    );
  }

  draw();
  document.querySelector("input")?.focus();
}
