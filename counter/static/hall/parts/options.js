// What is known of the visitor: a coarse priority class, how many come, and whether staff go to them.
import { html } from "/static/ui/vendor/lit-html/lit-html.js";
import { FETCHES, PRIORITIES } from "../visit.js";
import { LARGEST_PARTY, withParty } from "../wish.js";

/**
 * @template {string} T
 * @param {string} name
 * @param {string} legend
 * @param {readonly T[]} values
 * @param {T | null} value
 * @param {(value: T | null) => string} word
 * @param {(value: T | null) => void} choose
 */
function chips(name, legend, values, value, word, choose) {
  return html`
    <fieldset class="hall-chips">
      <legend>${legend}</legend>
      <div class="hall-chips-grid">
        ${[null, ...values].map(
          (one) => html`<label class="choice hall-chip">
            <input type="radio" name=${name} class="sr-only" .checked=${one === value} @change=${() => choose(one)} />
            <span>${word(one)}</span>
          </label>`,
        )}
      </div>
    </fieldset>
  `;
}

/** @param {import("../screen.js").View} view */
export function priorityChips({ t, hall, state: { wish } }) {
  return chips("priority", t("hall-priority"), PRIORITIES, wish.priority, (one) => t(`hall-priority-${one ?? "none"}`), (priority) =>
    hall.want({ ...wish, priority }),
  );
}

/**
 * @param {import("../screen.js").View} view
 * @param {import("../visit.js").Fetch | null} value
 * @param {(fetch: import("../visit.js").Fetch | null) => void} choose
 */
export function fetchChips({ t }, value, choose) {
  return chips("fetch", t("hall-fetch"), FETCHES, value, (one) => t(`hall-fetch-${one ?? "none"}`), choose);
}

/** @param {import("../screen.js").View} view */
export function partyStepper({ t, hall, state: { wish } }) {
  const step = (/** @type {number} */ by) => () => hall.want(withParty(wish, wish.party + by));
  return html`
    <div class="hall-party" role="group" aria-label=${t("hall-party")}>
      <span class="hall-party-label">${t("hall-party")}</span>
      <button type="button" class="button is-icon" aria-label=${t("hall-party-fewer")} ?disabled=${wish.party <= 1} @click=${step(-1)}>
        <span aria-hidden="true">−</span>
      </button>
      <output class="hall-party-count figures">${wish.party}</output>
      <button type="button" class="button is-icon" aria-label=${t("hall-party-more")} ?disabled=${wish.party >= LARGEST_PARTY}
        @click=${step(1)}>
        <span class="icon" data-icon="plus"></span>
      </button>
    </div>
  `;
}
