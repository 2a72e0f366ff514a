// What is to be said of kiosks that somebody may have to look after: alone, out of paper, still handing in numbers.

/**
 * @typedef {{device: string, name: string, lane: string | null, alone_since: string | null, printer: string,
 *   printer_since: string | null, waiting: number}} Kiosk
 */

/** States of a printer that nobody has to look after. */
const NO_TROUBLE = new Set(["ok", "unconfirmed", "unknown"]);

/**
 * @param {{t: import("/static/ui/text.js").Translate, format: {time: (date: Date) => string, shortDate: (date: Date) => string}}} words
 * @param {Kiosk} kiosk
 * @param {Date} now
 */
export function linesOf({ t, format }, { name, lane, alone_since: alone, printer, printer_since: since, waiting }, now) {
  /** @param {string | null} moment that of another day with its date */
  const at = (moment) => {
    const date = new Date(moment ?? now);
    const time = format.time(date);
    return format.shortDate(date) === format.shortDate(now) ? time : t("counter-kiosk-moment", { date: format.shortDate(date), time });
  };
  if (alone) return [lane ? t("counter-kiosk-alone", { name, time: at(alone), lane }) : t("counter-kiosk-silent", { name, time: at(alone) })];
  return [
    ...(NO_TROUBLE.has(printer) ? [] : [t(`counter-kiosk-printer-${printer.replaceAll("_", "-")}`, { name, time: at(since) })]),
    ...(waiting ? [t("counter-kiosk-waiting", { name, count: waiting })] : []),
  ];
}
