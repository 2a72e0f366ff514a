// What was accepted and is completed later: how far it is, when it is due, what to bring to collect it.
import { localized } from "/static/ui/text.js";
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { zoneClass } from "/static/ui/zone.js";
import { isOverdue, momentOf, stepsOf } from "./matters.js";

/** @typedef {import("./page.js").View} View */
/**
 * @typedef {object} Case
 * @property {string} id
 * @property {string} service
 * @property {string} agency
 * @property {"in_process" | "ready" | "collected" | "declined"} state
 * @property {string | null} due_on
 * @property {string} opened_at
 * @property {string} state_at
 */

/**
 * @param {View} view
 * @param {Case} one
 */
export function caseCard(view, one) {
  const { t, language, catalog } = view;
  const agency = catalog?.agencies.find(({ code }) => code === one.agency);
  const zone = catalog?.zones.find(({ code }) => code === agency?.zone);
  const service = agency?.services.find(({ code }) => code === one.service);
  return html`<li class="card is-zoned stack case ${zoneClass(zone?.colour)}" data-state=${one.state}>
    <div>
      <h3>${service ? localized(service.name, language) : one.service}</h3>
      <p class="muted">${agency ? localized(agency.name, language) : one.agency}</p>
    </div>
    <ol class="steps">
      ${stepsOf(one).map(
        ({ name, reached, now }) => html`<li
          class="step ${reached ? "is-reached" : ""} ${now ? "is-now" : ""} ${name === "declined" ? "is-declined" : ""}"
          aria-current=${now ? "step" : nothing}
        >
          <span>${t(`display-case-${name}`)}</span>
          ${reached ? html`<span class="muted">${dateOf(view, one, name, now)}</span>` : nothing}
        </li>`,
      )}
    </ol>
    ${what(view, one)}
  </li>`;
}

/**
 * @param {View} view
 * @param {Case} one
 * @param {string} step
 * @param {boolean} now
 */
function dateOf({ format }, one, step, now) {
  if (step === "accepted") return format.shortDate(new Date(one.opened_at));
  // When a case came into the steps between is not told; and being in process begins with being accepted.
  return now && step !== "in_process" ? format.shortDate(new Date(one.state_at)) : "";
}

/**
 * @param {View} view
 * @param {Case} one
 */
function what({ t, format, today }, one) {
  if (one.state === "declined") return html`<p>${t("display-case-declined-hint")}</p>`;
  if (one.state === "ready") return html`<p class="case-bring">${t("display-case-bring")}</p>`;
  if (one.state !== "in_process" || one.due_on === null) return nothing;
  const date = format.date(momentOf(one.due_on));
  return isOverdue(one, today)
    ? html`<p>${t("display-case-late", { date })}</p>`
    : html`<p class="case-due">${t("display-case-due", { date })}</p>`;
}
