// Dates, times, durations and money the way a language writes them, in the site's time zone.

/** English is the British one: day before month, 24 hours, as on Indonesian papers. */
const LOCALES = { id: "id-ID", en: "en-GB" };

/**
 * @param {import("./text.js").Language} language
 * @param {string} timeZone e.g. "Asia/Jakarta"
 */
export function createFormat(language, timeZone) {
  const locale = LOCALES[language];
  const formats = {
    date: new Intl.DateTimeFormat(locale, {
      timeZone, weekday: "long", day: "numeric", month: "long", year: "numeric",
    }),
    shortDate: new Intl.DateTimeFormat(locale, { timeZone, day: "numeric", month: "short", year: "numeric" }),
    time: new Intl.DateTimeFormat(locale, { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
    seconds: new Intl.DateTimeFormat(locale, {
      timeZone, hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23",
    }),
    number: new Intl.NumberFormat(locale),
    hours: new Intl.NumberFormat(locale, { style: "unit", unit: "hour", unitDisplay: "long" }),
    minutes: new Intl.NumberFormat(locale, { style: "unit", unit: "minute", unitDisplay: "long" }),
    rupiah: new Intl.NumberFormat(locale, {
      style: "currency", currency: "IDR", currencyDisplay: "narrowSymbol", maximumFractionDigits: 0,
    }),
  };
  return {
    /** Selasa, 24 November 2026 @param {Date} date */
    date: (date) => formats.date.format(date),
    /** 24 Nov 2026 @param {Date} date */
    shortDate: (date) => formats.shortDate.format(date),
    /** 14.05 (English: 14:05) @param {Date} date */
    time: (date) => formats.time.format(date),
    /** 14.05.09 @param {Date} date */
    timeWithSeconds: (date) => formats.seconds.format(date),
    /** 1.500 @param {number} value */
    number: (value) => formats.number.format(value),
    /** Rp50.000, without a space as EYD has it @param {number} amount */
    rupiah: (amount) =>
      formats.rupiah.formatToParts(amount).filter((part) => part.type !== "literal").map((part) => part.value).join(""),
    /** 3 menit, 1 jam 5 menit; rounded to the minute @param {number} minutes 0 or more */
    duration(minutes) {
      const whole = Math.round(minutes);
      const [hours, rest] = [Math.floor(whole / 60), whole % 60];
      const parts = hours ? [formats.hours.format(hours)] : [];
      if (rest || !hours) parts.push(formats.minutes.format(rest));
      return parts.join(" ");
    },
  };
}

/**
 * A running timer: 03:07, and 1:02:09 from an hour on.
 * @param {number} seconds 0 or more; a negative number (a clock set back) shows 00:00
 */
export function timer(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const clock = `${String(minutes).padStart(2, "0")}:${String(whole % 60).padStart(2, "0")}`;
  return hours ? `${hours}:${clock}` : clock;
}

/**
 * Counters as a sign names them: [1, 2, 3, 7] is "1–3, 7".
 * @param {number[]} numbers in any order
 */
export function ranges(numbers) {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  /** @type {[number, number][]} */
  const spans = [];
  for (const number of sorted) {
    const last = spans.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else spans.push([number, number]);
  }
  return spans.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}
