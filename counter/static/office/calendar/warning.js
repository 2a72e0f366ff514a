// The year runs out: told to those who can do something about it, wherever they are in the office.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { noon } from "./days.js";

/**
 * @param {Pick<import("../pages.js").View, "t" | "format">} view
 * @param {Pick<import("./reading.js").Calendar, "known_until">} calendar its last known day; null: it knows none
 * @param {string} [href] where it is put right; "": here
 */
export function warningNotice({ t, format }, { known_until: until }, href = "") {
  return html`
    <div class="notice is-warning office-calendar-warning" role="status">
      <span class="icon" data-icon="triangle-alert"></span>
      <div>
        <p class="notice-title">${until ? t("office-calendar-warning", { date: format.date(noon(until)) }) : t("office-calendar-warning-none")}</p>
        <p>${t("office-calendar-warning-hint")}</p>
        ${href ? html`<a href=${href}>${t("office-calendar-warning-go")}</a>` : nothing}
      </div>
    </div>
  `;
}
