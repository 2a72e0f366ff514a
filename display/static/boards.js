// Beside and below the large panel: the calls before, and who is served where.
import { localized } from "/static/ui/text.js";
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { keyed } from "/static/ui/vendor/lit-html/directives/keyed.js";
import { repeat } from "/static/ui/vendor/lit-html/directives/repeat.js";
import { zoneClass } from "/static/ui/zone.js";
import { layPages } from "./pages.js";

/** @typedef {import("./screen.js").Scene} Scene */
/** @typedef {import("./lobby.js").Lobby} Lobby */
/** @typedef {import("./lobby.js").Group} Group */

/**
 * @param {Scene} scene
 * @param {Lobby} lobby
 */
export function previous(scene, lobby) {
  const { t, room } = scene;
  const calls = lobby.previous.slice(0, room.previous);
  return html`
    <section class="previous">
      <h2 class="section-title">${t("display-previous")}</h2>
      ${calls.length
        ? html`<ol class="previous-calls">
            ${repeat(calls, (call) => call.id, (call) => previousCall(scene, lobby, call))}
          </ol>`
        : html`<p class="muted">${t("display-previous-none")}</p>`}
    </section>
  `;
}

/**
 * @param {Scene} scene
 * @param {Lobby} lobby
 * @param {import("./announcer.js").Call} call
 */
function previousCall({ t, language }, { structure, zone: own }, call) {
  const zone = structure.zones.find(({ code }) => code === call.zone);
  const agency = structure.agencies.find(({ code }) => code === call.agency);
  return html`
    <li class="previous-call ${zoneClass(zone?.colour)}" data-call=${call.id}>
      <span class="previous-number">${call.number}</span>
      <span class="previous-counter"><small>${t("common-counter")}</small> ${call.counter}</span>
      <span class="previous-place truncate">
        <span class="zone-dot"></span>
        ${zone && zone.code !== own?.code ? html`<b>${localized(zone.name, language)}</b> · ` : nothing}
        ${agency && localized(agency.short_name, language)}
      </span>
    </li>
  `;
}

/**
 * @param {Scene} scene
 * @param {Lobby} lobby
 */
export function serving(scene, lobby) {
  const { t, room } = scene;
  const pages = layPages(lobby.groups, room);
  const page = scene.page % Math.max(1, pages.length);
  return html`
    <section class="serving">
      <div class="serving-head">
        <h2 class="section-title">${t("display-serving")}</h2>
        ${pages.length > 1 ? html`<p class="dots" role="img" aria-label=${t("display-page", { page: page + 1, pages: pages.length })}>
          ${pages.map((_, index) => html`<span class=${index === page ? "dot is-now" : "dot"}></span>`)}
        </p>` : nothing}
        <p class="serving-waiting push">
          <span class="icon" data-icon="users"></span>${t("common-people-waiting", { count: lobby.waiting })}
        </p>
      </div>
      ${keyed(page, html`<div class="columns">
        ${(pages[page] ?? []).map((blocks) => html`<div class="column">${blocks.map((block) => group(scene, lobby, block))}</div>`)}
      </div>`)}
      ${pages.length ? nothing : html`<p class="muted serving-none">${t("display-serving-none")}</p>`}
    </section>
  `;
}

/**
 * @param {Scene} scene
 * @param {Lobby} lobby
 * @param {Group} block
 */
function group({ t, language }, { structure, zone: own }, { agency, waiting, served }) {
  const zone = structure.zones.find(({ code }) => code === agency.zone);
  return html`
    <div class="group ${zoneClass(zone?.colour)}">
      <h3 class="group-name">
        <span class="zone-dot"></span>
        <span class="truncate">${localized(agency.short_name, language)}</span>
        ${own && waiting ? html`<small class="push">${t("display-waiting", { count: waiting })}</small>` : nothing}
      </h3>
      ${served.map((pair) => html`<p class="pair ${pair.state === "called" ? "is-called" : ""}">
        <span class="pair-counter">${pair.counter}</span> <span class="pair-number">${pair.number}</span>
      </p>`)}
    </div>
  `;
}
