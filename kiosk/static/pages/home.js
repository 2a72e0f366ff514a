// Where everybody begins: the search, what most people come for, and all agencies.
import { html } from "/static/ui/vendor/lit-html/lit-html.js";
import { repeat } from "/static/ui/vendor/lit-html/directives/repeat.js";
import { agencyTile, serviceTile } from "../parts/choices.js";
import { visitBar } from "../parts/frame.js";
import { scrollArea } from "../scroll-area.js";
import { mallNow } from "../view.js";
import { closedWords } from "../words.js";

/** @typedef {import("../view.js").View} View */

/** @param {View} view */
export function homePage(view) {
  const { mall, t } = view;
  return html`
    <main class="home">
      <section class="hero">
        ${greeting(view)}
        <button class="seek" @click=${() => view.act.go({ name: "search" })}>
          <span class="icon" data-icon="search"></span>
          <span>
            <span class="seek-title">${t("kiosk-search")}</span>
            <span class="seek-hint">${t("kiosk-search-hint")}</span>
          </span>
        </button>
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
  if (opening.open) return html`<h1 tabindex="-1">${view.t("kiosk-title")}</h1>`;
  return html`<div class="shut-sign">
    <span class="icon" data-icon="clock"></span>
    <div>
      <h1 tabindex="-1">${view.t("kiosk-closed-title")}</h1>
      <p class="lead">${closedWords(view, opening)}</p>
      <p>${view.t("kiosk-closed-hint")}</p>
    </div>
  </div>`;
}
