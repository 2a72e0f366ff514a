// An agency's cases: what is due, and moving many on at once, chosen from the list, by scanner or from a file.
import { html, nothing, render } from "/static/ui/vendor/lit-html/lit-html.js";
import { live } from "/static/ui/vendor/lit-html/directives/live.js";
import { localized } from "/static/ui/text.js";
import { ask } from "../ask.js";
import { isFinal, mayMove, STATES, TARGETS } from "../cases/cases.js";
import { createCasesDesk } from "../cases/desk.js";
import { caseList } from "../cases/list.js";
import { gathered, moved } from "../cases/told.js";
import { handlesCases, seesCases } from "../roles.js";

/** @typedef {import("../cases/cases.js").Case} Case */
/** @typedef {import("../cases/cases.js").CaseState} CaseState */

/** @type {import("../pages.js").Page} */
export const cases = { id: "cases", title: "office-cases", icon: "folder-check", allowed: seesCases, render: show };

/** Milliseconds of no typing before the server is asked. */
const TYPING_MS = 350;
const TARGET_ICONS = { ready: "folder-check", collected: "check", declined: "ban", in_process: "undo-2" };
/** @param {import("../pages.js").View} view */
function show(view) {
  const { root, t, session, catalog, language } = view;
  const desk = createCasesDesk(view, draw);
  const { state } = desk;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let typing;

  const chosen = () => [...state.selected.values()];

  /** What it came to is seen at once, however far somebody had scrolled. @param {Case[]} all @param {CaseState} target */
  async function move(all, target) {
    await desk.move(all, target);
    root.querySelector(".office-cases-told")?.scrollIntoView({ block: "center" });
  }

  /** @param {CaseState} target */
  function press(target) {
    if (state.busy) return;
    const selection = chosen();
    if (!isFinal(target)) return void move(selection, target).catch(view.onProblem);
    ask(view, {
      heading: t(`office-cases-ask-${target}`, { count: selection.length }),
      text: t("office-cases-ask-text"),
      yes: t(`office-cases-to-${target}`),
      danger: target === "declined",
      act: () => move(selection, target),
    });
  }

  const filters = () => html`
    <div class="office-cases-filters">
      <div class="search">
        <span class="icon" data-icon="search"></span>
        <input class="input" type="search" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="20"
          aria-label=${t("office-cases-number")} placeholder=${t("office-cases-number")} .value=${live(state.number)}
          @input=${(/** @type {InputEvent} */ event) => {
            const number = /** @type {HTMLInputElement} */ (event.target).value;
            clearTimeout(typing);
            typing = setTimeout(() => desk.filter({ number }), TYPING_MS);
          }} />
      </div>
      <select class="input" aria-label=${t("office-cases-state")}
        @change=${(/** @type {Event} */ event) =>
          desk.filter({ wanted: /** @type {CaseState | ""} */ (/** @type {HTMLSelectElement} */ (event.target).value) })}>
        <option value="">${t("office-cases-state-open")}</option>
        ${STATES.map((one) => html`<option value=${one}>${t(`office-cases-state-${one}`)}</option>`)}
      </select>
      ${session.agency === null
        ? html`<select class="input" aria-label=${t("office-agency")}
            @change=${(/** @type {Event} */ event) => desk.filter({ agency: /** @type {HTMLSelectElement} */ (event.target).value })}>
            ${[...catalog.agencies.values()].map(
              (one) => html`<option value=${one.code} ?selected=${one.code === state.agency}>${localized(one.short_name, language)}</option>`,
            )}
          </select>`
        : nothing}
    </div>
  `;

  /** @param {SubmitEvent} event */
  function scan(event) {
    event.preventDefault();
    const field = /** @type {HTMLInputElement} */ (/** @type {HTMLFormElement} */ (event.target).elements.namedItem("scan"));
    const text = field.value.trim();
    field.value = "";
    field.focus();
    if (text) void desk.scan(text);
  }

  const gather = () => html`
    <div class="card office-cases-gather">
      <form class="field" @submit=${scan}>
        <label for="scan">${t("office-cases-scan")}</label>
        <div class="search">
          <span class="icon" data-icon="scan-barcode"></span>
          <input class="input" id="scan" name="scan" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="300"
            aria-describedby="scan-hint" enterkeyhint="done" />
        </div>
        <p class="field-hint" id="scan-hint">${t("office-cases-scan-hint")}</p>
      </form>
      <div class="field">
        <span class="office-cases-label" id="file-label">${t("office-cases-file")}</span>
        <label class="button office-cases-file" aria-busy=${String(state.busy === "file")}>
          <span class="icon" data-icon="file-up"></span>${t("office-cases-file-choose")}
          <input class="sr-only" type="file" accept=".csv,.txt,text/csv,text/plain" aria-labelledby="file-label" aria-describedby="file-hint"
            @change=${(/** @type {Event} */ event) => {
              const field = /** @type {HTMLInputElement} */ (event.target);
              const [file] = field.files ?? [];
              if (file) void desk.load(file).then(() => (field.value = ""));
            }} />
        </label>
        <p class="field-hint" id="file-hint">${t("office-cases-file-hint")}</p>
      </div>
    </div>
  `;

  function bar() {
    const selection = chosen();
    if (!selection.length) return nothing;
    return html`<div class="office-cases-bar" role="group" aria-label=${t("office-cases-actions")}>
      <p class="office-cases-chosen" role="status"><strong>${t("office-cases-selected", { count: selection.length })}</strong></p>
      ${TARGETS.map((target) => {
        const count = selection.filter((one) => mayMove(one, target)).length;
        return html`<button type="button" class="button ${target === "ready" || target === "collected" ? "is-primary" : ""} ${target === "declined" ? "is-danger" : ""}"
          data-to=${target} ?disabled=${count === 0} aria-busy=${String(state.busy === target)} @click=${() => press(target)}>
          <span class="icon" data-icon=${TARGET_ICONS[target]}></span>${t(`office-cases-to-${target}`)}
        </button>`;
      })}
      <button type="button" class="button is-quiet" @click=${desk.clear}>${t("office-cases-clear")}</button>
    </div>`;
  }

  function draw() {
    render(
      html`
        <header class="office-head">
          <h1>${t("office-cases")}</h1>
          ${session.agency === null
            ? nothing
            : html`<p class="muted">${localized(catalog.agencies.get(session.agency)?.short_name ?? { id: session.agency }, language)}</p>`}
        </header>
        ${handlesCases(session) ? gather() : nothing} ${gathered(view, desk)}
        ${moved(view, desk, (all, target) => void move(all, target).catch(view.onProblem))} ${filters()}
        ${state.cases ? caseList(view, desk, state.cases) : html`<div class="skeleton office-skeleton" role="status"><span class="sr-only">${t("common-loading")}</span></div>`}
        ${bar()}
      `,
      root,
    );
  }

  draw();
  void desk.read();
  return () => clearTimeout(typing);
}
