// One line below the head: what cannot work now, and which agency gives its numbers elsewhere. They take turns.
import { localized } from "/static/ui/text.js";
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { keyed } from "/static/ui/vendor/lit-html/directives/keyed.js";

/** @typedef {import("./screen.js").Scene} Scene */
/** @typedef {import("./lobby.js").Lobby} Lobby */

/**
 * @param {Pick<Scene, "t" | "language">} scene
 * @param {import("./lobby.js").Trouble} trouble
 */
function said({ t, language }, { agency, why, notice: texts }) {
  const notice = localized(texts, language);
  if (why === "external") return t("display-external", { notice });
  return agency ? t("display-disrupted", { notice }) : `· ${notice}`;
}

/**
 * @param {Scene} scene
 * @param {Lobby} lobby
 */
export function troubles({ t, language, page }, { troubles: known, quiet }) {
  const one = known[page % Math.max(1, known.length)];
  if (quiet || !one) return nothing;
  const external = one.why === "external";
  return html`
    <aside class="lobby-notice ${external ? "" : "is-warning"}" role="status">
      ${keyed(
        page,
        html`<p>
          <span class="icon" data-icon=${external ? "map-pin" : "triangle-alert"}></span>
          <span>
            <b>${one.agency ? localized(one.agency.short_name, language) : t("display-disruption")}</b>
            ${said({ t, language }, one)}
          </span>
        </p>`,
      )}
    </aside>
  `;
}
