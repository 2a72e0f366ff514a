// What the page's address says, and the addresses of the other pages: the address alone decides what is shown.

/**
 * @typedef {object} Address
 * @property {string} site "" when the address does not say
 * @property {number | null} counter
 * @property {"id" | "en"} language
 * @property {boolean} choosing the officer wants to choose, whatever counter was the last
 */

/**
 * @param {string} search the query of the page's address
 * @returns {Address}
 */
export function readAddress(search) {
  const query = new URLSearchParams(search);
  const counter = query.get("counter") ?? "";
  return {
    site: query.get("site") ?? "",
    counter: /^[1-9]\d{0,5}$/.test(counter) ? Number(counter) : null,
    language: query.get("lang") === "en" ? "en" : "id",
    choosing: query.has("choose"),
  };
}

/** @param {Partial<Address>} address */
export function hrefTo({ site, counter, language, choosing }) {
  const query = new URLSearchParams();
  if (site) query.set("site", site);
  if (counter) query.set("counter", String(counter));
  if (language === "en") query.set("lang", "en");
  if (choosing) query.set("choose", "");
  return `/counter?${query}`;
}
