// Days and weekly hours as the calendar's page counts and writes them: pure, so that every case is a test.

/** @typedef {{weekday: number, opens: string, closes: string, reduced?: boolean}} Hours Monday is 1; times like 08:00 */
/** @typedef {{from: string, to: string}} Span */
/**
 * What the dialog asks about opening: spans of a day, on which weekdays, and a break on Fridays.
 * @typedef {{numbers: Span, service: Span, weekdays: number[], friday: Span | null}} Wish
 */

const FRIDAY = 5;
const DAY_MS = 86_400_000;

/** A day as a moment at which every zone of Indonesia has that date. @param {string} day 2026-11-24 */
export const noon = (day) => new Date(`${day}T05:00:00Z`);

/** Monday is 1. @param {string} day */
export const weekdayOf = (day) => noon(day).getUTCDay() || 7;

/** The day so many days later. @param {string} day @param {number} days */
export const later = (day, days) => new Date(noon(day).getTime() + days * DAY_MS).toISOString().slice(0, 10);

/**
 * The weekdays that come between two days, both included, from Monday on.
 * @param {string} first
 * @param {string} last
 */
export function weekdaysIn(first, last) {
  const found = [];
  for (let day = first; day <= last && found.length < 7; day = later(day, 1)) found.push(weekdayOf(day));
  return found.sort();
}

/**
 * The spans of one weekday's opening as the API takes them; a break that lies within parts it in two.
 * @param {Span} span
 * @param {Wish} wish
 * @returns {Hours[]}
 */
function weekOf(span, { weekdays, friday }) {
  return weekdays.flatMap((weekday) => {
    const parts = weekday === FRIDAY && friday ? [{ from: span.from, to: least(friday.from, span.to) }, { from: most(friday.to, span.from), to: span.to }] : [span];
    return parts.filter(({ from, to }) => from < to).map(({ from, to }) => ({ weekday, opens: from, closes: to }));
  });
}

/** @param {string} one @param {string} other */
const least = (one, other) => (one < other ? one : other);
/** @param {string} one @param {string} other */
const most = (one, other) => (one > other ? one : other);

/** @param {Wish} wish */
export const hoursOf = (wish) => ({ hours: weekOf(wish.numbers, wish), service_hours: weekOf(wish.service, wish) });

/**
 * What the dialog begins with: as the mall usually works.
 * @param {Hours[]} hours
 * @param {Hours[]} service
 * @returns {Wish}
 */
export function usual(hours, service) {
  const weekdays = [...new Set(hours.map(({ weekday }) => weekday))].sort();
  const friday = hours.filter(({ weekday }) => weekday === FRIDAY).sort((a, b) => a.opens.localeCompare(b.opens));
  const [before, after] = friday;
  return {
    numbers: spanOf(hours, { from: "08:00", to: "15:00" }),
    service: spanOf(service.length ? service : hours, { from: "08:00", to: "16:00" }),
    weekdays: weekdays.length ? weekdays : [1, 2, 3, 4, 5, 6, 7],
    friday: before && after && before.closes < after.opens ? { from: before.closes, to: after.opens } : null,
  };
}

/**
 * The first weekday's, from opening to closing.
 * @param {Hours[]} hours
 * @param {Span} otherwise
 */
function spanOf(hours, otherwise) {
  const day = hours.filter(({ weekday }) => weekday === hours[0]?.weekday);
  if (!day.length) return otherwise;
  return { from: day.map(({ opens }) => opens).reduce(least), to: day.map(({ closes }) => closes).reduce(most) };
}

/**
 * Weekly hours in lines: weekdays that are alike, and their times.
 * @param {Hours[]} hours
 * @returns {{first: number, last: number, times: {opens: string, closes: string}[]}[]}
 */
export function weekLines(hours) {
  /** @type {{first: number, last: number, times: {opens: string, closes: string}[]}[]} */
  const lines = [];
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    const times = hours.filter((one) => one.weekday === weekday).map(({ opens, closes }) => ({ opens, closes }));
    if (!times.length) continue;
    const before = lines.at(-1);
    if (before && before.last === weekday - 1 && JSON.stringify(before.times) === JSON.stringify(times)) before.last = weekday;
    else lines.push({ first: weekday, last: weekday, times });
  }
  return lines;
}

/**
 * Why the wish cannot be, or "". The server looks again.
 * @param {{first: string, last: string, open: boolean}} about
 * @param {Wish} wish
 * @param {string} today
 * @returns {"" | "order" | "past" | "times" | "weekdays"}
 */
export function wrongWish({ first, last, open }, wish, today) {
  if (last < first) return "order";
  if (last < today) return "past";
  if (!open) return "";
  if (![wish.numbers, wish.service, ...(wish.friday ? [wish.friday] : [])].every(({ from, to }) => from < to)) return "times";
  return wish.weekdays.length ? "" : "weekdays";
}
