// Who did not come today when these queues called, for whoever stands here after all.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { repeat } from "/static/ui/vendor/lit-html/directives/repeat.js";
import { servicesOf } from "./names.js";

/** @typedef {import("../pages/desk.js").Scene} Scene */

/** @param {Scene} scene */
export function missedPanel({ context, desk, resting }) {
  const { t, format } = context;
  const { missed, busy } = desk.state;
  const off = String(resting || busy !== null);
  return html`
    <details class="card desk-missed">
      <summary>${t("counter-missed-today", { count: missed.length })}</summary>
      <ul class="desk-held">
        ${repeat(missed, ({ id }) => id, (ticket) => html`
            <li class="row" data-missed=${ticket.number}>
              <p class="row-main cluster">
                <span class="number">${ticket.number}</span>
                <span class="row-note figures">${t("counter-missed-at", { time: format.time(new Date(ticket.ended_at ?? "")) })}</span>
                ${ticket.afterwards ? html`<span class="badge">${t("common-afterwards")}</span>` : nothing}
              </p>
              <button type="button" class="button is-small" aria-disabled=${off}
                aria-label=${t("counter-return-missed", { number: ticket.number })}
                @click=${() => void desk.run({ kind: "return", ticket })}>
                <span class="icon" data-icon="rotate-ccw"></span>${t("counter-return")}
              </button>
              <p class="row-note desk-services">${servicesOf(context, ticket)}</p>
            </li>
          `)}
      </ul>
    </details>
  `;
}
