// What the visitor came for; while serving, what becomes of each: five figures, the first one chosen.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { map } from "/static/ui/vendor/lit-html/directives/map.js";
import { localized } from "/static/ui/text.js";
import { OUTCOMES } from "../actions.js";

/** @typedef {import("../pages/desk.js").Scene} Scene */

/**
 * @param {Scene} scene
 * @param {import("../ticket.js").Ticket} ticket
 */
export function serviceLines(scene, ticket) {
  const { t } = scene.context;
  const choosing = ticket.state === "serving";
  const several = ticket.lines.length > 1;
  return html`
    <h2 class="overline">${choosing ? t("counter-outcomes") : t("counter-lines")}</h2>
    <ol class="list desk-lines">
      ${map(ticket.lines, ({ service }, index) => {
        const known = scene.context.catalog.services.get(service);
        const active = choosing && several && scene.desk.state.line === index;
        return html`
          <li class="desk-line ${active ? "is-active" : ""}">
            <p class="desk-line-head">
              <span class="row-title" id="line-${index}">
                ${known ? localized(known.name, scene.context.address.language) : service}
              </span>
              <span class="row-note">${known ? scene.context.format.duration(known.standard.minutes) : nothing}</span>
            </p>
            ${choosing ? outcomes(scene, index, active || !several) : nothing}
          </li>
        `;
      })}
    </ol>
  `;
}

/**
 * @param {Scene} scene
 * @param {number} line
 * @param {boolean} takesFigures the figures act on this line now
 */
function outcomes({ context: { t }, desk, keys }, line, takesFigures) {
  const chosen = desk.state.outcomes[line];
  return html`
    <div class="desk-outcomes" role="group" aria-labelledby="line-${line}">
      ${map(
        OUTCOMES,
        (outcome, index) => html`
          <button type="button" class="desk-outcome" aria-pressed=${String(outcome === chosen)}
            @click=${() => desk.choose(line, index)}>
            ${keys ? html`<kbd class=${takesFigures ? "" : "is-resting"}>${index + 1}</kbd>` : nothing}
            <span>${t(`counter-outcome-${outcome}`)}</span>
          </button>
        `,
      )}
    </div>
  `;
}
