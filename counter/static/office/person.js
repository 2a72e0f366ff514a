// One account in a dialog: adding it, its first password shown once, resetting it, closing it.
import { html, nothing, render } from "/static/ui/vendor/lit-html/lit-html.js";
import { Problem, problemText } from "/static/ui/problem.js";
import { localized } from "/static/ui/text.js";

/** @typedef {{id: string, name: string, role: string, agency: string | null, disabled: boolean, must_change: boolean, has_pin: boolean}} Person */
/** @typedef {"add" | "person" | "reset" | "close" | "password"} Step */

const ROLES = ["officer", "greeter", "supervisor", "head", "administrator", "operator"];
const OF_AN_AGENCY = new Set(["officer", "supervisor"]);

/**
 * The roles that this person may give.
 * @param {import("../catalog.js").Session} session
 */
export function rolesFor(session) {
  return ROLES.filter((role) => role !== "operator" || session.role === "operator");
}

/**
 * @param {import("./pages.js").View} view
 * @param {Person | null} person null: a new one
 * @param {() => void} onChange the list is to be read anew
 */
export function openPerson({ t, api, site, session, catalog, language, onProblem }, person, onChange) {
  const dialog = document.createElement("dialog");
  dialog.className = "dialog";
  dialog.setAttribute("aria-labelledby", "person-heading");
  /** @type {Step} */
  let step = person ? "person" : "add";
  let role = "officer";
  let busy = false;
  /** @type {{field: string, text: string}} */
  let wrong = { field: "", text: "" };
  let made = { name: "", password: "" };
  let copied = false;
  const close = () => dialog.close();

  /** @param {Step} wanted */
  function go(wanted) {
    [step, wrong, busy] = [wanted, { field: "", text: "" }, false];
    draw();
    /** @type {HTMLElement | null} */ (dialog.querySelector("[data-first]"))?.focus();
  }

  /** @param {() => Promise<void>} work */
  async function run(work) {
    if (busy) return;
    [busy, wrong] = [true, { field: "", text: "" }];
    draw();
    try {
      await work();
      onChange();
    } catch (error) {
      busy = false;
      if (!(error instanceof Problem) || error.status === 401) {
        close();
        return onProblem(error);
      }
      wrong = { field: Object.keys(error.members["errors"] ?? {})[0] ?? "", text: problemText(t, error) };
      if (wrong.field === "name") wrong.text = error.code === "invalid" ? t("office-person-name-rule") : `${error.title}. ${wrong.text}`;
      draw();
    }
  }

  /** @param {SubmitEvent} event */
  function add(event) {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(/** @type {HTMLFormElement} */ (event.target)));
    const name = String(given["name"]).trim().toLowerCase();
    const body = { name, role: given["role"], agency: given["agency"] || null };
    void run(async () => {
      made = await api.command(`/sites/${site}/people`, body);
      go("password");
    });
  }

  /** @param {Person} one */
  const reset = (one) =>
    run(async () => {
      made = await api.command(`/sites/${site}/people/${one.id}/reset-password`);
      go("password");
    });

  /** @param {Person} one */
  const toggle = (one) =>
    run(async () => {
      await api.command(`/sites/${site}/people/${one.id}/${one.disabled ? "enable" : "disable"}`);
      close();
    });

  async function copy() {
    const input = /** @type {HTMLInputElement} */ (dialog.querySelector("#first-password"));
    input.select();
    // On plain http inside a mall a page has no clipboard; the old way works there.
    if (navigator.clipboard) await navigator.clipboard.writeText(made.password);
    else document.execCommand("copy");
    copied = true;
    draw();
  }

  const mistake = () =>
    wrong.text
      ? html`<p class="field-error" role="alert"><span class="icon" data-icon="circle-alert"></span>${wrong.text}</p>`
      : nothing;

  /** @param {string} [text] */
  const cancel = (text = t("common-cancel")) => html`<button class="button" type="button" @click=${close}>${text}</button>`;

  /** @param {Person} one */
  function agencyOf(one) {
    const agency = one.agency ? catalog.agencies.get(one.agency) : null;
    return agency ? ` · ${localized(agency.name, language)}` : "";
  }

  const adding = () => html`
    <form class="stack" @submit=${add}>
      <div class="field">
        <label for="person-name">${t("counter-name")}</label>
        <input class="input" id="person-name" name="name" data-first autocomplete="off" autocapitalize="none" spellcheck="false"
          required minlength="3" maxlength="40" aria-invalid=${String(wrong.field === "name")} aria-describedby="person-name-note" />
        <div id="person-name-note">
          ${wrong.field === "name" ? mistake() : html`<p class="field-hint">${t("office-person-name-rule")}</p>`}
        </div>
      </div>
      <div class="field">
        <label for="person-role">${t("office-person-role")}</label>
        <select class="input" id="person-role" name="role"
          @change=${(/** @type {Event} */ event) => {
            role = /** @type {HTMLSelectElement} */ (event.target).value;
            draw();
          }}>
          ${rolesFor(session).map((one) => html`<option value=${one}>${t(`office-role-${one}`)}</option>`)}
        </select>
        <p class="field-hint">${t(`office-role-${role}-may`)}</p>
      </div>
      ${OF_AN_AGENCY.has(role)
        ? html`<div class="field">
            <label for="person-agency">${t("office-agency")}</label>
            <select class="input" id="person-agency" name="agency" required aria-invalid=${String(wrong.field === "agency")}>
              <option value="">${t("office-agency-choose")}</option>
              ${[...catalog.agencies.values()].map(
                (one) => html`<option value=${one.code}>${localized(one.name, language)}</option>`,
              )}
            </select>
          </div>`
        : nothing}
      ${wrong.field === "name" ? nothing : mistake()}
      <div class="office-actions">
        ${cancel()}
        <button class="button is-primary" aria-busy=${String(busy)}>${t("office-person-add")}</button>
      </div>
    </form>
  `;

  /** @param {Person} one */
  const about = (one) => html`
    <p class="muted">
      ${t(`office-role-${one.role}`)}${agencyOf(one)}${one.disabled ? ` · ${t("office-person-closed")}` : ""}
    </p>
    ${one.name === session.name
      ? html`<p class="muted">${t("office-person-self")}</p>`
      : html`<ul class="list">
          <li>
            <button class="row" type="button" @click=${() => go("reset")}>
              <span class="icon" data-icon="key-round"></span><span class="row-main">${t("office-person-reset")}</span>
            </button>
          </li>
          <li>
            <button class="row" type="button" @click=${() => go("close")}>
              <span class="icon" data-icon=${one.disabled ? "user-check" : "user-x"}></span>
              <span class="row-main">${one.disabled ? t("office-person-open") : t("office-person-close")}</span>
            </button>
          </li>
        </ul>`}
    <div class="dialog-actions">${cancel(t("common-close"))}</div>
  `;

  /**
   * @param {string} text
   * @param {string} label
   * @param {() => void} act
   * @param {string} kind
   */
  const asking = (text, label, act, kind) => html`
    <p>${text}</p>
    ${mistake()}
    <div class="dialog-actions">
      ${cancel()}
      <button class="button ${kind}" data-first aria-busy=${String(busy)} @click=${act}>${label}</button>
    </div>
  `;

  const password = () => html`
    <p>${t("office-password-lead", { name: made.name })}</p>
    <div class="field">
      <label for="first-password">${t("office-password")}</label>
      <div class="office-secret">
        <input class="input is-large figures" id="first-password" readonly .value=${made.password} spellcheck="false" />
        <button class="button is-large" data-first type="button" @click=${copy}>
          <span class="icon" data-icon=${copied ? "check" : "copy"}></span>${copied ? t("office-copied") : t("office-copy")}
        </button>
      </div>
    </div>
    <div class="notice is-warning">
      <span class="icon" data-icon="triangle-alert"></span><p>${t("office-password-once")}</p>
    </div>
    <p class="sr-only" role="status">${copied ? t("office-copied") : ""}</p>
    <div class="dialog-actions"><button class="button is-primary" @click=${close}>${t("office-password-done")}</button></div>
  `;

  /** @returns {[string, unknown]} heading and content */
  function content() {
    if (step === "password") return [t("office-password"), password()];
    if (step === "add" || !person) return [t("office-person-new"), adding()];
    if (step === "reset") {
      const text = t("office-person-reset-about", { name: person.name });
      return [t("office-person-reset"), asking(text, t("office-person-reset"), () => void reset(person), "is-primary")];
    }
    if (step === "close") {
      const { name } = person;
      const label = person.disabled ? t("office-person-open") : t("office-person-close");
      const text = person.disabled ? t("office-person-open-about", { name }) : t("office-person-close-about", { name });
      return [label, asking(text, label, () => void toggle(person), person.disabled ? "is-primary" : "is-danger is-solid")];
    }
    return [person.name, about(person)];
  }

  function draw() {
    const [heading, body] = content();
    render(html`<h2 id="person-heading">${heading}</h2>${body}`, dialog);
  }

  draw();
  // A password that is shown once must not go with a stray Escape.
  dialog.addEventListener("cancel", (event) => step === "password" && event.preventDefault());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  /** @type {HTMLElement | null} */ (dialog.querySelector("[data-first]"))?.focus();
}
