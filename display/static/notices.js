// What a technician has to know: no sound, a wrong address, no connection yet.
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
export function unready({ t, options, problem }) {
  const title = t("display-not-found-title");
  if (!options.site) {
    const example = `${location.origin}/display?site=pekanbaru`;
    return calm("monitor", title, t("display-no-site", { example }));
  }
  switch (problem?.code) {
    case undefined:
      return calm("monitor", t("common-connecting"), "");
    case "unknown_site":
      return calm("monitor", title, t("display-unknown-site", { site: options.site }));
    case "unknown_zone":
      return calm("monitor", title, t("display-unknown-zone", { zone: options.zone ?? "" }));
    default:
      return calm("monitor", title, t("display-refused"));
  }
}
