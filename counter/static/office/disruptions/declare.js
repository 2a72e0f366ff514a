// Saying that something cannot work: what, why in the visitors' words, and since when.
import { html, nothing, render } from "/static/ui/vendor/lit-html/lit-html.js";
import { Problem, problemText } from "/static/ui/problem.js";
import { loadText, localized } from "/static/ui/text.js";
import { momentOf, wallClock, wrongTimes } from "../../site-time.js";

/** What happens most. In both languages, whatever the office speaks: visitors read it. */
export const QUICK = /** @type {const} */ (["system", "network", "power", "staff", "supplies"]);
/** @typedef {"service" | "agency" | "site"} Scope */

/** Days back that may still be declared. */
const LONGEST_AGO = 30;

/** @typedef {Record<"id" | "en", import("/static/ui/text.js").Translate>} Reasons */

/**
 * Both languages of what happens most. It is read when the page opens: what fails next may be the network.
 * @returns {Promise<Reasons | null>} null: it did not come; the reason is typed then
 */
export async function learnReasons() {
  try {
    const [id, en] = await Promise.all([loadText("id", ["office"]), loadText("en", ["office"])]);
    return { id, en };
  } catch {
    return null;
  }
}

/**
 * @param {import("../pages.js").View} view
 * @param {Reasons | null} texts
 * @param {() => void} onDeclared
 */
export function declare(view, texts, onDeclared) {
  const { t, api, site, session, catalog, language, say, onProblem } = view;
  const own = session.agency;
  /** @type {Scope[]} */
  const scopes = own ? ["agency", "service"] : ["service", "agency", "site"];
  const form = {
    /** @type {Scope} */
    scope: own ? "agency" : "service",
    agency: own ?? "",
    service: "",
    reason: { id: "", en: "" },
    past: false,
    since: "",
    until: "",
  };
  let busy = false;
  let wrong = "";
  const dialog = document.createElement("dialog");
  dialog.className = "dialog office-declare";
  dialog.setAttribute("aria-labelledby", "declare-heading");
  const close = () => dialog.close();
  const now = () => wallClock(new Date(), catalog.timezone);

  /** @param {Partial<typeof form>} change */
  function set(change) {
    Object.assign(form, change);
    wrong = "";
    draw();
  }

  /** @param {SubmitEvent} event */
  async function submit(event) {
    event.preventDefault();
    const times = form.past ? wrongTimes(form.since, form.until, now()) : "";
    if (times) {
      wrong = t(`office-disruptions-wrong-${times}`);
      return draw();
    }
    if (busy) return;
    [busy, wrong] = [true, ""];
    draw();
    const { id, en } = form.reason;
    try {
      await api.command(`/sites/${site}/disruptions`, {
        scope: form.scope,
        code: form.scope === "site" ? "" : form.scope === "agency" ? form.agency : form.service,
        reason: { id: id.trim(), ...(en.trim() ? { en: en.trim() } : {}) },
        ...(form.past ? { since: momentOf(form.since, catalog.timezone).toISOString() } : {}),
        ...(form.past && form.until ? { until: momentOf(form.until, catalog.timezone).toISOString() } : {}),
      });
      close();
      say(form.past && form.until ? t("office-disruptions-recorded") : t("office-disruptions-declared"));
      onDeclared();
    } catch (error) {
      busy = false;
      if (!(error instanceof Problem) || error.status === 401) {
        close();
        return onProblem(error);
      }
      wrong = problemText(t, error);
      draw();
    }
  }

  /** @param {Event} event */
  const valueOf = (event) => /** @type {HTMLInputElement} */ (event.target).value;

  const where = () => html`
    <fieldset class="field">
      <legend>${t("office-disruptions-scope")}</legend>
      <div class="office-declare-scopes">
        ${scopes.map((scope) => html`<label class="choice">
          <input type="radio" name="scope" .checked=${form.scope === scope} @change=${() => set({ scope })} />${t(`office-disruptions-scope-${scope}`)}
        </label>`)}
      </div>
    </fieldset>
    ${form.scope !== "site" && own === null
      ? html`<div class="field">
          <label for="declare-agency">${t("office-agency")}</label>
          <select class="input" id="declare-agency" required @change=${(/** @type {Event} */ event) => set({ agency: valueOf(event), service: "" })}>
            <option value="" ?selected=${!form.agency}>${t("office-agency-choose")}</option>
            ${[...catalog.agencies.values()].map(
              (one) => html`<option value=${one.code} ?selected=${one.code === form.agency}>${localized(one.name, language)}</option>`,
            )}
          </select>
        </div>`
      : nothing}
    ${form.scope === "service"
      ? html`<div class="field">
          <label for="declare-service">${t("office-disruptions-service")}</label>
          <select class="input" id="declare-service" required ?disabled=${!form.agency}
            @change=${(/** @type {Event} */ event) => set({ service: valueOf(event) })}>
            <option value="" ?selected=${!form.service}>${t("office-disruptions-service-choose")}</option>
            ${(catalog.agencies.get(form.agency)?.services ?? []).map(
              (one) => html`<option value=${one.code} ?selected=${one.code === form.service}>${localized(one.name, language)}</option>`,
            )}
          </select>
        </div>`
      : nothing}
  `;

  /** @param {Reasons} texts */
  const quick = (texts) => html`
    <fieldset class="field">
      <legend>${t("office-disruptions-reason")}</legend>
      <div class="office-declare-quick">
        ${QUICK.map((one) => html`<button type="button" class="button is-small" data-quick=${one}
          aria-pressed=${String(form.reason.id === texts.id(`office-disruptions-quick-${one}`))}
          @click=${() => set({ reason: { id: texts.id(`office-disruptions-quick-${one}`), en: texts.en(`office-disruptions-quick-${one}`) } })}>
          ${t(`office-disruptions-quick-${one}`)}
        </button>`)}
      </div>
    </fieldset>
  `;

  const why = () => html`
    ${texts ? quick(texts) : nothing}
    <div class="field">
      <label for="reason-id">${t("office-disruptions-reason-id")}</label>
      <textarea class="input" id="reason-id" rows="2" required maxlength="300" .value=${form.reason.id} lang="id"
        @input=${(/** @type {Event} */ event) => set({ reason: { ...form.reason, id: valueOf(event) } })}></textarea>
    </div>
    <div class="field">
      <label for="reason-en">${t("office-disruptions-reason-en")}</label>
      <textarea class="input" id="reason-en" rows="2" maxlength="300" .value=${form.reason.en} lang="en"
        @input=${(/** @type {Event} */ event) => set({ reason: { ...form.reason, en: valueOf(event) } })}></textarea>
      <p class="field-hint">${t("office-disruptions-reason-hint")}</p>
    </div>
  `;

  const when = () => html`
    <fieldset class="field">
      <legend>${t("office-disruptions-when")}</legend>
      <div class="office-declare-scopes">
        <label class="choice"><input type="radio" name="past" .checked=${!form.past} @change=${() => set({ past: false })} />${t("office-disruptions-now")}</label>
        <label class="choice"><input type="radio" name="past" .checked=${form.past}
          @change=${() => set({ past: true, since: form.since || now() })} />${t("office-disruptions-past")}</label>
      </div>
    </fieldset>
    ${form.past
      ? html`<div class="office-declare-times">
          <div class="field">
            <label for="since">${t("office-disruptions-since")}</label>
            <input class="input" id="since" type="datetime-local" required .value=${form.since} max=${now()}
              min=${wallClock(new Date(Date.now() - LONGEST_AGO * 86_400_000), catalog.timezone)}
              @change=${(/** @type {Event} */ event) => set({ since: valueOf(event) })} />
          </div>
          <div class="field">
            <label for="until">${t("office-disruptions-until")}</label>
            <input class="input" id="until" type="datetime-local" .value=${form.until} max=${now()} aria-describedby="until-hint"
              @change=${(/** @type {Event} */ event) => set({ until: valueOf(event) })} />
            <p class="field-hint" id="until-hint">${t("office-disruptions-until-hint")}</p>
          </div>
        </div>`
      : nothing}
  `;

  function draw() {
    const over = form.past && form.until !== "";
    render(
      html`
        <h2 id="declare-heading">${t("office-disruptions-declare")}</h2>
        <form class="stack" @submit=${submit}>
          ${where()} ${why()} ${when()}
          <div class="notice is-info">
            <span class="icon" data-icon="info"></span><p>${over ? t("office-disruptions-effect-past") : t("office-disruptions-effect")}</p>
          </div>
          ${wrong ? html`<p class="field-error" role="alert"><span class="icon" data-icon="circle-alert"></span>${wrong}</p>` : nothing}
          <div class="office-actions">
            <button type="button" class="button" @click=${close}>${t("common-cancel")}</button>
            <button class="button is-primary" data-declare aria-busy=${String(busy)}>${over ? t("office-disruptions-record") : t("office-disruptions-declare-yes")}</button>
          </div>
        </form>
      `,
      dialog,
    );
  }

  draw();
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
