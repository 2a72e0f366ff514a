// Who did not come when this desk called, for whoever stands here after all.
import { html } from "/static/ui/vendor/lit-html/lit-html.js";
import { repeat } from "/static/ui/vendor/lit-html/directives/repeat.js";

/** @typedef {import("../pages/desk.js").Scene} Scene */

/** @param {Scene} scene */
export function missedPanel({ context: { t, format }, desk, resting }) {
  const { missed, busy } = desk.state;
  const off = String(resting || busy !== null);
  return html`
    <details class="card desk-missed">
      <summary>${t("counter-missed-today", { count: missed.length })}</summary>
      <ul class="desk-held">
        ${repeat(missed, ({ id }) => id, (one) => {
          // Only what the move needs is kept of a ticket that is gone.
          const ticket = /** @type {import("../ticket.js").Ticket} */ (/** @type {unknown} */ (one));
          return html`
            <li class="row" data-missed=${one.number}>
              <p class="row-main cluster">
                <span class="number">${one.number}</span>
                <span class="row-note figures">${t("counter-missed-at", { time: format.time(new Date(one.at)) })}</span>
              </p>
              <button type="button" class="button is-small" aria-disabled=${off}
                aria-label=${t("counter-return-missed", { number: one.number })}
                @click=${() => void desk.run({ kind: "return", ticket })}>
                <span class="icon" data-icon="rotate-ccw"></span>${t("counter-return")}
              </button>
            </li>
          `;
        })}
      </ul>
    </details>
  `;
}
