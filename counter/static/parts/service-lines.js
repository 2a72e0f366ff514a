// What the visitor came for; while serving, what becomes of each: five figures, the usual one chosen.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { map } from "/static/ui/vendor/lit-html/directives/map.js";
import { localized } from "/static/ui/text.js";
import { mayEnd, OUTCOMES } from "../outcomes.js";
import { serviceName } from "./names.js";

/** @typedef {import("../pages/desk.js").Scene} Scene */

/**
 * @param {Scene} scene
 * @param {import("../ticket.js").Ticket} ticket
 */
export function serviceLines(scene, ticket) {
  const { t } = scene.context;
  return html`
    <h2 class="overline">${ticket.state === "serving" ? t("counter-outcomes") : t("counter-lines")}</h2>
    ${linesOf(scene, ticket, ticket.state === "serving", "line")}
  `;
}

/**
 * @param {Scene} scene
 * @param {import("../ticket.js").Ticket} ticket
 * @param {boolean} choosing
 * @param {string} prefix of ids: the same lines may stand in a dialog too
 */
export function linesOf(scene, ticket, choosing, prefix) {
  const { context, desk } = scene;
  const several = ticket.lines.length > 1;
  return html`
    <ol class="list desk-lines">
      ${map(ticket.lines, (line, index) => {
        const known = context.catalog.services.get(line.service);
        const active = choosing && several && desk.state.line === index;
        return html`
          <li class="desk-line ${active ? "is-active" : ""}" data-line=${index}>
            <p class="desk-line-head">
              <span class="row-title" id="${prefix}-${index}">
                ${serviceName(context, line.service)}
                ${line.case ? html`<span class="badge is-info">${context.t("counter-collecting")}</span>` : nothing}
              </span>
              <span class="row-note">${known ? context.format.duration(known.standard.minutes) : nothing}</span>
            </p>
            ${choosing ? outcomes(scene, line, index, active || !several, prefix) : nothing}
          </li>
        `;
      })}
    </ol>
  `;
}

/**
 * Those that the line can have; each keeps its figure, so that a hand learns it once.
 * @param {Scene} scene
 * @param {import("../ticket.js").Line} about
 * @param {number} line
 * @param {boolean} takesFigures the figures act on this line now
 * @param {string} prefix
 */
function outcomes(scene, about, line, takesFigures, prefix) {
  const { context, desk, keys } = scene;
  const result = desk.state.results[line];
  return html`
    <div class="desk-outcomes" role="group" aria-labelledby="${prefix}-${line}">
      ${map(
        OUTCOMES,
        (outcome, index) => !mayEnd(about, outcome) ? nothing : html`
          <button type="button" class="desk-outcome" aria-pressed=${String(outcome === result?.outcome)}
            @click=${() => desk.choose(line, index)}>
            ${keys ? html`<kbd class=${takesFigures ? "" : "is-resting"}>${index + 1}</kbd>` : nothing}
            <span>${context.t(`counter-outcome-${outcome}`)}</span>
          </button>
        `,
      )}
    </div>
    ${result?.outcome === "incomplete" ? ticks(scene, line, result) : nothing}
  `;
}

/**
 * Which requirements were missing, so that the visitor comes back right.
 * @param {Scene} scene
 * @param {number} line
 * @param {import("../outcomes.js").Result} result
 */
function ticks({ context: { t, catalog, address }, desk }, line, result) {
  const requirements = catalog.services.get(result.service)?.standard.requirements ?? [];
  if (!requirements.length) return nothing;
  return html`
    <fieldset class="desk-ticks">
      <legend class="row-note">${t("counter-missing")}</legend>
      ${map(
        requirements,
        (requirement, index) => html`
          <label class="choice">
            <input type="checkbox" .checked=${result.missing.includes(index)} @change=${() => desk.tick(line, index)} />
            <span>${localized(requirement, address.language)}</span>
          </label>
        `,
      )}
    </fieldset>
  `;
}

/**
 * By keyboard one ticks right after the figure: Space, Tab, Space.
 * @param {number} line
 * @param {ParentNode} [where]
 */
export function focusTicks(line, where = document) {
  const first = where.querySelector(`[data-line="${line}"] .desk-ticks input`);
  if (first instanceof HTMLElement) first.focus();
}
