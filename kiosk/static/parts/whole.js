// Names as the eye wants them: "KTP-el" is one word and stays on one line.
import { html } from "/static/ui/vendor/lit-html/lit-html.js";

const HYPHENED = /(\S*\p{L}-\S+)/u;

/** @param {string} text */
export function whole(text) {
  return text.split(HYPHENED).map((part, place) => (place % 2 ? html`<span class="whole">${part}</span>` : part));
}
