// The right actions for the state and no other; the next one is the biggest. What is wanted less often stands over them.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { repeat } from "/static/ui/vendor/lit-html/directives/repeat.js";
import { offersAt } from "../actions.js";
import { keyOf } from "../keys.js";
import { needsInWords } from "../wording.js";

/** @typedef {import("../pages/desk.js").Scene} Scene */
/** @typedef {import("../actions.js").Action} Action */

/** @type {Partial<Record<Action, string>>} */
export const ICONS = {
  open: "door-open",
  break: "coffee",
  close: "lock-keyhole",
  "take-over": "key-round",
  call: "megaphone",
  recall: "bell-ring",
  start: "user-check",
  "no-show": "user-x",
  hold: "pause",
  resume: "play",
  requeue: "undo-2",
  pause: "footprints",
  transfer: "arrow-right-left",
  add: "plus",
  correct: "pencil",
  finish: "circle-check",
};

/** @param {Scene} scene */
export function actionBar(scene) {
  const { context, desk, position, resting } = scene;
  const { main } = offersAt(position, desk.isOwn());
  return html`
    <div class="desk-actions" role="group" aria-label=${context.t("counter-actions")}>
      ${resting ? html`<p class="desk-resting" id="resting">${context.t("counter-resting")}</p>` : nothing}
      ${repeat(main, (action) => action, (action, index) => button(scene, action, index === 0))}
    </div>
  `;
}

/** @param {Scene} scene */
export function toolBar(scene) {
  const { tools } = offersAt(scene.position, scene.desk.isOwn());
  if (!tools.length) return nothing;
  return html`
    <div class="desk-tools" role="group" aria-label=${scene.context.t("counter-tools")}>
      ${repeat(tools, (action) => action, (action) => tool(scene, action))}
    </div>
  `;
}

/**
 * @param {Scene} scene
 * @param {Action} action
 * @param {boolean} primary
 */
function button(scene, action, primary) {
  const { context, desk, resting, keys } = scene;
  const { busy } = desk.state;
  const needs = action === "no-show" ? desk.noShow() : null;
  const early = needs !== null && !needs.allowed;
  const off = resting || early || (busy !== null && busy !== action);
  const kind = primary ? "is-primary desk-next" : needs?.allowed ? "is-danger is-solid" : "";
  return html`
    <button type="button" ?data-next=${primary} data-action=${action} class="button is-large ${kind}"
      aria-disabled=${String(off)} aria-busy=${String(busy === action)}
      aria-describedby=${resting ? "resting" : early ? "too-early" : nothing}
      aria-keyshortcuts=${keys && keyOf(action) ? keyOf(action) : nothing}
      @click=${() => desk.press(action, "click")}>
      <span class="icon" data-icon=${ICONS[action] ?? ""}></span>
      <span class="desk-action-words">
        <span>${labelOf(scene, action)}</span>
        ${early ? html`<span class="desk-needs figures" id="too-early">${needsInWords(context.t, needs)}</span>` : nothing}
      </span>
      ${keys && keyOf(action) ? html`<kbd aria-hidden="true">${keyOf(action)}</kbd>` : nothing}
    </button>
  `;
}

/**
 * @param {Scene} scene
 * @param {Action} action
 */
function tool({ context: { t }, desk, resting, keys }, action) {
  const { busy } = desk.state;
  return html`
    <button type="button" data-action=${action} class="button is-small is-quiet"
      aria-disabled=${String(resting || (busy !== null && busy !== action))} aria-busy=${String(busy === action)}
      aria-keyshortcuts=${keys ? keyOf(action) : nothing} @click=${() => desk.press(action, "click")}>
      <span class="icon" data-icon=${ICONS[action] ?? ""}></span><span>${t(`counter-action-${action}`)}</span>
      ${keys ? html`<kbd aria-hidden="true">${keyOf(action)}</kbd>` : nothing}
    </button>
  `;
}

/**
 * @param {Scene} scene
 * @param {Action} action
 */
function labelOf({ context: { t }, position }, action) {
  return action === "open" && position === "on-break" ? t("counter-back") : t(`counter-action-${action}`);
}
