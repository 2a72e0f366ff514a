// Several services in one visit: look them over, take one away, take the number.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { zoneClass } from "/static/ui/zone.js";
import { byAgency } from "../mall.js";
import { monogram } from "../parts/choices.js";
import { dock } from "../parts/frame.js";
import { priorityChoice } from "../parts/priority.js";
import { openBadge, queueLine } from "../parts/queue.js";
import { whole } from "../parts/whole.js";
import { scrollArea } from "../scroll-area.js";
import { agencyNow, serviceNow } from "../view.js";

/** @typedef {import("../view.js").View} View */

/** @param {View} view */
export function reviewPage(view) {
  const { state, mall, t, act } = view;
  const { services } = state.wish;
  const groups = byAgency(mall, services);
  const shut = groups.some((group) => group.services.some((service) => !serviceNow(view, service).open));
  return html`
    <main class="review">
      <h1 tabindex="-1">${t("kiosk-visit-title")}</h1>
      ${groups.length ? chosen(view, groups, shut) : none(view)}
    </main>
    ${dock(
      view,
      html`
        <button class="button is-large" @click=${() => act.home()}>
          <span class="icon" data-icon="plus"></span>${t("kiosk-visit-more")}
        </button>
        ${services.length && !shut
          ? html`<button class="button is-large is-primary" @click=${() => act.take(services)}>
              <span class="icon" data-icon="ticket"></span>${t("kiosk-take")}
            </button>`
          : nothing}
      `,
    )}
  `;
}

/**
 * @param {View} view
 * @param {ReturnType<typeof byAgency>} groups
 * @param {boolean} shut for one of them no number is to be had
 */
function chosen(view, groups, shut) {
  const { t } = view;
  return html`
    <p class="lead">${t(groups.length > 1 ? "kiosk-visit-several" : "kiosk-visit-one")}</p>
    ${scrollArea(
      view,
      "review",
      html`<div class="review-parts">
        <div class="stack">${groups.map((group) => groupCard(view, group))}</div>
        ${shut
          ? html`<div class="notice is-warning" role="status">
              <span class="icon" data-icon="triangle-alert"></span><p>${t("kiosk-visit-shut")}</p>
            </div>`
          : priorityChoice(view)}
      </div>`,
    )}
  `;
}

/**
 * @param {View} view
 * @param {ReturnType<typeof byAgency>[number]} group
 */
function groupCard(view, { agency, services }) {
  const { t, say, act } = view;
  return html`<section class="card is-zoned ${zoneClass(agency.zone.colour)}">
    <header class="review-agency">
      ${monogram(agency)}
      <div>
        <h2>${say(agency.name)}</h2>
        <p class="cluster"><span class="zone-chip">${say(agency.zone.name)}</span>${queueLine(view, agencyNow(view, agency))}</p>
      </div>
    </header>
    <ul class="review-services">
      ${services.map(
        (service) => html`<li>
          <span>${whole(say(service.name))} ${shutBadge(view, service)}</span>
          <button class="button is-danger" aria-label=${t("kiosk-visit-remove-one", { service: say(service.name) })}
            @click=${() => act.remove(service.code)}>
            <span class="icon" data-icon="trash-2"></span>${t("kiosk-visit-remove")}
          </button>
        </li>`,
      )}
    </ul>
  </section>`;
}

/**
 * @param {View} view
 * @param {import("../mall.js").Service} service
 */
function shutBadge(view, service) {
  const now = serviceNow(view, service);
  return now.open ? nothing : openBadge(view, now);
}

/** @param {View} view */
function none({ t }) {
  return html`<div class="empty">
    <span class="icon" data-icon="ticket"></span>
    <p class="empty-title">${t("kiosk-visit-empty")}</p>
    <p>${t("kiosk-visit-empty-hint")}</p>
  </div>`;
}
