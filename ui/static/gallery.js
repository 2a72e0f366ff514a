// Every component in both themes, for designers and for tests: /static/ui/gallery.html?lang=en
import { html, render } from "/static/ui/vendor/lit-html/lit-html.js";
import { createFormat } from "./format.js";
import { acting, saying } from "./gallery-controls.js";
import { holding, numbers, types, zones } from "./gallery-surfaces.js";
import { loadText } from "./text.js";

/** @typedef {import("./text.js").Translate} Translate */
/** @typedef {ReturnType<typeof createFormat>} Format */
/** @typedef {{t: Translate, format: Format, theme: string, now: Date}} Scene */

/** @type {import("./text.js").Language} */
const language = new URLSearchParams(location.search).get("lang") === "en" ? "en" : "id";
document.documentElement.lang = language;

const t = await loadText(language, ["common", "gallery"]);
const format = createFormat(language, "Asia/Jakarta");
const now = new Date("2026-11-24T07:05:09Z");
document.title = t("gallery-title");

/** @param {string} theme */
function themed(theme) {
  const scene = { t, format, theme, now };
  return html`
    <section class="gallery-theme" data-theme=${theme} aria-label=${t(`gallery-theme-${theme}`)}>
      <header class="bar">
        <span class="bar-title">${t("gallery-mall")}</span>
        <span class="badge">${t(`gallery-theme-${theme}`)}</span>
        <div class="clock push figures">
          <time>${format.time(now)}</time>
          <time>${format.date(now)}</time>
        </div>
      </header>
      <div class="tumpal"></div>
      <div class="page">${[types, acting, saying, holding, zones, numbers].map((part) => part(scene))}</div>
    </section>
  `;
}

render(
  html`
    <div class="offline" role="status">
      <span class="icon" data-icon="wifi-off"></span>${t("common-offline")}
    </div>
    <main>
      <h1 class="sr-only">${t("gallery-title")}</h1>
      ${["light", "dark"].map(themed)}
    </main>
    <dialog class="dialog" id="sample-dialog" aria-labelledby="sample-dialog-title">
      <h2 id="sample-dialog-title">${t("gallery-dialog-title")}</h2>
      <p class="muted">${t("gallery-dialog-text")}</p>
      <form method="dialog" class="dialog-actions">
        <button class="button">${t("common-cancel")}</button>
        <button class="button is-primary">${t("gallery-still-here")}</button>
      </form>
    </dialog>
  `,
  document.body,
);
// Tests wait for this: all is on the page.
document.documentElement.dataset["ready"] = "yes";
