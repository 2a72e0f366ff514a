// Name and password. The answer's cookie is the browser's own affair: no script can read it.
import { html, nothing, render } from "/static/ui/vendor/lit-html/lit-html.js";
import { timer } from "/static/ui/format.js";
import { Problem, problemText } from "/static/ui/problem.js";
import { languages } from "../parts/bar.js";
import { showFirstPassword } from "./first-password.js";

/**
 * What signing in needs, on whichever screen.
 * @typedef {object} SignInContext
 * @property {import("/static/ui/text.js").Translate} t
 * @property {{language: "id" | "en"}} address
 * @property {ReturnType<typeof import("/static/ui/api.js").createApi>} api
 */

/** @typedef {{title: string, heading: string, lead: string}} Words what this screen is */

/**
 * @param {SignInContext} context
 * @param {boolean} expired the session ended while somebody worked
 * @param {() => void} onSignedIn
 * @param {Words} [words]
 * @param {(token: string) => void} [onOwnToken] where two people share a browser: the token is this tab's alone
 */
export function showSignIn(context, expired, onSignedIn, words, onOwnToken) {
  const { t, address, api } = context;
  document.title = words?.title ?? t("counter-sign-in-title");
  let busy = false;
  let wrong = "";
  /** When the next try is taken, by the steady clock; 0: now. */
  let waitsUntil = 0;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let ticking;

  const left = () => Math.max(0, Math.ceil((waitsUntil - performance.now()) / 1_000));

  /** @param {number} seconds */
  function wait(seconds) {
    waitsUntil = performance.now() + seconds * 1_000;
    clearInterval(ticking);
    ticking = setInterval(() => {
      if (!document.getElementById("sign-in")) return clearInterval(ticking);
      if (left() === 0) clearInterval(ticking);
      draw();
    }, 1_000);
  }

  /** Whether somebody else has signed in on this browser, in another tab, while this form stood here. @param {string} name */
  async function isShared(name) {
    try {
      return (await api.get("/session")).name !== name;
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return false;
      throw error;
    }
  }

  /** @param {SubmitEvent} event */
  async function submit(event) {
    event.preventDefault();
    if (busy || left()) return;
    const form = /** @type {HTMLFormElement} */ (event.target);
    const { name, password } = /** @type {{name: string, password: string}} */ (Object.fromEntries(new FormData(form)));
    [busy, wrong] = [true, ""];
    draw();
    try {
      const tab = onOwnToken !== undefined && (await isShared(name.trim()));
      const session = await api.command("/session", { name: name.trim(), password, ...(tab ? { tab } : {}) });
      clearInterval(ticking);
      if (tab) return onOwnToken(session.token);
      if (session.must_change) showFirstPassword(context, password, onSignedIn);
      else onSignedIn();
    } catch (error) {
      refused(error);
      const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("password"));
      field.select();
      field.focus();
    }
  }

  /** @param {unknown} error */
  function refused(error) {
    busy = false;
    const [title, detail] = [error instanceof Problem ? error.title : "", problemText(t, error)];
    wrong = title && title !== detail ? `${title}. ${detail}` : detail;
    if (error instanceof Problem && error.code === "too_many_attempts") {
      wrong = t("counter-too-many");
      wait(Number(error.members["facts"]?.seconds ?? 60));
    }
    draw();
  }

  function draw() {
    const invalid = wrong ? "true" : "false";
    const seconds = left();
    render(
      html`
        <header class="bar counter-bar">
          <span class="bar-title">${t("common-app")}</span>
          <span class="push">${languages(t, address)}</span>
        </header>
        <div class="tumpal"></div>
        <main class="counter-narrow stack" id="sign-in">
          <h1>${words?.heading ?? t("counter-sign-in-heading")}</h1>
          <p class="muted">${words?.lead ?? t("counter-sign-in-lead")}</p>
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
            <button class="button is-primary is-large is-wide" aria-busy=${String(busy)} aria-disabled=${String(seconds > 0)}>
              ${seconds ? t("counter-wait", { time: timer(seconds) }) : t("counter-sign-in")}
            </button>
          </form>
        </main>
      `,
      document.body,
    );
  }

  draw();
  document.getElementById("name")?.focus();
}
