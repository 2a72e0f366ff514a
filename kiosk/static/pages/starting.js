// Before the kiosk knows its mall.
import { html } from "/static/ui/vendor/lit-html/lit-html.js";

/** @param {import("/static/ui/text.js").Translate} t */
export function startingPage(t) {
  return html`<div class="screen">
    <main class="taking">
      <span class="taking-ring" aria-hidden="true"></span>
      <div role="status">
        <h1>${t("kiosk-starting")}</h1>
        <p class="lead">${t("kiosk-starting-hint")}</p>
      </div>
    </main>
  </div>`;
}
