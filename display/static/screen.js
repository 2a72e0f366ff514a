// The whole screen as one template, rendered from the state.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { previous, serving } from "./boards.js";
import { head } from "./head.js";
import { hero } from "./hero.js";
import { troubles } from "./troubles.js";
import { soundNotice, unready } from "./notices.js";

/**
 * @typedef {object} Scene what the templates need beside the lobby
 * @property {import("/static/ui/text.js").Translate} t
 * @property {import("/static/ui/text.js").Language} language
 * @property {ReturnType<typeof import("/static/ui/format.js").createFormat>} format
 * @property {string | null} zone that the screen shows; null: the whole site
 * @property {Date} now by the server's clock
 * @property {import("./announcer.js").Call | null} announced
 * @property {Date | null} offlineSince
 * @property {{code: string} | undefined} problem why the server refuses
 * @property {import("./sound.js").SoundState | "off"} sound
 * @property {boolean} dismissed the notice about sound was put away
 * @property {number} page of who is served; counts on for ever
 * @property {{rows: number, columns: number, previous: number}} room what the style sheet has room for
 * @property {() => void} enableSound
 * @property {() => void} dismiss
 */

/**
 * @param {Scene} scene
 * @param {import("./lobby.js").Lobby | null} lobby null: nothing is known yet
 */
export function screen(scene, lobby) {
  if (!lobby) {
    return html`<main class="lobby is-unready">${unready(scene)}</main>`;
  }
  return html`
    <div class="lobby">
      ${head(scene, lobby)}
      ${troubles(scene, lobby)}
      <main class="lobby-main">
        ${hero(scene, lobby)}
        ${lobby.previous.length && !lobby.quiet ? previous(scene, lobby) : nothing}
        ${lobby.groups.length ? serving(scene, lobby) : nothing}
      </main>
    </div>
    ${soundNotice(scene)}
  `;
}

