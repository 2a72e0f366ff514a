// The right actions for the state and no other; the next one is the biggest.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { repeat } from "/static/ui/vendor/lit-html/directives/repeat.js";
import { choices, KEYS } from "../actions.js";

const ICONS = { call: "megaphone", recall: "bell-ring", start: "user-check", "no-show": "user-x", finish: "circle-check" };

/** @param {import("../pages/desk.js").Scene} scene */
export function actionBar({ context: { t }, desk, ticket, keys }) {
  const { busy, report } = desk.state;
  const resting = report.status !== "live";
  /** @param {import("../actions.js").Choice} choice */
  const button = ({ action, primary, urged }) => html`
    <button type="button" ?data-next=${primary} data-action=${action}
      class="button is-large ${primary ? "is-primary desk-next" : ""} ${urged ? "is-danger is-solid" : ""}"
      aria-disabled=${String(resting || (busy !== null && busy !== action))} aria-busy=${String(busy === action)}
      aria-describedby=${resting ? "resting" : nothing} aria-keyshortcuts=${keys ? KEYS[action].toUpperCase() : nothing}
      @click=${() => desk.press(action, "click")}>
      <span class="icon" data-icon=${ICONS[action]}></span><span>${t(`counter-action-${action}`)}</span>
      ${keys ? html`<kbd aria-hidden="true">${KEYS[action].toUpperCase()}</kbd>` : nothing}
    </button>
  `;
  return html`
    <div class="desk-actions" role="group" aria-label=${t("counter-actions")}>
      ${resting ? html`<p class="desk-resting" id="resting">${t("counter-resting")}</p>` : nothing}
      ${repeat(choices(ticket), (choice) => choice.action, button)}
    </div>
  `;
}
