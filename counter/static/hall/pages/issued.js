// The number that was just given, as large as it can be, where to go with it, and the code for the visitor's phone.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { zoneClass } from "/static/ui/zone.js";
import { printPaper } from "../../printing.js";
import { codePicture } from "../parts/paper.js";
import { placeCard } from "../parts/place.js";
import { aboutBadges } from "../parts/about.js";

/** @param {import("../screen.js").View} view */
export function issuedPage(view) {
  const { t, hall, mall, state } = view;
  const visit = state.issued;
  if (!visit) return nothing;
  const zone = mall.zone.get(visit.tickets[0]?.zone ?? "");
  return html`
    <h1 class="sr-only" role="status">${t("hall-issued", { number: visit.number })}</h1>
    <section class="stack hall-issued-number">
      <div class="plate is-giant ${zoneClass(zone?.colour)}">
        <p class="plate-label">${t("common-number")}</p>
        <p class="plate-number">${visit.number}</p>
        <p class="cluster hall-badges">${aboutBadges(view, visit)}</p>
      </div>
      <figure class="card hall-code">
        ${codePicture(view, visit.token)}
        <figcaption>${t("hall-code-follow")}</figcaption>
      </figure>
      <div class="hall-issued-actions">
        <button type="button" class="button is-large" @click=${() => void printPaper()}>
          <span class="icon" data-icon="printer"></span>${t("hall-print")}
        </button>
        <button type="button" class="button is-large" @click=${() => hall.go("find", visit.id)}>${t("hall-open")}</button>
        <button type="button" class="button is-large is-primary" data-next @click=${hall.next}>
          <span class="icon" data-icon="plus"></span>${t("hall-next")}
        </button>
      </div>
    </section>
    <section class="stack" aria-label=${t("hall-where")}>
      ${visit.tickets.length > 1 ? html`<p class="lead">${t("hall-several")}</p>` : nothing}
      ${visit.tickets.map((place) => placeCard(view, place, nothing))}
    </section>
  `;
}
