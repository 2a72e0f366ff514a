// How the calendar looks: today, four weeks day by day, and everything dated that is to come.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { localized } from "/static/ui/text.js";
import { noon, weekdayOf } from "./days.js";

/** @typedef {import("../pages.js").View} View */
/** @typedef {import("./reading.js").Calendar} Calendar */
/** @typedef {import("./reading.js").Schedule} Schedule */
/** @typedef {import("./reading.js").Words} Words */

/** @param {View} view @param {Calendar} calendar @param {Words} words */
export function todayCard({ t, language, format }, { opening, today }, words) {
  const opens = opening.opens ? new Date(opening.opens) : null;
  return html`
    <section class="card office-today" aria-label=${t("office-calendar-today")}>
      <div class="row-main">
        <p class="overline">${t("office-calendar-today")}</p>
        <h2>${format.date(noon(today.day))}</h2>
        ${today.closed ? html`<p>${localized(today.closed, language)}</p>` : nothing}
        ${today.numbers.length ? html`<p class="row-note">${t("office-calendar-numbers", { times: words.intervals(today.numbers) })}</p>` : nothing}
        ${today.service.length ? html`<p class="row-note">${t("office-calendar-service", { times: words.intervals(today.service) })}</p>` : nothing}
        ${!opening.open && opens ? html`<p class="row-note">${t("office-calendar-next", { date: format.date(opens), time: format.time(opens) })}</p>` : nothing}
      </div>
      <span class="badge ${opening.open ? "is-open" : "is-closed"}">${opening.open ? t("common-open") : t("common-closed")}</span>
    </section>
  `;
}

/** @param {View} view @param {Calendar} calendar @param {Words} words */
export function comingDays({ t, language }, { coming, today, hours }, words) {
  const before = weekdayOf(today.day) - 1;
  return html`
    <section class="stack" aria-labelledby="coming-heading">
      <h2 id="coming-heading" class="office-calendar-heading">${t("office-calendar-coming")}</h2>
      <ol class="office-days">
        ${Array.from({ length: before }, () => html`<li class="office-day is-before" aria-hidden="true"></li>`)}
        ${coming.map((one) => {
          const shut = !one.service.length && !one.numbers.length;
          return html`<li class="office-day ${shut ? "is-shut" : ""} ${one.closed ? "is-named" : ""}" data-day=${one.day} aria-current=${one === coming[0] ? "date" : nothing}>
            <p class="office-day-date"><span>${words.weekday(weekdayOf(one.day))}</span> ${words.dayMonth(one.day)}</p>
            <p>${one.closed
              ? localized(one.closed, language)
              : shut
                ? t("common-closed")
                : words.intervals(hours.length ? one.service : one.numbers)}</p>
          </li>`;
        })}
      </ol>
    </section>
  `;
}

/**
 * @param {View} view
 * @param {Calendar} calendar
 * @param {Words} words
 * @param {((one: Schedule, name: string) => void) | null} remove null: only reads
 */
export function datedList({ t, language }, calendar, words, remove) {
  const closed = calendar.closed_days.map(({ day, name }) => ({ first: day, last: day, name, hours: [], service_hours: [], holiday: true }));
  const dated = [...calendar.schedules, ...calendar.queue_schedules].map((one) => ({ ...one, holiday: false }));
  const all = [...closed, ...dated].sort((one, other) => one.first.localeCompare(other.first));

  /** @param {Schedule & {holiday: boolean}} one */
  function row(one) {
    const name = localized(one.name, language);
    const shut = !one.hours.length && !one.service_hours.length;
    const alone = one.first === one.last;
    return html`
      <li class="row office-dated" data-dated=${one.first}>
        <div class="row-main">
          <p class="row-title">${name}</p>
          <p class="row-note">${words.dates(one.first, one.last)}${one.holiday ? nothing : html` · ${words.whose(one.queue)}`}</p>
          ${one.hours.length ? html`<p class="row-note">${t("office-calendar-numbers", { times: words.week(one.hours, alone) })}</p>` : nothing}
          ${one.service_hours.length ? html`<p class="row-note">${t("office-calendar-service", { times: words.week(one.service_hours, alone) })}</p>` : nothing}
        </div>
        <div class="office-badges">
          <span class="badge ${shut ? "is-closed" : "is-open"}">${shut ? t("common-closed") : t("office-calendar-special")}</span>
          ${remove && !one.holiday
            ? html`<button type="button" class="button is-quiet is-icon" aria-label=${t("office-calendar-remove-named", { name })} @click=${() => remove(one, name)}>
                <span class="icon" data-icon="trash-2"></span>
              </button>`
            : nothing}
        </div>
      </li>
    `;
  }

  return html`
    <section class="stack" aria-labelledby="dated-heading">
      <h2 id="dated-heading" class="office-calendar-heading">${t("office-calendar-dated")}</h2>
      ${all.length
        ? html`<ul class="list">${all.map(row)}</ul>`
        : html`<div class="card empty">
            <span class="icon" data-icon="calendar-days"></span>
            <p class="empty-title">${t("office-calendar-none")}</p>
            <p>${t("office-calendar-none-hint")}</p>
          </div>`}
    </section>
  `;
}
