// Who was called and has not come: one touch opens the visit, so that the greeter knows whom to look for.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { repeat } from "/static/ui/vendor/lit-html/directives/repeat.js";
import { zoneClass } from "/static/ui/zone.js";

/**
 * @param {import("../screen.js").View} view
 * @param {import("../absent.js").Call[]} calls
 */
export function absentStrip(view, calls) {
  const { t, live } = view;
  return html`
    <section class="hall-absent" aria-label=${t("hall-absent")}>
      <h2 class="hall-absent-title">
        <span class="icon" data-icon="user-x"></span>${t("hall-absent")}
      </h2>
      ${!live
        ? nothing
        : calls.length
        ? html`<ul class="hall-absent-list">
            ${repeat(calls, ({ number }) => number, (call) => html`<li>${one(view, call)}</li>`)}
          </ul>`
        : html`<p class="muted hall-absent-none">${t("hall-absent-none")}</p>`}
      <p class="sr-only" role="status">${t("hall-absent-count", { count: calls.length })}</p>
    </section>
  `;
}

/**
 * @param {import("../screen.js").View} view
 * @param {import("../absent.js").Call} call
 */
function one({ t, hall, mall, say }, call) {
  const zone = mall.zone.get(call.zone);
  return html`
    <button class="button hall-absent-one ${zoneClass(zone?.colour)}" @click=${() => hall.openNumber(call.number)}>
      <span class="number">${call.number}</span>
      <span class="hall-absent-where">
        <span>${t("hall-at-counter", { counter: String(call.counter) })} · ${zone ? say(zone.name) : call.zone}</span>
        <span class="hall-absent-turn">${call.fetch ? t("hall-absent-fetch") : t("hall-absent-turn", { calls: call.turn })}</span>
      </span>
    </button>
  `;
}
