// A list longer than the screen: it scrolls by touch, shows that there is more, and has a button for each way.
import { html } from "/static/ui/vendor/lit-html/lit-html.js";

/** @typedef {import("./state.js").Page} Page */

/** A page's own part that stays in sight, so that nobody loses the line while paging. */
const OVERLAP = 0.85;
const SLACK_PX = 4; // fractions of a pixel are no reason for a button

/** Where each list stood, so that going back finds it there. @type {Map<string, number>} */
const places = new Map();

/** @param {Page} page */
export function placeOf(page) {
  return "code" in page ? `${page.name} ${page.code}` : page.name;
}

/** @param {Page} page one that is opened anew, and so begins at its top */
export function forgetPlace(page) {
  places.delete(placeOf(page));
}

/** The next visitor begins at the top of everything, also of what is on the screen now. */
export function forgetPlaces() {
  places.clear();
  for (const area of document.querySelectorAll("scroll-area")) area.scrollTo({ top: 0, behavior: "instant" });
}

class ScrollArea extends HTMLElement {
  static observedAttributes = ["data-place"];
  #sizes = new ResizeObserver(() => this.#fit());
  #parts = new MutationObserver(() => this.#watchParts());

  connectedCallback() {
    this.addEventListener("scroll", () => this.#look(), { passive: true });
    this.#parts.observe(this, { childList: true });
    this.#watchParts();
  }

  /** Another list in the same place, as with every letter of a search. */
  attributeChangedCallback() {
    const top = places.get(this.dataset["place"] ?? "") ?? 0;
    // Once the children are laid out: before that there is nothing to scroll.
    requestAnimationFrame(() => {
      this.#jump(top);
      this.#fit();
    });
  }

  disconnectedCallback() {
    this.#sizes.disconnect();
    this.#parts.disconnect();
  }

  /** @param {1 | -1} way */
  turn(way) {
    this.scrollBy({ top: way * this.clientHeight * OVERLAP });
  }

  #watchParts() {
    this.#sizes.disconnect();
    for (const part of [this, ...this.children]) this.#sizes.observe(part);
  }

  /** The buttons take room themselves: whether they are needed is measured without them. */
  #fit() {
    const top = this.scrollTop;
    this.parentElement?.toggleAttribute("data-more", false);
    const more = this.scrollHeight > this.clientHeight + SLACK_PX;
    this.parentElement?.toggleAttribute("data-more", more);
    // A keyboard scrolls what it is in: where there is no button to be in, the list itself can be.
    if (more && !this.querySelector("button, input")) this.tabIndex = 0;
    else this.removeAttribute("tabindex");
    this.#jump(top);
    this.#look();
  }

  /** @param {number} top without the smoothness that the stylesheet gives to turning */
  #jump(top) {
    this.scrollTo({ top, behavior: "instant" });
  }

  #look() {
    if (!this.isConnected) return;
    const below = this.scrollHeight - this.clientHeight - this.scrollTop;
    if (this.dataset["place"]) places.set(this.dataset["place"], this.scrollTop);
    const frame = this.parentElement;
    for (const [way, more] of /** @type {const} */ ([["above", this.scrollTop > SLACK_PX], ["below", below > SLACK_PX]])) {
      frame?.toggleAttribute(`data-${way}`, more);
      frame?.querySelector(`.is-${way}`)?.setAttribute("aria-disabled", String(!more));
    }
  }
}

customElements.define("scroll-area", ScrollArea);

/** @param {1 | -1} way */
function turner(way) {
  return (/** @type {Event} */ event) => {
    const frame = /** @type {HTMLElement} */ (event.currentTarget).closest(".scroll");
    /** @type {ScrollArea | null | undefined} */ (frame?.querySelector("scroll-area"))?.turn(way);
  };
}

/**
 * @param {{t: import("/static/ui/text.js").Translate}} view
 * @param {string} place
 * @param {unknown} content
 */
export function scrollArea({ t }, place, content) {
  return html`
    <div class="scroll">
      <scroll-area data-place=${place}>${content}</scroll-area>
      <div class="scroll-keys">
        <button class="button is-above" @click=${turner(-1)}>
          <span class="icon" data-icon="chevron-left"></span><span>${t("kiosk-up")}</span>
        </button>
        <button class="button is-below" @click=${turner(1)}>
          <span class="icon" data-icon="chevron-right"></span><span>${t("kiosk-down")}</span>
        </button>
      </div>
    </div>
  `;
}
