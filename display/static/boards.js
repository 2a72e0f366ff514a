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
      <div class="section-head">
        <h2>${t("display-previous")}</h2>
        <span class="push">${t("common-counter")}</span>
      </div>
      <ol class="previous-calls">
        ${repeat(calls, (call) => call.id, (call) => previousCall(scene, lobby, call))}
      </ol>
    </section>
  `;
}

/**
 * @param {Scene} scene
 * @param {Lobby} lobby
 * @param {import("./announcer.js").Call} call
 */
function previousCall({ language }, { structure, zone: own }, call) {
  const zone = structure.zones.find(({ code }) => code === call.zone);
  const agency = structure.agencies.find(({ code }) => code === call.agency);
  return html`
    <li class="previous-call ${zoneClass(zone?.colour)}" data-call=${call.id}>
      <span class="previous-number">${call.number}</span>
      <span class="previous-counter">${call.counter}</span>
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
      <div class="section-head">
        <h2>${t("display-serving")}</h2>
        ${pages.length > 1 ? html`<p class="dots push" role="img" aria-label=${t("display-page", { page: page + 1, pages: pages.length })}>
          ${pages.map((_, index) => html`<span class=${index === page ? "dot is-now" : "dot"}></span>`)}
        </p>` : nothing}
      </div>
      ${keyed(page, html`<div class="columns">
        ${(pages[page] ?? []).map((blocks) => html`<div class="column">${blocks.map((each) => block(scene, lobby, each))}</div>`)}
      </div>`)}
    </section>
  `;
}

/**
 * @param {Scene} scene
 * @param {Lobby} lobby
 * @param {import("./pages.js").Block<Group>} block
 */
function block({ t, format, language }, { structure, zone: own }, { group: { agency, waiting }, lines, first }) {
  const zone = structure.zones.find(({ code }) => code === agency.zone);
  return html`
    <div class="group ${zoneClass(zone?.colour)}">
      <h3 class="group-name ${first ? "" : "is-continued"}">
        <span class="zone-dot"></span>
        <span class="truncate">${localized(agency.short_name, language)}</span>
        ${own && waiting && first
          ? html`<small class="push">
              <span class="icon" data-icon="users"></span>
              <span aria-hidden="true">${format.number(waiting)}</span>
              <span class="sr-only">${t("common-people-waiting", { count: waiting })}</span>
            </small>`
          : nothing}
      </h3>
      ${lines.map(
        (pair) => html`<p class="pair ${pair.state === "called" ? "is-called" : ""}">
          <span class="pair-counter">${pair.counter}</span> <span class="pair-number">${pair.number}</span>
        </p>`,
      )}
    </div>
  `;
}
