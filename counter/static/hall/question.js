// What is asked to find a visit: a number as somebody remembers it, or a service and about when.

/** Minutes back from now; 0: the whole day. */
export const SINCE = /** @type {const} */ ([30, 60, 120, 0]);
/** @typedef {(typeof SINCE)[number]} Since */
/** @typedef {{number: string, service: string, since: Since}} Question */

/** @type {Readonly<Question>} */
export const NOTHING_ASKED = { number: "", service: "", since: 0 };

/** Whether it is enough to ask the server: letters alone are nobody's number. @param {Question} question */
export function isQuestion({ number, service }) {
  return /\d/.test(number) || service !== "";
}

/**
 * @param {string} site
 * @param {Question} question
 * @param {Date} now by the server's clock
 */
export function pathOf(site, { number, service, since }, now) {
  const query = new URLSearchParams();
  if (number.trim()) query.set("number", number.trim().slice(0, 20));
  if (service) query.set("service", service);
  if (since && service) query.set("since", new Date(now.getTime() - since * 60_000).toISOString());
  return `/sites/${site}/visits?${query}`;
}
