// A number for somebody who cannot use the kiosk: find the services, say what is known of the visitor, done.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { repeat } from "/static/ui/vendor/lit-html/directives/repeat.js";
import { zoneClass } from "/static/ui/zone.js";
import { identityField } from "../parts/identity.js";
import { fetchChips, partyStepper, priorityChips } from "../parts/options.js";
import { picker } from "../parts/picker.js";
import { needsIdentity, toggled } from "../wish.js";

/** @typedef {import("../screen.js").View} View */

/** @param {View} view */
export function issuePage(view) {
  const { t, hall, state } = view;
  const { wish } = state;
  return html`
    <h1 class="sr-only">${t("hall-task-issue")}</h1>
    <section class="hall-seek" aria-label=${t("hall-search")}>
      ${picker(view, {
        id: "service",
        label: t("hall-search"),
        chosen: wish.services,
        several: true,
        choose: ({ code }) => hall.want(toggled(wish, code)),
      })}
    </section>
    <form class="card hall-wish" id="wish" @submit=${(/** @type {SubmitEvent} */ event) => submit(view, event)}>
      <h2>${t("hall-wish")}</h2>
      ${chosen(view)}
      ${needsIdentity(wish.services, view.mall)
        ? identityField(view, {
            value: wish.identity,
            hint: t("hall-identity-hint"),
            required: true,
            put: (identity) => hall.want({ ...wish, identity }),
          })
        : nothing}
      ${priorityChips(view)}
      ${partyStepper(view)}
      ${fetchChips(view, wish.fetch, (fetch) => hall.want({ ...wish, fetch }))}
      <div class="hall-take">
        <a class="button hall-take-options" href="#wish">${t("hall-chosen-count", { count: wish.services.length })}</a>
        <button class="button is-primary is-large" data-take ?disabled=${!wish.services.length}
          aria-disabled=${String(!view.live)} aria-busy=${String(state.busy === "issue")}>
          <span class="icon" data-icon="ticket"></span>${t("hall-take")}
        </button>
      </div>
    </form>
  `;
}

/**
 * @param {View} view
 * @param {SubmitEvent} event
 */
function submit({ hall, state, live }, event) {
  event.preventDefault();
  if (live && state.wish.services.length) void hall.issue();
}

/** @param {View} view */
function chosen({ t, hall, mall, say, state: { wish } }) {
  if (!wish.services.length) return html`<p class="muted">${t("hall-wish-none")}</p>`;
  const services = wish.services.flatMap((code) => mall.service.get(code) ?? []);
  return html`<ul class="hall-chosen">
    ${repeat(services, ({ code }) => code, (service) => html`
      <li class=${zoneClass(service.agency.zone.colour)}>
        <span class="row-main">
          <span class="row-title">${say(service.name)}</span>
          <span class="row-note">${say(service.agency.short_name)}</span>
        </span>
        <button type="button" class="button is-icon is-quiet" aria-label=${t("hall-remove", { service: say(service.name) })}
          @click=${() => hall.want(toggled(wish, service.code))}>
          <span class="icon" data-icon="x"></span>
        </button>
      </li>
    `)}
  </ul>`;
}
