// Asked when nobody has touched the screen for a while: the choice of one visitor is not left to the next.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { modal } from "../modal.js";

/** @param {import("../view.js").View} view */
export function stillHere({ state, t, act }) {
  if (state.asking === null) return nothing;
  return html`<dialog class="dialog still-here" aria-labelledby="still-here" ${modal()}>
    <h2 id="still-here">${t("kiosk-still-here")}</h2>
    <p class="lead">${t("kiosk-still-here-hint")}</p>
    <p class="countdown is-large" role="timer">${state.asking}</p>
    <div class="dialog-actions">
      <button class="button is-large" @click=${() => act.reset()}>${t("kiosk-still-here-no")}</button>
      <button class="button is-large is-primary" autofocus>${t("kiosk-still-here-yes")}</button>
    </div>
  </dialog>`;
}
