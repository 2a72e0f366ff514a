// One agency: where it is, how its queue stands, and all that it offers.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { repeat } from "/static/ui/vendor/lit-html/directives/repeat.js";
import { zoneClass } from "/static/ui/zone.js";
import { ranges } from "/static/ui/format.js";
import { monogram, serviceRow } from "../parts/choices.js";
import { dock } from "../parts/frame.js";
import { queueState, shutNotice } from "../parts/queue.js";
import { placeOf, scrollArea } from "../scroll-area.js";
import { agencyNow } from "../view.js";

/** @typedef {import("../view.js").View} View */

/**
 * @param {View} view
 * @param {{name: "agency", code: string}} page
 */
export function agencyPage(view, page) {
  const { mall, t, say } = view;
  const agency = mall.agency.get(page.code);
  if (!agency) return nothing;
  const now = agencyNow(view, agency);
  return html`
    <main class="agency">
      <header class="agency-head ${zoneClass(agency.zone.colour)}">
        ${monogram(agency, "is-large")}
        <div>
          <h1 tabindex="-1">${say(agency.name)}</h1>
          <p class="cluster">
            <span class="zone-chip">${say(agency.zone.name)}</span>
            <span>${say(agency.zone.place)}</span>
            ${agency.counters.length
              ? html`<span>${t("kiosk-counters", { counters: ranges(agency.counters.map(({ number }) => number)) })}</span>`
              : nothing}
          </p>
          <p class="cluster">${queueState(view, now)}</p>
        </div>
      </header>
      ${now.open ? nothing : shutNotice(view, now)}
      <h2>${t("kiosk-agency-services", { count: agency.services.length })}</h2>
      ${scrollArea(
        view,
        placeOf(page),
        html`<ul class="list">
          ${repeat(agency.services, ({ code }) => code, (service) => serviceRow(view, service, { agency: false }))}
        </ul>`,
      )}
    </main>
    ${dock(view)}
  `;
}
