// Several services in one visit: look them over, take one away, take the number.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { zoneClass } from "/static/ui/zone.js";
import { byAgency } from "../mall.js";
import { monogram } from "../parts/choices.js";
import { dock } from "../parts/frame.js";
import { priorityChoice } from "../parts/priority.js";
import { queueLine } from "../parts/queue.js";
import { whole } from "../parts/whole.js";
import { scrollArea } from "../scroll-area.js";
import { agencyNow, queueNow } from "../view.js";

/** @typedef {import("../view.js").View} View */

/** @param {View} view */
export function reviewPage(view) {
  const { state, mall, t, act } = view;
  const { services } = state.wish;
  const groups = byAgency(mall, services);
  const shut = services.some((code) => !queueNow(view, mall.service.get(code)?.queue ?? "").open);
  return html`
    <main class="review">
      <h1 tabindex="-1">${t("kiosk-visit-title")}</h1>
      ${groups.length ? chosen(view, groups) : none(view)}
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
 */
function chosen(view, groups) {
  const { t } = view;
  return html`
    <p class="lead">${t(groups.length > 1 ? "kiosk-visit-several" : "kiosk-visit-one")}</p>
    ${scrollArea(
      view,
      "review",
      html`<div class="review-parts">
        <div class="stack">${groups.map((group) => groupCard(view, group))}</div>
        ${priorityChoice(view)}
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
        ({ code, name }) => html`<li>
          <span>${whole(say(name))}</span>
          <button class="button is-danger" aria-label=${t("kiosk-visit-remove-one", { service: say(name) })}
            @click=${() => act.remove(code)}>
            <span class="icon" data-icon="trash-2"></span>${t("kiosk-visit-remove")}
          </button>
        </li>`,
      )}
    </ul>
  </section>`;
}

/** @param {View} view */
function none({ t }) {
  return html`<div class="empty">
    <span class="icon" data-icon="ticket"></span>
    <p class="empty-title">${t("kiosk-visit-empty")}</p>
    <p>${t("kiosk-visit-empty-hint")}</p>
  </div>`;
}
