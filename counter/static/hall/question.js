// What is asked to find a visit: a number as somebody remembers it, or a service and about when.
import { momentOf } from "../site-time.js";

/** Minutes back from now; 0: the whole day. */
export const SINCE = /** @type {const} */ ([30, 60, 120, 0]);
/** @typedef {(typeof SINCE)[number]} Since */
/** @typedef {{number: string, service: string, since: Since, around: string}} Question around: HH:MM of the mall's day, or "" */

/** @type {Readonly<Question>} */
export const NOTHING_ASKED = { number: "", service: "", since: 0, around: "" };

/** Minutes before and after the time that somebody remembers. */
const AROUND = 15;

/** Whether it is enough to ask the server: letters alone are nobody's number. @param {Question} question */
export function isQuestion({ number, service }) {
  return /\d/.test(number) || service !== "";
}

/**
 * @param {string} site
 * @param {Question} question
 * @param {Date} now by the server's clock
 * @param {string} timeZone of the mall
 */
export function pathOf(site, { number, service, since, around }, now, timeZone) {
  const query = new URLSearchParams();
  if (number.trim()) query.set("number", number.trim().slice(0, 20));
  if (service) query.set("service", service);
  if (around && service) {
    const moment = momentOf(`${dayOf(now, timeZone)}T${around}`, timeZone).getTime();
    query.set("since", new Date(moment - AROUND * 60_000).toISOString());
    query.set("until", new Date(moment + AROUND * 60_000).toISOString());
  } else if (since && service) query.set("since", new Date(now.getTime() - since * 60_000).toISOString());
  return `/sites/${site}/visits?${query}`;
}

/** The mall's day: 2026-11-24. @param {Date} moment @param {string} timeZone */
export function dayOf(moment, timeZone) {
  return new Intl.DateTimeFormat("en-CA", { timeZone }).format(moment);
}
