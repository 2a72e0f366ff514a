// What the office's address says: which mall, which page, which language.

/** @typedef {{site: string, page: string, language: "id" | "en"}} Address */

/**
 * @param {string} search the query of the page's address
 * @returns {Address}
 */
export function readAddress(search) {
  const query = new URLSearchParams(search);
  return {
    site: query.get("site") ?? "",
    page: query.get("page") ?? "",
    language: query.get("lang") === "en" ? "en" : "id",
  };
}

/** @param {Partial<Address>} address */
export function hrefTo({ site, page, language }) {
  const query = new URLSearchParams();
  if (site) query.set("site", site);
  if (page) query.set("page", page);
  if (language === "en") query.set("lang", "en");
  return `/office?${query}`;
}
