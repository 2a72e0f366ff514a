// What a scan, a file or a move came to.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { serviceOf } from "./list.js";

/** @typedef {import("../pages.js").View} View */
/** @typedef {import("./desk.js").CasesDesk} CasesDesk */

/**
 * @param {string} tone
 * @param {string} icon
 * @param {unknown} content
 * @param {View} view
 * @param {CasesDesk} desk
 */
function notice(tone, icon, content, { t }, desk) {
  return html`<div class="notice ${tone} office-cases-told" role="status">
    <span class="icon" data-icon=${icon}></span>
    <div class="row-main">${content}</div>
    <button type="button" class="button is-icon is-quiet" aria-label=${t("common-close")} @click=${desk.close}>
      <span class="icon" data-icon="x"></span>
    </button>
  </div>`;
}

/**
 * @param {View} view
 * @param {CasesDesk} desk
 */
export function gathered(view, desk) {
  const { told } = desk.state;
  if (!told) return nothing;
  const content = html`
    <p class="notice-title">${told.title}</p>
    ${told.lines.length ? html`<ul class="office-cases-lines" tabindex="0">${told.lines.map((line) => html`<li>${line}</li>`)}</ul>` : nothing}
  `;
  return notice(told.tone, told.tone === "is-success" ? "circle-check" : "circle-alert", content, view, desk);
}

/**
 * @param {View} view
 * @param {CasesDesk} desk
 * @param {(cases: import("./cases.js").Case[], target: import("./cases.js").CaseState) => void} move
 */
export function moved(view, desk, move) {
  const { t } = view;
  const { result } = desk.state;
  if (!result) return nothing;
  const back = result.target === "ready" ? "in_process" : result.target === "in_process" ? "ready" : null;
  const content = html`
    <p class="notice-title">${t(`office-cases-moved-${result.target}`, { count: result.moved.length })}</p>
    ${result.refused.length
      ? html`<p>${t("office-cases-refused", { count: result.refused.length })}</p>
          <ul class="office-cases-lines" tabindex="0">
            ${result.refused.map(({ one, code }) => html`<li>
              <strong>${one.number}</strong> ${serviceOf(view, one)}:
              ${t(`office-cases-refused-${code}`, { state: t(`office-cases-state-${one.state}`) })}
            </li>`)}
          </ul>`
      : nothing}
    ${back && result.moved.length
      ? html`<button type="button" class="button is-small" @click=${() => move(result.moved, back)}>
          <span class="icon" data-icon="undo-2"></span>${t("office-cases-undo")}
        </button>`
      : nothing}
  `;
  const [tone, icon] = result.refused.length ? ["is-warning", "triangle-alert"] : ["is-success", "circle-check"];
  return notice(tone, icon, content, view, desk);
}
