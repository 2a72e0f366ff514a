// What this counter has on hold: how long already, and the ways on.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { repeat } from "/static/ui/vendor/lit-html/directives/repeat.js";
import { keyOf } from "../keys.js";
import { minutesSince } from "../waiting.js";
import { servicesOf } from "./names.js";

/** @typedef {import("../pages/desk.js").Scene} Scene */

/** @param {Scene} scene */
export function holdPanel(scene) {
  const { context, desk } = scene;
  const { onHold } = desk.state;
  if (!onHold.length) return nothing;
  const next = onHold.find(({ paused_at }) => !paused_at);
  return html`
    <section class="card desk-hold" aria-labelledby="hold-heading">
      <h2 id="hold-heading">${context.t("counter-on-hold", { count: onHold.length })}</h2>
      <ul class="desk-held">
        ${repeat(onHold, ({ id }) => id, (ticket) => row(scene, ticket, ticket === next))}
      </ul>
    </section>
  `;
}

/**
 * @param {Scene} scene
 * @param {import("../ticket.js").Ticket} ticket
 * @param {boolean} first the key is this one's
 */
function row({ context, desk, position, resting, keys, now }, ticket, first) {
  const { t, format } = context;
  const { number } = ticket;
  const minutes = minutesSince(Date.parse(ticket.held_at ?? ""), now);
  const seated = position === "free" || position === "called" || position === "serving";
  const off = String(resting || desk.state.busy !== null);
  return html`
    <li class="row desk-held-row" data-held=${number}>
      <p class="row-main cluster">
        <span class="number">${number}</span>
        <span class="row-note figures">${minutes ? format.duration(minutes) : t("counter-just-now")}</span>
        ${ticket.paused_at ? html`<span class="badge"><span class="icon" data-icon="footprints"></span>${t("counter-paused")}</span>` : nothing}
      </p>
      ${seated
        ? html`<button type="button" class="button is-icon is-quiet" aria-disabled=${off}
            aria-label=${t("counter-requeue-held", { number })} title=${t("counter-requeue-held", { number })}
            @click=${() => void desk.run({ kind: "requeue", ticket })}>
            <span class="icon" data-icon="undo-2"></span>
          </button>`
        : nothing}
      ${seated && ticket.paused_at
        ? html`<button type="button" class="button is-icon is-quiet" data-is-back aria-disabled=${off}
            aria-label=${t("counter-is-back", { number })} title=${t("counter-is-back", { number })}
            @click=${() => void desk.run({ kind: "is-back", ticket })}>
            <span class="icon" data-icon="rotate-ccw"></span>
          </button>`
        : nothing}
      ${position === "free" && !ticket.paused_at
        ? html`<button type="button" class="button is-small" aria-disabled=${off} data-resume=${number}
            aria-label=${t("counter-resume-held", { number })} @click=${() => void desk.run({ kind: "resume", ticket })}>
            ${t("counter-action-resume")}
            ${keys && first ? html`<kbd aria-hidden="true">${keyOf("resume")}</kbd>` : nothing}
          </button>`
        : nothing}
      <p class="row-note desk-services">${servicesOf(context, ticket)}</p>
    </li>
  `;
}
