// Kiosks that somebody may have to look after, in one quiet line each.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { linesOf } from "../kiosks.js";

/**
 * @param {{t: import("/static/ui/text.js").Translate, format: ReturnType<typeof import("/static/ui/format.js").createFormat>}} words
 * @param {Record<string, import("../kiosks.js").Kiosk>} parts of the live view of the kiosks
 * @param {Date} now
 */
export function kioskStrip(words, parts, now) {
  const lines = Object.values(parts).flatMap((kiosk) => linesOf(words, kiosk, now));
  return html`
    <div class="kiosk-strip" role="status" ?hidden=${!lines.length}>
      ${lines.length
        ? html`<ul>${lines.map((line) => html`<li><span class="icon" data-icon="info"></span>${line}</li>`)}</ul>`
        : nothing}
    </div>
  `;
}
