// Paper for the day on which nothing else works: who waits, and emergency numbers printed ahead.
import { html, nothing, render } from "/static/ui/vendor/lit-html/lit-html.js";
import { newKey } from "/static/ui/api.js";
import { localized } from "/static/ui/text.js";
import { listHref, MOST_ON_SHEET } from "../../lists/address.js";
import { printsSheets, seesDesks } from "../roles.js";

/** @type {import("../pages.js").Page} */
export const lists = { id: "lists", title: "office-lists", icon: "printer", allowed: seesDesks, render: show };

const USUAL = 40;

/** @param {import("../pages.js").View} view */
function show(view) {
  const { root, t, api, site, session, catalog, language, onProblem } = view;
  const queues = [...catalog.agencies.values()]
    .filter(({ code }) => session.agency === null || session.agency === code)
    .flatMap((agency) => agency.queues.filter(({ external }) => !external).map((queue) => ({ ...queue, agency })));
  /** @type {Record<string, number>} the last number that was printed, by queue */
  let last = {};
  let queue = queues[0]?.code ?? "";
  let count = USUAL;
  let busy = false;
  /** @type {{queue: string, first: number, last: number} | null} */
  let made = null;
  let again = { first: 1, last: 1 };
  /** The same wish under the same key: pressed twice it is one sheet. @type {{wish: string, key: string}} */
  let attempt = { wish: "", key: "" };

  async function look() {
    try {
      ({ last } = await api.get(`/sites/${site}/sheets`));
      choose(queue);
    } catch (error) {
      onProblem(error);
    }
  }

  /** @param {string} code */
  function choose(code) {
    queue = code;
    const newest = last[code] ?? 0;
    again = { first: Math.max(1, newest - count + 1), last: Math.max(1, newest) };
    draw();
  }

  async function make() {
    if (busy) return;
    const wish = JSON.stringify({ queue, count });
    if (attempt.wish !== wish) attempt = { wish, key: newKey() };
    busy = true;
    draw();
    try {
      made = await api.command(`/sites/${site}/sheets`, { queue, count }, { key: attempt.key });
      attempt = { wish: "", key: "" };
      if (made) last = { ...last, [made.queue]: made.last };
    } catch (error) {
      onProblem(error);
    } finally {
      busy = false;
      choose(queue);
    }
  }

  /** @param {string} code */
  const prefixOf = (code) => queues.find((one) => one.code === code)?.prefix ?? code;
  /** @param {string} code @param {number} sequence */
  const numberOf = (code, sequence) => `${prefixOf(code)}-X${String(sequence).padStart(3, "0")}`;
  /** @param {Event} event */
  const figure = (event) => Math.floor(Number(/** @type {HTMLInputElement} */ (event.target).value)) || 1;

  function sheets() {
    const newest = last[queue] ?? 0;
    const fits = again.first >= 1 && again.last >= again.first && again.last <= newest && again.last - again.first < MOST_ON_SHEET;
    return html`
      <section class="card stack lists-card" aria-labelledby="sheets">
        <h2 id="sheets">${t("office-lists-sheets")}</h2>
        <p>${t("office-lists-sheets-text")}</p>
        <div class="lists-fields">
          <label class="field"><span>${t("office-lists-queue")}</span>
            <select class="input" name="queue" @change=${(/** @type {Event} */ event) => choose(/** @type {HTMLSelectElement} */ (event.target).value)}>
              ${queues.map((one) => html`<option value=${one.code} ?selected=${one.code === queue}>
                ${one.prefix} · ${localized(one.agency.name, language)}
              </option>`)}
            </select>
          </label>
          <label class="field"><span>${t("office-lists-count")}</span>
            <input class="input" name="count" type="number" min="1" max=${MOST_ON_SHEET} .value=${String(count)}
              @change=${(/** @type {Event} */ event) => {
                count = Math.min(MOST_ON_SHEET, Math.max(1, figure(event)));
                draw();
              }} />
          </label>
          <button type="button" class="button is-primary" data-make aria-busy=${String(busy)} @click=${make}>
            <span class="icon" data-icon="ticket"></span>${t("office-lists-make")}
          </button>
        </div>
        <p class="row-note">${newest ? t("office-lists-newest", { number: numberOf(queue, newest) }) : t("office-lists-none")}</p>
        ${made
          ? html`<div class="notice is-success" role="status">
              <span class="icon" data-icon="circle-check"></span>
              <p>${t("office-lists-made", { first: numberOf(made.queue, made.first), last: numberOf(made.queue, made.last) })}</p>
              <a class="button" target="_blank" data-sheet href=${listHref({ site, language, ...made })}>${t("office-lists-open")}</a>
            </div>`
          : nothing}
        ${newest
          ? html`<details class="lists-again">
              <summary>${t("office-lists-again")}</summary>
              <div class="lists-fields">
                <label class="field"><span>${t("office-lists-from")}</span>
                  <input class="input" name="first" type="number" min="1" max=${newest} .value=${String(again.first)}
                    @change=${(/** @type {Event} */ event) => {
                      again = { ...again, first: figure(event) };
                      draw();
                    }} /></label>
                <label class="field"><span>${t("office-lists-to")}</span>
                  <input class="input" name="last" type="number" min="1" max=${newest} .value=${String(again.last)}
                    @change=${(/** @type {Event} */ event) => {
                      again = { ...again, last: figure(event) };
                      draw();
                    }} /></label>
                ${fits
                  ? html`<a class="button" target="_blank" data-copy href=${listHref({ site, language, queue, ...again, copy: true })}>
                      <span class="icon" data-icon="copy"></span>${t("office-lists-copy")}</a>`
                  : html`<p class="field-error" role="alert">${t("office-lists-wrong-range", { newest: String(newest), most: String(MOST_ON_SHEET) })}</p>`}
              </div>
            </details>`
          : nothing}
      </section>
    `;
  }

  function draw() {
    render(
      html`
        <header class="office-head"><h1>${t("office-lists")}</h1></header>
        <section class="card stack lists-card" aria-labelledby="waiting">
          <h2 id="waiting">${t("office-lists-waiting")}</h2>
          <p>${t("office-lists-waiting-text")}</p>
          <p><a class="button is-primary" target="_blank" data-print-list href=${listHref({ site, language })}>
            <span class="icon" data-icon="printer"></span>${t("counter-print-list")}</a></p>
        </section>
        ${printsSheets(session) && queues.length ? sheets() : nothing}
      `,
      root,
    );
  }

  draw();
  if (printsSheets(session)) void look();
}
