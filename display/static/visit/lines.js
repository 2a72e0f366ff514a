// What became of each service of a finished ticket, in plain words.
import { localized } from "/static/ui/text.js";
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";

/** @typedef {import("./order.js").Line} Line */
/** @typedef {import("./page.js").View} View */
/** @typedef {import("./page.js").Agency} Agency */

/** @type {Record<string, string>} */
const BADGES = {
  completed: "is-success", collected: "is-success", accepted: "is-info", incomplete: "is-warning", referred: "is-info",
};

/**
 * @param {View} view
 * @param {Agency | undefined} agency
 * @param {Line} line
 */
export function outcomeOf(view, agency, line) {
  const { t, language } = view;
  const service = agency?.services.find(({ code }) => code === line.service);
  const outcome = line.case !== null && line.outcome === "completed" ? "collected" : (line.outcome ?? "unrecorded");
  return html`<div class="stack line" data-outcome=${outcome}>
    <p class="service-name">${service ? localized(service.name, language) : line.service}</p>
    <p class="line-outcome"><span class="badge ${BADGES[outcome] ?? "is-closed"}">${t(`display-outcome-${outcome}`)}</span></p>
    ${outcome === "completed" || outcome === "collected" ? nothing : html`<p>${t(`display-outcome-${outcome}-hint`)}</p>`}
    ${outcome === "incomplete" ? missing(view, line, service?.standard.requirements ?? []) : nothing}
  </div>`;
}

/**
 * @param {View} view
 * @param {Line} line
 * @param {import("./page.js").Texts[]} requirements
 */
function missing({ language }, line, requirements) {
  const wanted = line.missing.map((place) => requirements[place]).filter((text) => text !== undefined);
  if (!wanted.length) return nothing;
  return html`<ul class="checklist is-open">
    ${wanted.map((text) => html`<li>${localized(text, language)}</li>`)}
  </ul>`;
}
