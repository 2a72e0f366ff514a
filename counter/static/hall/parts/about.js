// What a visit is known for, in a few words.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";

/**
 * @param {import("../screen.js").View} view
 * @param {import("../visit.js").Visit} visit
 */
export function aboutBadges({ t, format }, visit) {
  return html`
    ${visit.priority ? html`<span class="badge is-priority">${t(`hall-priority-${visit.priority}`)}</span>` : nothing}
    ${visit.party_size > 1
      ? html`<span class="badge"><span class="icon" data-icon="users"></span>${t("hall-people", { count: visit.party_size })}</span>`
      : nothing}
    ${visit.fetch
      ? html`<span class="badge is-info">
          <span class="icon" data-icon=${visit.fetch === "deaf" ? "ear-off" : "accessibility"}></span>
          ${t("hall-fetch-badge", { why: t(`hall-fetch-${visit.fetch}`) })}
        </span>`
      : nothing}
    ${visit.paused_at
      ? html`<span class="badge is-break">
          <span class="icon" data-icon="pause"></span>${t("hall-paused-since", { time: format.time(new Date(visit.paused_at)) })}
        </span>`
      : nothing}
  `;
}
