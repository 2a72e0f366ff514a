// The ticket on paper: an 80 mm roll, printed by the browser. On the screen it stands aside, so that its length is known.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { ranges } from "/static/ui/format.js";

/** @typedef {import("../screen.js").View} View */

/**
 * The code that opens the visit on a phone.
 * @param {View} view
 * @param {string} token
 */
export function codePicture({ t }, token) {
  return html`<img class="hall-code-picture" src="/v/${token}/code.svg" width="240" height="240" alt=${t("hall-code-alt")} />`;
}

/**
 * @param {View} view
 * @param {import("../state.js").Paper} paper
 */
export function paper(view, { visit, copy }) {
  const { t, format, mall, say } = view;
  const issued = new Date(visit.issued_at);
  const requirements = visit.tickets.flatMap(({ services }) => services).flatMap((code) => mall.service.get(code) ?? []);
  return html`<section class="hall-paper" aria-hidden="true">
    <p class="hall-paper-mall">${say(mall.name)}</p>
    ${copy ? html`<p class="hall-paper-copy">${t("paper-copy")}</p>` : nothing}
    <p>${t("paper-number")}</p>
    <p class="hall-paper-number">${visit.number}</p>
    ${visit.priority ? html`<p class="hall-paper-priority">${t("hall-paper-priority", { label: t(`hall-priority-${visit.priority}`) })}</p>` : nothing}
    <p>${t("hall-paper-issued", { date: format.date(issued), time: format.time(issued) })}</p>
    ${visit.tickets.map((place) => stop(view, place))}
    <div class="hall-paper-code">${codePicture(view, visit.token)}<p>${t("paper-follow")}</p></div>
    <p>${t("paper-wait")} ${t("paper-today")}</p>
    ${requirements.some(({ standard }) => standard.requirements.length)
      ? html`<div class="hall-paper-requirements">
          <p><strong>${t("paper-requirements")}</strong></p>
          ${requirements.map((service) => html`
            ${requirements.length > 1 ? html`<p><strong>${say(service.name)}</strong></p>` : nothing}
            <ul>${service.standard.requirements.map((one) => html`<li>${say(one)}</li>`)}</ul>
          `)}
        </div>`
      : nothing}
  </section>`;
}

/**
 * @param {View} view
 * @param {import("../visit.js").Place} place
 */
function stop({ t, mall, say }, place) {
  const agency = mall.agency.get(place.agency);
  const zone = mall.zone.get(place.zone);
  const { estimate } = place;
  return html`<div class="hall-paper-stop">
    <p><strong>${agency ? say(agency.name) : place.agency}</strong></p>
    ${place.services.map((code) => html`<p>${say(mall.service.get(code)?.name ?? { id: code })}</p>`)}
    ${place.counters.length ? html`<p class="hall-paper-where">${t("paper-counters", { counters: ranges(place.counters), count: place.counters.length })}</p>` : nothing}
    ${zone ? html`<p>${say(zone.name)}, ${say(zone.place)}</p>` : nothing}
    ${place.ahead === null ? nothing : html`<p><strong>${t("paper-ahead", { count: place.ahead })}</strong></p>`}
    ${estimate
      ? html`<p>${estimate.low === estimate.high && estimate.high
          ? t("paper-estimate-single", { minutes: estimate.high })
          : t("paper-estimate", { low: estimate.low, high: estimate.high })}</p>`
      : nothing}
  </div>`;
}
