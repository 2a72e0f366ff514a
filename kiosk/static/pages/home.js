// Where everybody begins: the search, what most people come for, and all agencies.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { repeat } from "/static/ui/vendor/lit-html/directives/repeat.js";
import { agencyTile, serviceTile } from "../parts/choices.js";
import { visitBar } from "../parts/frame.js";
import { scrollArea } from "../scroll-area.js";
import { mallNow } from "../view.js";
import { closedWords, serviceFrom, shutIcon, shutTitle } from "../words.js";

/** @typedef {import("../view.js").View} View */

/** @param {View} view */
export function homePage(view) {
  const { mall, t } = view;
  return html`
    <main class="home">
      <section class="hero">
        ${greeting(view)}
        <div class="hero-ways">
          <button class="seek" @click=${() => view.act.go({ name: "search" })}>
            <span class="icon" data-icon="search"></span>
            <span>
              <span class="seek-title">${t("kiosk-search")}</span>
              <span class="seek-hint">${t("kiosk-search-hint")}</span>
            </span>
          </button>
          <button class="has-ticket" @click=${() => view.act.go({ name: "again" })}>
            <span class="icon" data-icon="qr-code"></span><span>${t("kiosk-again")}</span>
          </button>
        </div>
      </section>
      ${scrollArea(
        view,
        "home",
        html`
          <div class="home-lists">
            <section class="popular" aria-labelledby="popular">
              <h2 id="popular">${t("kiosk-popular")}</h2>
              <ul class="tiles">${repeat(mall.popular, ({ code }) => code, (service) => serviceTile(view, service))}</ul>
            </section>
            <section class="agencies" aria-labelledby="agencies">
              <h2 id="agencies">${t("kiosk-agencies", { count: mall.agencies.length })}</h2>
              <ul class="tiles">${repeat(mall.agencies, ({ code }) => code, (agency) => agencyTile(view, agency))}</ul>
            </section>
          </div>
        `,
      )}
    </main>
    ${visitBar(view)}
  `;
}

/** @param {View} view */
function greeting(view) {
  const opening = mallNow(view);
  if (opening.open) {
    const from = serviceFrom(view, opening);
    return html`<div>
      <h1 tabindex="-1">${view.t("kiosk-title")}</h1>
      ${from ? html`<p class="lead">${view.t("kiosk-early")} ${from}.</p>` : nothing}
    </div>`;
  }
  return html`<div class="shut-sign">
    <span class="icon" data-icon=${shutIcon(opening)}></span>
    <div>
      <h1 tabindex="-1">${shutTitle(view, opening)}</h1>
      <p class="lead">${closedWords(view, opening)}</p>
      <p>${view.t("kiosk-closed-hint")}</p>
    </div>
  </div>`;
}
