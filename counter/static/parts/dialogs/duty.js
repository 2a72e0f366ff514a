// What can be done with the counter itself.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { map } from "/static/ui/vendor/lit-html/directives/map.js";
import { hrefTo } from "../../address.js";
import { offersAt } from "../../actions.js";
import { keyOf } from "../../keys.js";
import { ICONS } from "../action-bar.js";

/**
 * @param {import("../dialogs.js").Scene} scene
 * @returns {import("../dialogs.js").Question}
 */
export function dutyDialog({ context: { t, address, site }, counter, desk, position, resting, keys }) {
  const { main, duty } = offersAt(position, desk.isOwn());
  const ofCounter = main.filter((action) => action === "open" || action === "close");
  const offered = [...ofCounter, ...duty];
  return {
    heading: t("counter-duty-heading", { counter: String(counter.number) }),
    body: html`
      <div class="stack desk-ways">
        ${map(
          offered,
          (action, index) => html`
            <button type="button" class="button is-large desk-way" data-way=${action} ?data-first=${index === 0}
              data-figure=${index + 1} aria-disabled=${String(resting)}
              @click=${() => {
                desk.ask(null);
                desk.press(action, `menu ${action}`);
              }}>
              <span class="icon" data-icon=${ICONS[action] ?? ""}></span>
              <span class="desk-action-words">
                <span>${action === "open" && position === "on-break" ? t("counter-back") : t(`counter-action-${action}`)}</span>
              </span>
              ${keys ? html`<kbd aria-hidden="true">${keyOf(action)}</kbd>` : nothing}
            </button>
          `,
        )}
        <button type="button" class="button is-large desk-way" data-way="emergency" aria-disabled=${String(resting)}
          @click=${() => {
            if (resting) return;
            desk.ask(null);
            desk.enterEmergency();
          }}>
          <span class="icon" data-icon="ticket"></span><span class="desk-action-words"><span>${t("counter-emergency")}</span></span>
        </button>
        <a class="button is-large desk-way" href=${hrefTo({ site, language: address.language, choosing: true })}>
          <span class="icon" data-icon="monitor"></span><span class="desk-action-words">${t("counter-change")}</span>
        </a>
      </div>
    `,
    more: nothing,
  };
}
