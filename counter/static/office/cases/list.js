// The list of cases: what is due, chosen one by one or all at once.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { live } from "/static/ui/vendor/lit-html/directives/live.js";
import { repeat } from "/static/ui/vendor/lit-html/directives/repeat.js";
import { localized } from "/static/ui/text.js";
import { handlesCases } from "../roles.js";

/** @typedef {import("./cases.js").Case} Case */
/** @typedef {import("../pages.js").View} View */
/** @typedef {import("./desk.js").CasesDesk} CasesDesk */

/** @type {Record<import("./cases.js").CaseState, string>} */
const BADGES = { in_process: "is-info", ready: "is-success", collected: "is-closed", declined: "is-closed" };

/**
 * @param {Pick<View, "catalog" | "language">} view
 * @param {Case} one
 */
export function serviceOf({ catalog, language }, one) {
  return localized(catalog.services.get(one.service)?.name ?? { id: one.service }, language);
}

/** @param {Event} event */
const checked = (event) => /** @type {HTMLInputElement} */ (event.target).checked;

/**
 * @param {View} view
 * @param {CasesDesk} desk
 * @param {Case[]} shown
 */
export function caseList(view, desk, shown) {
  const { t } = view;
  const { state } = desk;
  if (!shown.length) return none(view, state.number.trim() !== "" || state.wanted !== "");
  const chosen = shown.filter(({ id }) => state.selected.has(id)).length;
  const late = shown.filter((one) => (one.days_left ?? 0) < 0).length;
  return html`
    <div class="office-cases-head">
      ${handlesCases(view.session)
        ? html`<label class="choice office-cases-all">
            <input type="checkbox" .checked=${live(chosen === shown.length)} .indeterminate=${live(chosen > 0 && chosen < shown.length)}
              @change=${(/** @type {Event} */ event) => desk.select(shown, checked(event))} />
            ${t("office-cases-all")}
          </label>`
        : nothing}
      <p class="muted" role="status">
        ${t("office-cases-count", { count: state.total })}${late
          ? html` · <strong class="office-case-late">${t("office-cases-late", { count: late })}</strong>`
          : nothing}
      </p>
    </div>
    <ul class="list office-cases-list">${repeat(shown, ({ id }) => id, (one) => html`<li>${row(view, desk, one)}</li>`)}</ul>
    ${shown.length < state.total
      ? html`<button type="button" class="button is-wide" data-more @click=${desk.more}>
          <span class="icon" data-icon="plus"></span>${t("office-cases-more", { shown: shown.length, count: state.total })}
        </button>`
      : nothing}
  `;
}

/**
 * @param {View} view
 * @param {boolean} asked whether something was looked for
 */
function none({ t }, asked) {
  return html`<div class="card empty">
    <span class="icon" data-icon="folder-check"></span>
    <p class="empty-title">${asked ? t("office-cases-none-found") : t("office-cases-none")}</p>
    <p>${asked ? t("office-cases-none-found-hint") : t("office-cases-none-hint")}</p>
  </div>`;
}

/**
 * @param {View} view
 * @param {CasesDesk} desk
 * @param {Case} one
 */
function row(view, desk, one) {
  const about = caseAbout(view, one);
  if (!handlesCases(view.session)) {
    return html`<div class="row office-case" data-case=${one.number} data-state=${one.state}>${about}</div>`;
  }
  return html`
    <label class="row office-case" data-case=${one.number} data-state=${one.state}>
      <input type="checkbox" .checked=${live(desk.state.selected.has(one.id))}
        @change=${(/** @type {Event} */ event) => desk.select([one], checked(event))} />
      ${about}
    </label>
  `;
}

/**
 * @param {View} view
 * @param {Case} one
 */
function caseAbout(view, one) {
  const { t, format } = view;
  return html`
      <span class="number office-case-number">${one.number}</span>
      <span class="office-case-about">
        <span class="row-title">${serviceOf(view, one)}</span>
        <span class="row-note">${t("office-cases-opened", { date: format.shortDate(new Date(one.opened_at)) })}</span>
      </span>
      <span class="office-case-due">${due(view, one)}</span>
      <span class="badge ${BADGES[one.state]} office-case-state">${t(`office-cases-state-${one.state}`)}</span>
  `;
}

/**
 * @param {View} view
 * @param {Case} one
 */
function due({ t, format }, one) {
  if (one.state !== "in_process") {
    return html`<span class="muted">${t(`office-cases-since-${one.state}`, { date: format.shortDate(new Date(one.state_at)) })}</span>`;
  }
  const left = one.days_left ?? null;
  if (left === null) return nothing;
  const words =
    left < 0
      ? t("office-cases-overdue", { days: -left })
      : left === 0
        ? t("office-cases-due-now")
        : t("office-cases-due-in", { days: left });
  return html`
    <span class=${left < 0 ? "badge is-error" : left === 0 ? "badge is-warning" : "office-case-left"}>${words}</span>
    <span class="muted">${format.shortDate(new Date(`${one.due_on}T12:00:00Z`))}</span>
  `;
}
