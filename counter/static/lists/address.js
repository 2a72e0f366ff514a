// Which paper a page of lists shows: who waits, or a sheet of emergency numbers.

/**
 * @typedef {object} Address
 * @property {string} site
 * @property {"id" | "en"} language
 * @property {string} queue whose sheet; "": the waiting list
 * @property {number} first
 * @property {number} last
 * @property {boolean} copy these numbers were printed before
 */

/** As many as one sheet may hold. */
export const MOST_ON_SHEET = 200;

/** @param {string | null} text */
const whole = (text) => (/^[1-9]\d{0,4}$/.test(text ?? "") ? Number(text) : 0);

/**
 * @param {string} search the query of the page's address
 * @returns {Address}
 */
export function readAddress(search) {
  const query = new URLSearchParams(search);
  const [first, last] = [whole(query.get("first")), whole(query.get("last"))];
  const fits = first > 0 && last >= first && last - first < MOST_ON_SHEET;
  return {
    site: query.get("site") ?? "",
    language: query.get("lang") === "en" ? "en" : "id",
    queue: fits ? (query.get("queue") ?? "") : "",
    first: fits ? first : 0,
    last: fits ? last : 0,
    copy: query.has("copy"),
  };
}

/** @param {Partial<Address>} address */
export function listHref({ site = "", language = "id", queue = "", first = 0, last = 0, copy = false }) {
  const query = new URLSearchParams({ site });
  if (queue) {
    query.set("queue", queue);
    query.set("first", String(first));
    query.set("last", String(last));
    if (copy) query.set("copy", "");
  }
  if (language === "en") query.set("lang", "en");
  return `/lists?${query}`;
}
