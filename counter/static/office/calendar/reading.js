// The calendar as the API tells it, and how its days and hours are said.
import { localized } from "/static/ui/text.js";
import { noon, weekLines } from "./days.js";

/** @typedef {import("../../catalog.js").Names} Names */
/** @typedef {{start: string, end: string, reduced: boolean}} Interval */
/** @typedef {{day: string, numbers: Interval[], service: Interval[], closed: Names | null}} Day */
/** @typedef {{first: string, last: string, name: Names, hours: import("./days.js").Hours[], service_hours: import("./days.js").Hours[], queue?: string}} Schedule */
/**
 * @typedef {object} Calendar
 * @property {{open: boolean, opens: string | null}} opening
 * @property {Day} today
 * @property {Day[]} coming
 * @property {import("./days.js").Hours[]} hours
 * @property {import("./days.js").Hours[]} service_hours
 * @property {string | null} warning
 * @property {string | null} known_until
 * @property {{day: string, name: Names}[]} closed_days
 * @property {Schedule[]} schedules
 * @property {Schedule[]} queue_schedules
 * @property {{queue: string, agency: string, place: Names}[]} external
 * @property {{queue: string, day: string, count: number}[]} external_counts
 */

const WHOLE_DAY_MS = 86_400_000;

/** @param {import("../pages.js").View} view */
export function createWords({ t, language, format, catalog }) {
  const weekdays = new Intl.DateTimeFormat(language === "en" ? "en-GB" : "id-ID", { weekday: "short", timeZone: "UTC" });
  /** Sen, Mon. @param {number} weekday Monday is 1 */
  const weekday = (weekday) => weekdays.format(noon(`2026-11-${22 + weekday}`));
  /** 08.00 @param {string} time 08:00 */
  const clock = (time) => (language === "en" ? time : time.replace(":", "."));
  const dayMonth = new Intl.DateTimeFormat(language === "en" ? "en-GB" : "id-ID", { day: "numeric", month: "short", timeZone: "UTC" });
  /** @param {string} day */
  const date = (day) => format.shortDate(noon(day));

  return {
    weekday,
    clock,
    date,
    /** 24 Nov @param {string} day */
    dayMonth: (day) => dayMonth.format(noon(day)),
    /** @param {string} first @param {string} last */
    dates: (first, last) => (first === last ? format.date(noon(first)) : `${date(first)}–${date(last)}`),
    /** Times of one day: 08.00–11.30, 13.00–16.00. @param {Interval[]} intervals */
    intervals(intervals) {
      return intervals
        .map(({ start, end }) =>
          Date.parse(end) - Date.parse(start) >= WHOLE_DAY_MS
            ? t("office-calendar-all-day")
            : `${format.time(new Date(start))}–${format.time(new Date(end))}`)
        .join(", ");
    },
    /** Weekly times; of one day alone without its name. @param {import("./days.js").Hours[]} hours @param {boolean} alone */
    week(hours, alone) {
      return weekLines(hours)
        .map(({ first, last, times }) => {
          const days = first === last ? weekday(first) : `${weekday(first)}–${weekday(last)}`;
          const spans = times.map(({ opens, closes }) => `${clock(opens)}–${clock(closes)}`).join(", ");
          return alone ? spans : `${days} ${spans}`;
        })
        .join("; ");
    },
    /** Whose calendar it is. @param {string | null | undefined} queue */
    whose(queue) {
      if (!queue) return t("office-calendar-whole-site");
      return localized(catalog.queues.get(queue)?.name ?? { id: queue }, language);
    },
  };
}
/** @typedef {ReturnType<typeof createWords>} Words */
