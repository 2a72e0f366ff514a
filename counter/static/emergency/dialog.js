// Enters an emergency number later: what its paper says, by whom it is wanted, and since when. The hall and the desk share it.
import { html, nothing, render } from "/static/ui/vendor/lit-html/lit-html.js";
import { Problem, problemText } from "/static/ui/problem.js";
import { localized } from "/static/ui/text.js";
import { momentOf, wallClock } from "../site-time.js";
import { bodyOf, publicToken, queueOf, sheetNumber, visitId } from "./entry.js";

const PRIORITIES = ["elderly", "disability", "pregnant", "nursing", "toddler"];
const LARGEST_PARTY = 20;

/**
 * @param {object} view
 * @param {import("/static/ui/text.js").Translate} view.t
 * @param {"id" | "en"} view.language
 * @param {ReturnType<typeof import("/static/ui/api.js").createApi>} view.api
 * @param {string} view.site
 * @param {import("./entry.js").Agency[]} view.agencies
 * @param {string} view.timezone
 * @param {() => Date} view.now by the server's clock
 * @param {(entered: {id: string, number: string}) => void} view.onEntered
 * @param {(problem: unknown) => void} view.onProblem the session ended
 * @param {string} [written] what was typed elsewhere already
 */
export function enterEmergencyNumber(view, written = "") {
  const { t, language, api, site, agencies, timezone, now, onEntered, onProblem } = view;
  const dialog = document.createElement("dialog");
  dialog.className = "dialog emergency";
  dialog.setAttribute("aria-labelledby", "emergency-heading");
  const today = wallClock(now(), timezone).slice(0, 10);
  const form = { number: written, time: wallClock(now(), timezone).slice(11), priority: "", party: 1, services: /** @type {string[]} */ ([]) };
  /** One visit for one number, however often it is asked: an answer may have got lost. @type {Map<string, {id: string, token: string}>} */
  const visits = new Map();
  let busy = false;
  let wrong = "";

  /** @param {string} number */
  function visitOf(number) {
    const known = visits.get(number) ?? { id: visitId(now().getTime()), token: publicToken() };
    visits.set(number, known);
    return known;
  }

  /** @param {Partial<typeof form>} part */
  function set(part) {
    Object.assign(form, part);
    wrong = "";
    draw();
  }

  /** @param {string} code @param {boolean} on */
  const want = (code, on) => set({ services: [...form.services.filter((one) => one !== code), ...(on ? [code] : [])] });

  async function enter() {
    const sheet = sheetNumber(form.number, agencies);
    const takenAt = momentOf(`${today}T${form.time}`, timezone);
    if (busy) return;
    if (!sheet) return refuse(t("counter-emergency-wrong-number"));
    if (!form.services.length) return refuse(t("counter-emergency-wrong-services"));
    if (!form.time || takenAt > now()) return refuse(t("counter-emergency-wrong-time"));
    [busy, wrong] = [true, ""];
    draw();
    try {
      const visit = visitOf(sheet.number);
      const body = bodyOf(visit, sheet, { ...form, priority: form.priority || null, takenAt });
      const entered = await api.command(`/sites/${site}/offline-visits`, body);
      dialog.close();
      onEntered(entered);
    } catch (error) {
      busy = false;
      if (!(error instanceof Problem) || error.status === 401) {
        dialog.close();
        return onProblem(error);
      }
      refuse(problemText(t, error));
    }
  }

  /** @param {string} words */
  function refuse(words) {
    wrong = words;
    draw();
    dialog.querySelector("[role=alert]")?.scrollIntoView({ block: "nearest" });
  }

  /** @param {import("./entry.js").Agency["services"][number]} service */
  const box = (service) => html`
    <label class="choice">
      <input type="checkbox" name="service" value=${service.code} .checked=${form.services.includes(service.code)}
        @change=${(/** @type {Event} */ event) => want(service.code, /** @type {HTMLInputElement} */ (event.target).checked)} />
      <span>${localized(service.name, language)}</span>
    </label>
  `;

  /** The services of the sheet's queue, those that were added, and a way to the others. */
  function services() {
    const sheet = sheetNumber(form.number, agencies);
    if (!sheet) return html`<p class="field-hint">${t("counter-emergency-services-later")}</p>`;
    const queue = queueOf(sheet, agencies)?.code;
    const all = agencies.flatMap((agency) => agency.services);
    const shown = all.filter((one) => one.queue === queue || form.services.includes(one.code));
    return html`
      <div class="emergency-services">${shown.map(box)}</div>
      <label class="field">
        <span>${t("counter-emergency-other")}</span>
        <select class="input" @change=${(/** @type {Event} */ event) => {
          const list = /** @type {HTMLSelectElement} */ (event.target);
          if (list.value) want(list.value, true);
          list.value = "";
        }}>
          <option value=""></option>
          ${agencies.map((agency) => {
            const rest = agency.services.filter((one) => !shown.includes(one));
            return rest.length
              ? html`<optgroup label=${localized(agency.name, language)}>
                  ${rest.map((one) => html`<option value=${one.code}>${localized(one.name, language)}</option>`)}
                </optgroup>`
              : nothing;
          })}
        </select>
      </label>
    `;
  }

  function draw() {
    render(
      html`
        <form class="stack" novalidate @submit=${(/** @type {Event} */ event) => {
          event.preventDefault();
          void enter();
        }}>
          <h2 id="emergency-heading">${t("counter-emergency")}</h2>
          <p>${t("counter-emergency-lead")}</p>
          <div class="emergency-pair">
            <label class="field">
              <span>${t("counter-emergency-number")}</span>
              <input class="input is-large" name="number" autocomplete="off" autocapitalize="characters" spellcheck="false"
                maxlength="20" placeholder="KJ-X007" .value=${form.number} data-first
                @input=${(/** @type {Event} */ event) => set({ number: /** @type {HTMLInputElement} */ (event.target).value })} />
            </label>
            <label class="field">
              <span>${t("counter-emergency-time")}</span>
              <input class="input is-large" name="time" type="time" .value=${form.time}
                @change=${(/** @type {Event} */ event) => set({ time: /** @type {HTMLInputElement} */ (event.target).value })} />
            </label>
          </div>
          <fieldset class="emergency-set">
            <legend>${t("counter-emergency-services")}</legend>
            ${services()}
          </fieldset>
          <div class="emergency-pair">
            <label class="field">
              <span>${t("common-priority")}</span>
              <select class="input" name="priority" .value=${form.priority}
                @change=${(/** @type {Event} */ event) => set({ priority: /** @type {HTMLSelectElement} */ (event.target).value })}>
                <option value="">${t("counter-emergency-no-priority")}</option>
                ${PRIORITIES.map((one) => html`<option value=${one}>${t(`counter-priority-${one}`)}</option>`)}
              </select>
            </label>
            <label class="field">
              <span>${t("counter-emergency-party")}</span>
              <input class="input" name="party" type="number" min="1" max=${LARGEST_PARTY} .value=${String(form.party)}
                @change=${(/** @type {Event} */ event) => set({ party: partyOf(/** @type {HTMLInputElement} */ (event.target).value) })} />
            </label>
          </div>
          <div class="dialog-actions">
            <p class="field-error" role="alert" ?hidden=${!wrong}>
              ${wrong ? html`<span class="icon" data-icon="circle-alert"></span>${wrong}` : nothing}
            </p>
            <button type="button" class="button" @click=${() => dialog.close()}>${t("common-cancel")}</button>
            <button class="button is-primary" data-submit aria-busy=${String(busy)} aria-disabled=${String(busy)}>
              ${t(busy ? "common-connecting" : "counter-emergency-enter")}
            </button>
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
  /** @type {HTMLElement | null} */ (dialog.querySelector("[data-first]"))?.focus();
}

/** @param {string} text */
function partyOf(text) {
  const whole = Math.floor(Number(text));
  return Number.isFinite(whole) ? Math.min(LARGEST_PARTY, Math.max(1, whole)) : 1;
}
