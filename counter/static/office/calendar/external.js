// Agencies with numbers of their own: where those are taken, and how many people came each day.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { localized } from "/static/ui/text.js";
import { later } from "./days.js";

/** Days back that may still be counted. */
const LONGEST_AGO = 30;

/**
 * @param {import("../pages.js").View} view
 * @param {import("./reading.js").Calendar} calendar
 * @param {import("./reading.js").Words} words
 * @param {((queue: string, day: string, count: number) => Promise<void>) | null} count null: only reads
 */
export function externalQueues({ t, language, catalog, format }, calendar, words, count) {
  if (!calendar.external.length) return nothing;
  const today = calendar.today.day;

  /** @param {SubmitEvent} event @param {string} queue */
  function submit(event, queue) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const [day, people] = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("input")]);
    if (!day || !people) return;
    void count?.(queue, day.value, Number(people.value)).then(() => { people.value = ""; }, () => {});
  }

  return html`
    <section class="stack" aria-labelledby="external-heading">
      <h2 id="external-heading" class="office-calendar-heading">${t("office-calendar-external")}</h2>
      ${calendar.external.map(({ queue, agency, place }) => {
        const counts = calendar.external_counts.filter((one) => one.queue === queue);
        return html`
          <article class="card stack office-external" data-external=${queue}>
            <div>
              <p class="overline">${localized(catalog.agencies.get(agency)?.short_name ?? { id: agency }, language)}</p>
              <h3>${words.whose(queue)}</h3>
              <p class="row-note">${t("office-calendar-external-place", { place: localized(place, language) })}</p>
            </div>
            ${count
              ? html`<form class="office-external-form" @submit=${(/** @type {SubmitEvent} */ event) => submit(event, queue)}>
                  <div class="field">
                    <label for="day-${queue}">${t("office-calendar-external-day")}</label>
                    <input class="input" id="day-${queue}" type="date" required value=${today} max=${today} min=${later(today, -LONGEST_AGO)}>
                  </div>
                  <div class="field">
                    <label for="count-${queue}">${t("office-calendar-external-count")}</label>
                    <input class="input" id="count-${queue}" type="number" required min="0" max="100000" step="1" inputmode="numeric">
                  </div>
                  <button class="button is-primary">${t("office-calendar-save")}</button>
                </form>`
              : nothing}
            ${counts.length
              ? html`<dl class="office-external-counts">
                  ${counts.map(({ day, count: people }) => html`<div><dt>${words.date(day)}</dt><dd class="figures">${format.number(people)}</dd></div>`)}
                </dl>`
              : html`<p class="muted">${t("office-calendar-external-none")}</p>`}
          </article>
        `;
      })}
    </section>
  `;
}
