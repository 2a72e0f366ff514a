// What a technician has to know: no sound, a zone that is none, no connection yet.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { calm } from "./hero.js";

/** @typedef {import("./screen.js").Scene} Scene */

const FLAG = "--autoplay-policy=no-user-gesture-required";

/** @param {Scene} scene */
export function soundNotice({ t, sound, dismissed, enableSound, dismiss }) {
  if (sound !== "refused" || dismissed) return nothing;
  return html`
    <aside class="sound-notice" aria-labelledby="sound-title">
      <span class="icon" data-icon="volume-x"></span>
      <div class="stack">
        <h2 id="sound-title">${t("display-sound-title")}</h2>
        <p>${t("display-sound-text")}</p>
        <p class="sound-flag">${t("display-sound-for-good")} <code>${FLAG}</code></p>
      </div>
      <button class="button is-primary is-large" @click=${enableSound}>
        <span class="icon" data-icon="volume-2"></span>${t("display-sound-enable")}
      </button>
      <button class="button is-icon is-quiet" aria-label=${t("common-close")} @click=${dismiss}>
        <span class="icon" data-icon="x"></span>
      </button>
    </aside>
  `;
}

/**
 * In place of everything, while nothing is known of the mall.
 * @param {Scene} scene
 */
export function unready({ t, zone, problem }) {
  if (!problem) return calm("monitor", t("common-connecting"), "");
  const text = problem.code === "unknown_zone" ? t("display-unknown-zone", { zone: zone ?? "" }) : t("display-refused");
  return calm("monitor", t("display-not-found-title"), text);
}
