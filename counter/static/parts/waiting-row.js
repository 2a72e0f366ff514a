// One who waits: place, number, what for, what is to be known, how long; and the way to call this one out of turn.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { dialogOf } from "../desk-state.js";
import { canCome } from "../waiting.js";
import { servicesOf } from "./names.js";

/** @typedef {import("../pages/desk.js").Scene} Scene */
/** @typedef {import("../waiting.js").Waiting} Waiting */

/**
 * @param {Scene} scene
 * @param {Waiting} ticket
 * @param {{place: number, minutes: number, walking: boolean, canCall: boolean, off: boolean}} facts off: a command is under way
 */
export function waitingRow(scene, ticket, { place, minutes, walking, canCall, off }) {
  const { context } = scene;
  const { t, format } = context;
  const free = canCome(ticket);
  return html`
    <li class="row desk-place-row ${free ? "" : "is-elsewhere"}" data-number=${ticket.number}>
      <span class="desk-order figures">${place}</span>
      <div class="row-main">
        <p class="cluster desk-place-head"><span class="number">${ticket.number}</span>${badges(scene, ticket, walking)}</p>
        <p class="row-note desk-services">${servicesOf(context, ticket)}</p>
      </div>
      <div class="row-end figures desk-place-end">
        <span class="row-title">${minutes ? format.duration(minutes) : t("counter-just-now")}</span>
        ${canCall ? act(scene, ticket, free, off) : nothing}
      </div>
    </li>
  `;
}

/**
 * @param {Scene} scene
 * @param {Waiting} ticket
 * @param {boolean} walking still on the way from another zone
 */
function badges({ context: { t }, counter }, ticket, walking) {
  /** @param {string} icon @param {string} text @param {string} [kind] */
  const badge = (icon, text, kind = "") =>
    html`<span class="badge ${kind}"><span class="icon" data-icon=${icon}></span>${text}</span>`;
  const elsewhere = ticket.for_counter !== null && ticket.for_counter !== undefined && ticket.for_counter !== counter.number;
  return html`
    ${ticket.priority ? html`<span class="badge is-priority">${t("common-priority")}</span>` : nothing}
    ${ticket.fetch ? badge("hand", t("counter-to-be-fetched"), "is-warning") : nothing}
    ${ticket.party_size > 1 ? badge("users", t("counter-party", { count: ticket.party_size })) : nothing}
    ${ticket.busy_at !== null ? badge("map-pin", t("counter-elsewhere", { counter: String(ticket.busy_at) })) : nothing}
    ${ticket.paused_at ? badge("footprints", t("counter-paused")) : nothing}
    ${walking && canCome(ticket) ? badge("footprints", t("counter-on-the-way")) : nothing}
    ${elsewhere ? badge("arrow-right", t("counter-for-counter", { counter: String(ticket.for_counter) })) : nothing}
    ${ticket.note ? badge("message-square-text", t("counter-has-note"), "is-info") : nothing}
  `;
}

/**
 * @param {Scene} scene
 * @param {Waiting} ticket
 * @param {boolean} free may be called
 * @param {boolean} off
 */
function act({ context: { t }, desk }, ticket, free, off) {
  const { number } = ticket;
  if (free) {
    const label = t("counter-call-one", { number });
    return html`
      <button type="button" class="button is-icon is-quiet" data-call-one aria-label=${label} title=${label}
        aria-disabled=${String(off)} @click=${() => !off && desk.ask(dialogOf("call-one", { ticket }))}>
        <span class="icon" data-icon="megaphone"></span>
      </button>
    `;
  }
  if (!ticket.paused_at) return nothing;
  const label = t("counter-is-back", { number });
  return html`
    <button type="button" class="button is-icon is-quiet" data-is-back aria-label=${label} title=${label}
      aria-disabled=${String(off)} @click=${() => !off && void desk.run({ kind: "is-back", ticket })}>
      <span class="icon" data-icon="rotate-ccw"></span>
    </button>
  `;
}
