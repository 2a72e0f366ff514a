// What a ticket's state means for its visitor, and what to do.
import { localized } from "/static/ui/text.js";
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { isDayOf, mattersOf, momentOf } from "./matters.js";
import { waitsFor } from "./order.js";

/** @typedef {import("./order.js").Place} Place */
/** @typedef {import("./page.js").View} View */

/**
 * @param {View} view
 * @param {Place} ticket
 */
export function hint(view, ticket) {
  const { t, visit, today, catalog } = view;
  const counter = String(ticket.counter ?? "");
  switch (ticket.state) {
    case "planned":
      return planned(view, ticket);
    case "on_hold":
      return t(counter ? "display-hint-on_hold" : "display-hint-on_hold-anywhere", { counter });
    case "no_show": {
      if (!visit || !isDayOf(visit, today)) return t("display-hint-no_show-over");
      // The way back is told beside the code where it is shown.
      return t(catalog && mattersOf(visit, today).includes("missed") ? "display-hint-no_show-code" : "display-hint-no_show");
    }
    case "expired":
      return expired(view, ticket);
    default:
      return t(`display-hint-${ticket.state}`, { counter });
  }
}

/**
 * @param {View} view
 * @param {Place} ticket
 */
function planned({ t, language, catalog, visit }, ticket) {
  const services = new Map((catalog?.agencies ?? []).flatMap((agency) => agency.services.map((one) => [one.code, one])));
  const before = waitsFor(ticket, visit?.tickets ?? [], (code) => services.get(code)?.after ?? []);
  const names = before.map((code) => localized(services.get(code)?.name ?? { id: code, en: code }, language));
  if (!names.length) return t("display-hint-planned");
  return t("display-hint-planned-after", { services: new Intl.ListFormat(language).format(names) });
}

/**
 * Why the day's end took the place, and what to do about it.
 * @param {View} view
 * @param {Place} ticket
 */
function expired({ t, format, visit, today }, ticket) {
  if (ticket.expired_because === "left_open") return t("display-expired-left-open");
  if (ticket.expired_because !== "disruption") return t("display-hint-expired");
  const again = visit?.reentry_on ?? null;
  if (again === null) return t("display-expired-disruption");
  if (again < today) return t("display-expired-disruption-missed", { date: format.date(momentOf(again)) });
  return t("display-expired-disruption-again", { date: format.date(momentOf(again)) });
}

/**
 * Why nobody of this queue is called just now.
 * @param {View} view
 * @param {Place} ticket
 */
export function halted({ t, language, format, today }, { why, notice, service_opens: opens }) {
  if (why === "disruption") {
    return html`<div class="notice is-warning">
      <span class="icon" data-icon="triangle-alert"></span>
      <div>
        <p class="notice-title">${t("display-visit-disrupted")}</p>
        ${notice ? html`<p>${notice[language] ?? notice["id"]}</p>` : nothing}
        <p>${t("display-visit-disrupted-hint")}</p>
      </div>
    </div>`;
  }
  if (!opens) return nothing;
  const when = new Date(opens);
  const time = format.time(when);
  const sameDay = format.date(when) === format.date(momentOf(today));
  return html`<p class="cluster place-opens">
    <span class="icon" data-icon="clock"></span>
    <span>${sameDay ? t("display-visit-opens", { time }) : t("display-visit-opens-on", { date: format.date(when), time })}</span>
  </p>`;
}
