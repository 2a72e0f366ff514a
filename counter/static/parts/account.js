// The own account, behind one button: signing out here or everywhere, another password, a PIN.
import { html, nothing, render } from "/static/ui/vendor/lit-html/lit-html.js";
import { Problem, problemText } from "/static/ui/problem.js";
import { mayServe } from "../catalog.js";
import { createPasswordForm } from "./password-form.js";

/**
 * @typedef {object} AccountContext
 * @property {import("/static/ui/text.js").Translate} t
 * @property {ReturnType<typeof import("/static/ui/api.js").createApi>} api
 * @property {import("../catalog.js").Session} session
 * @property {(everywhere?: boolean) => Promise<void>} signOut `everywhere`: every session of the account ends
 * @property {(problem: unknown) => void} onProblem
 */

/** @param {AccountContext} context */
export function accountButton(context) {
  const { t, session } = context;
  return html`
    <button class="button is-quiet" aria-haspopup="dialog" aria-label=${t("counter-account")}
      @click=${() => openAccount(context)}>
      <span class="icon" data-icon="circle-user"></span>
      <span class="counter-wide counter-account-name truncate">${session.name ?? t("counter-account")}</span>
    </button>
  `;
}

/** @param {AccountContext} context */
function openAccount({ t, api, session, signOut, onProblem }) {
  const dialog = document.createElement("dialog");
  dialog.className = "dialog";
  dialog.setAttribute("aria-labelledby", "account-heading");
  /** @type {"menu" | "password" | "pin" | "done"} */
  let step = "menu";
  let wrong = "";
  let busy = false;
  const close = () => dialog.close();
  /** @param {unknown} error */
  const leave = (error) => {
    close();
    onProblem(error);
  };
  const passwords = createPasswordForm({ t, api, draw, onDone: () => go("done"), onSignedOut: leave });

  /** @param {typeof step} wanted */
  function go(wanted) {
    [step, wrong, busy] = [wanted, "", false];
    draw();
    /** @type {HTMLElement | null} */ (dialog.querySelector("input, .is-primary"))?.focus();
  }

  function signingOut(everywhere = false) {
    // A desk may have something to ask first.
    close();
    signOut(everywhere).catch(onProblem);
  }

  /** @param {SubmitEvent} event */
  async function savePin(event) {
    event.preventDefault();
    if (busy) return;
    const form = /** @type {HTMLFormElement} */ (event.target);
    const pin = String(new FormData(form).get("pin"));
    [busy, wrong] = [true, ""];
    draw();
    try {
      await api.command("/session/pin", { pin }, { method: "PUT" });
      go("done");
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return leave(error);
      [busy, wrong] = [false, problemText(t, error)];
      draw();
      /** @type {HTMLInputElement} */ (form.elements.namedItem("pin")).select();
    }
  }

  /**
   * @param {string} icon
   * @param {string} text
   * @param {() => void} act
   */
  const row = (icon, text, act) => html`
    <li>
      <button class="row" type="button" @click=${act}>
        <span class="icon" data-icon=${icon}></span><span class="row-main">${text}</span>
      </button>
    </li>
  `;

  const menu = () => html`
    <ul class="list">
      ${row("key-round", t("counter-account-password"), () => go("password"))}
      ${mayServe(session) ? row("lock-keyhole", t("counter-account-pin"), () => go("pin")) : nothing}
      ${row("shield", t("counter-account-everywhere"), () => signingOut(true))}
    </ul>
    <div class="dialog-actions">
      <button class="button" @click=${close}>${t("common-close")}</button>
      <button class="button is-primary" @click=${() => signingOut()}>
        <span class="icon" data-icon="log-out"></span>${t("counter-sign-out")}
      </button>
    </div>
  `;

  const pins = () => html`
    <p class="muted">${t("counter-account-pin-lead")}</p>
    <form class="stack" @submit=${savePin}>
      <div class="field">
        <label for="pin">${t("counter-account-new-pin")}</label>
        <input class="input is-large figures" id="pin" name="pin" type="password" inputmode="numeric" pattern="[0-9]{6}"
          maxlength="6" required autocomplete="off" aria-invalid=${String(Boolean(wrong))} aria-describedby="pin-about" />
        <p class=${wrong ? "field-error" : "field-hint"} id="pin-about" role="status">${wrong || t("counter-account-pin-rule")}</p>
      </div>
      <button class="button is-primary is-large is-wide" aria-busy=${String(busy)}>${t("counter-account-pin-save")}</button>
    </form>
  `;

  const done = () => html`
    <p class="notice is-success" role="status">
      <span class="icon" data-icon="circle-check"></span>${t("counter-account-saved")}
    </p>
    <div class="dialog-actions"><button class="button is-primary" @click=${close}>${t("common-close")}</button></div>
  `;

  function draw() {
    const content = { menu, password: passwords, pin: pins, done }[step];
    const role = session.role ? t(`counter-role-${session.role}`) : "";
    // Texts name a role within a sentence; here it stands alone.
    const place = role.charAt(0).toUpperCase() + role.slice(1);
    render(
      html`
        <header class="cluster">
          <span class="stack counter-account-who">
            <h2 id="account-heading">${session.name ?? t("counter-account")}</h2>
            <p class="muted">${place}${session.agency ? ` · ${session.agency}` : ""}</p>
          </span>
          ${step === "password" || step === "pin"
            ? html`<button class="button is-quiet push" @click=${() => go("menu")}>
                <span class="icon" data-icon="arrow-left"></span>${t("common-back")}
              </button>`
            : nothing}
        </header>
        ${content()}
      `,
      dialog,
    );
  }

  draw();
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  /** @type {HTMLElement | null} */ (dialog.querySelector(".is-primary"))?.focus();
}
