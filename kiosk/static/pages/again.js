// For who has a ticket already: what its code is good for, and where to hold it.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { dock } from "../parts/frame.js";
import { scrollArea } from "../scroll-area.js";

/** @typedef {import("../view.js").View} View */

const USES = /** @type {const} */ ([
  ["rotate-ccw", "back"], ["badge-check", "collect"], ["calendar-days", "reenter"], ["coffee", "pause"],
]);

/** @param {View} view */
export function againPage(view) {
  const { state, t } = view;
  return html`
    <main class="again">
      ${scrollArea(
        view,
        "again",
        html`<div class="again-parts">
          <section class="again-show">
            <span class="icon again-code" data-icon="qr-code"></span>
            <h1 tabindex="-1">${t("kiosk-again-title")}</h1>
            <p class="lead">${t("kiosk-again-scan")}</p>
            ${state.strange ? notice("circle-alert", "is-warning", t("kiosk-again-strange")) : nothing}
            ${state.online ? nothing : notice("wifi-off", "is-warning", t("kiosk-again-offline"))}
          </section>
          <section class="card again-uses" aria-labelledby="uses">
            <h2 id="uses">${t("kiosk-again-uses")}</h2>
            <ul>
              ${USES.map(
                ([icon, use]) => html`<li><span class="icon" data-icon=${icon}></span><span>${t(`kiosk-again-use-${use}`)}</span></li>`,
              )}
            </ul>
            <p class="muted">${t("kiosk-again-lost")}</p>
          </section>
        </div>`,
      )}
    </main>
    ${dock(view)}
  `;
}

/**
 * @param {string} icon
 * @param {string} tone
 * @param {string} words
 */
function notice(icon, tone, words) {
  return html`<p class="notice ${tone}" role="status"><span class="icon" data-icon=${icon}></span><span>${words}</span></p>`;
}
