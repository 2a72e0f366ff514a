// The code of this page for a kiosk's scanner, and what it is needed for.
import { html } from "/static/ui/vendor/lit-html/lit-html.js";
import { momentOf } from "./matters.js";

/** @typedef {import("./page.js").View} View */
/** @typedef {import("./page.js").Visit} Visit */
/** @typedef {import("./matters.js").Matter} Matter */

/**
 * @param {View} view
 * @param {Visit} visit
 * @param {Matter[]} matters at least one
 */
export function codeCard(view, visit, matters) {
  const { t, token } = view;
  return html`<section class="card stack code">
    ${matters.map(
      (matter) => html`<div class="code-matter" data-matter=${matter}>
        <h2><span class="icon" data-icon=${ICONS[matter]}></span>${t(`display-matter-${matter}`)}</h2>
        <p>${explain(view, visit, matter)}</p>
      </div>`,
    )}
    <figure class="code-figure">
      <img class="code-picture" src="/v/${token}/code.svg" width="240" height="240" alt=${t("display-code-alt")}>
      <figcaption>${t(matters[0] === "kept" ? "display-code-keep" : "display-code-show")}</figcaption>
    </figure>
  </section>`;
}

/** @type {Record<Matter, string>} */
const ICONS = {
  reentry: "calendar-days",
  paused: "coffee",
  missed: "rotate-ccw",
  ready: "badge-check",
  kept: "file-text",
};

/**
 * @param {View} view
 * @param {Visit} visit
 * @param {Matter} matter
 */
function explain({ t, format, catalog, today }, visit, matter) {
  switch (matter) {
    case "reentry": {
      const on = visit.reentry_on ?? today;
      return on === today ? t("display-reentry-today") : t("display-reentry-on", { date: format.date(momentOf(on)) });
    }
    case "paused":
      return t("display-paused", { time: format.time(new Date(visit.paused_at ?? 0)) });
    case "missed": {
      const { return_minutes: minutes = 0, return_places: places = 0 } = catalog?.rules ?? {};
      return minutes && places ? t("display-missed-rule", { minutes, places }) : t("display-missed");
    }
    case "ready":
      return t("display-ready");
    case "kept":
      return t("display-kept-code");
  }
}
