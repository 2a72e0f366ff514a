// The head of the lobby: which mall and zone, how things stand, and the time.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { localized } from "/static/ui/text.js";
import { zoneClass } from "/static/ui/zone.js";
import { openness } from "./opens.js";

/** @typedef {import("./screen.js").Scene} Scene */
/** @typedef {import("./lobby.js").Lobby} Lobby */

/**
 * @param {Scene} scene
 * @param {Lobby} lobby
 */
export function head(scene, lobby) {
  const { t, language } = scene;
  const { structure, zone, opening, quiet, waiting } = lobby;
  return html`
    <header class="bar lobby-head">
      <div class="lobby-names">
        <h1 class="lobby-name">${localized(structure.name, language)}</h1>
        ${zone &&
        html`<p class="lobby-zone ${zoneClass(zone.colour)}">
          <span class="zone-chip">${localized(zone.name, language)}</span>
          <span class="truncate">${localized(zone.place, language)}</span>
        </p>`}
      </div>
      <div class="lobby-state push" role="status">
        ${quiet ? nothing : numbers(scene, opening)}
        ${scene.offlineSince ? offline(scene, scene.offlineSince) : quiet ? nothing : waitingCount(scene, waiting)}
      </div>
      ${clock(scene)}
    </header>
    <div class="tumpal"></div>
  `;
}

/**
 * @param {Scene} scene
 * @param {import("./lobby.js").Opening} opening
 */
function numbers(scene, opening) {
  return openness(scene, opening).map(({ tone, text }) => html`<p class="badge ${tone}">${text}</p>`);
}

/** @param {Scene} scene */
function clock({ format, now }) {
  return html`
    <div class="clock">
      <time datetime=${now.toISOString()}>${format.time(now)}</time>
      <time>${format.date(now)}</time>
    </div>
  `;
}

/**
 * @param {Scene} scene
 * @param {number} count
 */
function waitingCount({ t }, count) {
  return html`<p class="lobby-waiting">
    <span class="icon" data-icon="users"></span>${t("common-people-waiting", { count })}
  </p>`;
}

/**
 * In the place of the count, which nobody knows now.
 * @param {Scene} scene
 * @param {Date} since
 */
function offline({ t, format, now }, since) {
  const minutes = Math.floor((now.getTime() - since.getTime()) / 60_000);
  const words = { time: format.time(since), duration: format.duration(minutes) };
  return html`<p class="badge is-warning">
    <span class="icon" data-icon="wifi-off"></span>
    ${minutes < 1 ? t("display-offline-recent") : t("display-offline-since", words)}
  </p>`;
}
