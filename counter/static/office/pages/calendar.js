// The mall's calendar: today, the weeks to come, closures and other hours, and what is counted elsewhere.
import { html, nothing, render } from "/static/ui/vendor/lit-html/lit-html.js";
import { Problem } from "/static/ui/problem.js";
import { ask } from "../ask.js";
import { comingDays, datedList, todayCard } from "../calendar/days-shown.js";
import { externalQueues } from "../calendar/external.js";
import { askHolidays } from "../calendar/import-dialog.js";
import { createWords } from "../calendar/reading.js";
import { askSchedule } from "../calendar/schedule-dialog.js";
import { warningNotice } from "../calendar/warning.js";
import { runsTheMall, seesCalendar } from "../roles.js";

/** @typedef {import("../calendar/reading.js").Calendar} Calendar */

/** @type {import("../pages.js").Page} */
export const calendar = {
  id: "calendar", title: "office-calendar", icon: "calendar-days", allowed: seesCalendar, render: show,
};

/** Milliseconds between two looks at what others changed and what the clock opened. */
const LOOK_MS = 60_000;

/** @param {import("../pages.js").View} view */
function show(view) {
  const { root, t, api, site, session, say, onProblem } = view;
  const words = createWords(view);
  const changes = runsTheMall(session);
  /** @type {Calendar | null} null: not read yet */
  let known = null;
  let stale = false;

  /** @param {boolean} [quiet] a look between two actions: no answer is told by the page itself */
  async function read(quiet = false) {
    try {
      known = await api.get(`/sites/${site}/calendar`);
      stale = false;
    } catch (error) {
      if (!quiet || !(error instanceof Problem) || error.status === 401) onProblem(error);
      stale = true;
    }
    draw();
  }

  /** @param {import("../calendar/reading.js").Schedule} one @param {string} name */
  function remove({ queue, first, last }, name) {
    ask(view, {
      heading: t("office-calendar-remove-title", { name }),
      text: t("office-calendar-remove-text", { what: words.whose(queue), when: words.dates(first, last) }),
      yes: t("office-calendar-remove"),
      danger: true,
      async act() {
        await api.command(`/sites/${site}/schedules/remove`, { queue: queue ?? null, first, last });
        say(t("office-calendar-removed", { name }));
        void read(true);
      },
    });
  }

  /** @param {string} queue @param {string} day @param {number} count */
  async function count(queue, day, count) {
    try {
      await api.command(`/sites/${site}/queues/${queue}/external-count`, { day, count });
    } catch (error) {
      onProblem(error);
      throw error;
    }
    say(t("office-calendar-external-saved", { what: words.whose(queue) }));
    await read(true);
  }

  /** @param {Calendar} calendar */
  const body = (calendar) => html`
    ${calendar.warning ? warningNotice(view, calendar) : nothing}
    ${todayCard(view, calendar, words)} ${comingDays(view, calendar, words)}
    ${datedList(view, calendar, words, changes ? remove : null)}
    ${externalQueues(view, calendar, words, session.role === "head" ? null : count)}
  `;

  function draw() {
    const calendar = known;
    render(
      html`
        <header class="office-head">
          <h1>${t("office-calendar")}</h1>
          ${changes && calendar
            ? html`<div class="cluster">
                <button type="button" class="button" data-holidays @click=${() => askHolidays(view, () => void read(true))}>
                  <span class="icon" data-icon="file-up"></span>${t("office-calendar-import")}
                </button>
                <button type="button" class="button is-primary" data-add @click=${() => askSchedule(view, calendar, () => void read(true))}>
                  <span class="icon" data-icon="plus"></span>${t("office-calendar-add")}
                </button>
              </div>`
            : nothing}
        </header>
        ${stale
          ? html`<div class="notice is-warning" role="status">
              <span class="icon" data-icon="wifi-off"></span><p>${t("office-calendar-stale")}</p>
            </div>`
          : nothing}
        ${calendar
          ? body(calendar)
          : stale
            ? nothing
            : html`<div class="skeleton office-skeleton" role="status"><span class="sr-only">${t("common-loading")}</span></div>`}
      `,
      root,
    );
  }

  draw();
  void read();
  const looking = setInterval(() => void read(true), LOOK_MS);
  return () => clearInterval(looking);
}
