// One of a few: each a row that a finger hits, with its figure for the keyboard.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { map } from "/static/ui/vendor/lit-html/directives/map.js";

/** @typedef {{value: string, label: unknown, note?: unknown, warning?: string, off?: boolean}} Option off: seen, and not chosen */

/**
 * @param {object} choice
 * @param {string} choice.name
 * @param {string} choice.legend
 * @param {Option[]} choice.options
 * @param {string} choice.value chosen
 * @param {(value: string) => void} choice.onChoose
 * @param {boolean} choice.keys whether figures act
 * @param {boolean} [choice.first] the focus begins here
 */
export function radios({ name, legend, options, value, onChoose, keys, first = false }) {
  return html`
    <fieldset class="desk-choices">
      <legend class="overline">${legend}</legend>
      ${map(
        options,
        (option, index) => html`
          <label class="choice ${option.off ? "is-off" : ""}">
            <input type="radio" name=${name} value=${option.value} .checked=${option.value === value} ?disabled=${option.off}
              data-figure=${index < 9 ? index + 1 : nothing} ?data-first=${first && option.value === value}
              @change=${() => onChoose(option.value)} />
            <span class="row-main">
              <span class="row-title">${option.label}</span>
              ${option.note ? html`<span class="row-note desk-choice-note">${option.note}</span>` : nothing}
              ${option.warning ? html`<span class="row-note desk-choice-note is-warning">${option.warning}</span>` : nothing}
            </span>
            ${keys && index < 9 ? html`<kbd aria-hidden="true">${index + 1}</kbd>` : nothing}
          </label>
        `,
      )}
    </fieldset>
  `;
}
