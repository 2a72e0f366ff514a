// One service: what to bring, how long, how much; and the number.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { zoneClass } from "/static/ui/zone.js";
import { monogram } from "../parts/choices.js";
import { dock } from "../parts/frame.js";
import { priorityChoice } from "../parts/priority.js";
import { queueState, shutNotice } from "../parts/queue.js";
import { whole } from "../parts/whole.js";
import { placeOf, scrollArea } from "../scroll-area.js";
import { serviceNow } from "../view.js";
import { daysWords, feeWords } from "../words.js";

/** @typedef {import("../view.js").View} View */
/** @typedef {import("../mall.js").Service} Service */

/**
 * @param {View} view
 * @param {{name: "service", code: string}} page
 */
export function servicePage(view, page) {
  const service = view.mall.service.get(page.code);
  if (!service) return nothing;
  const now = serviceNow(view, service);
  return html`
    <main class="service">
      ${scrollArea(
        view,
        placeOf(page),
        html`<div class="service-parts">
          <div class="service-about">${about(view, service)} ${facts(view, service)}</div>
          ${requirements(view, service)}
          <div class="service-last">${last(view, now)}</div>
        </div>`,
      )}
    </main>
    ${dock(view, now.open ? actions(view, service) : nothing)}
  `;
}

/**
 * @param {View} view
 * @param {Service} service
 */
function about(view, service) {
  const { say } = view;
  const { name, agency } = service;
  const now = serviceNow(view, service);
  return html`<header class="service-head ${zoneClass(agency.zone.colour)}">
    <h1 tabindex="-1">${whole(say(name))}</h1>
    <div class="service-where">
      ${monogram(agency)}
      <div>
        <p class="service-agency">${say(agency.name)}</p>
        <p class="cluster"><span class="zone-chip">${say(agency.zone.name)}</span><span>${say(agency.zone.place)}</span></p>
      </div>
    </div>
    <p class="cluster service-queue">${queueState(view, now)}</p>
  </header>`;
}

/**
 * @param {View} view
 * @param {Service} service
 */
function facts(view, { standard }) {
  const { t, format } = view;
  return html`<dl class="service-facts">
    ${fact("timer", t("kiosk-fact-minutes"), format.duration(standard.minutes))}
    ${fact("calendar-days", t("kiosk-fact-days"), daysWords(view, standard.completion_days))}
    ${fact("banknote", t("kiosk-fact-fee"), feeWords(view, standard.fee_idr))}
  </dl>`;
}

/**
 * @param {string} icon
 * @param {string} label
 * @param {string} value
 */
function fact(icon, label, value) {
  return html`<div>
    <dt><span class="icon" data-icon=${icon}></span>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}

/**
 * @param {View} view
 * @param {Service} service
 */
function requirements({ t, say }, { standard }) {
  return html`<section class="card requirements" aria-labelledby="requirements">
    <h2 id="requirements">${t("kiosk-requirements")}</h2>
    ${standard.requirements.length
      ? html`<ul class="checklist">${standard.requirements.map((text) => html`<li><span>${whole(say(text))}</span></li>`)}</ul>
          <p class="requirements-ask"><strong>${t("kiosk-requirements-ask")}</strong> ${t("kiosk-requirements-hint")}</p>`
      : html`<p>${t("kiosk-requirements-none")}</p>`}
  </section>`;
}

/**
 * Priority is asked for once: here, or with the other services of the visit.
 * @param {View} view
 * @param {import("../view.js").Now} now
 */
function last(view, now) {
  if (!now.open) return shutNotice(view, now);
  return view.state.wish.services.length ? nothing : priorityChoice(view);
}

/**
 * The first service is one touch from its number; with others chosen before, all are looked over together.
 * @param {View} view
 * @param {Service} service
 */
function actions({ state, t, act }, { code }) {
  const { services } = state.wish;
  const review = () => act.go({ name: "review" });
  if (services.includes(code)) {
    return html`<button class="button is-large is-primary" @click=${review}>
      ${t("kiosk-visit-review")}<span class="icon" data-icon="arrow-right"></span>
    </button>`;
  }
  const addAnd = (/** @type {() => void} */ next) => () => {
    act.add(code);
    next();
  };
  if (services.length) {
    return html`<button class="button is-large is-primary" @click=${addAnd(review)}>
      <span class="icon" data-icon="plus"></span>${t("kiosk-visit-add")}
    </button>`;
  }
  return html`
    <button class="button is-large" @click=${addAnd(act.home)}>
      <span class="icon" data-icon="plus"></span>${t("kiosk-visit-more")}
    </button>
    <button class="button is-large is-primary" @click=${() => act.take([code])}>
      <span class="icon" data-icon="ticket"></span>${t("kiosk-take")}
    </button>
  `;
}
