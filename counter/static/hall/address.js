// What the hall's address says, so that a page that is reloaded, or gone back to, is the same page.

/** @typedef {"issue" | "find"} Task */
/** @typedef {{site: string, task: Task, visit: string, language: "id" | "en"}} Address visit: "" when none is open */

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * @param {string} search the query of the page's address
 * @returns {Address}
 */
export function readAddress(search) {
  const query = new URLSearchParams(search);
  const visit = query.get("visit") ?? "";
  return {
    site: query.get("site") ?? "",
    task: query.get("task") === "find" || visit ? "find" : "issue",
    visit: UUID.test(visit) ? visit : "",
    language: query.get("lang") === "en" ? "en" : "id",
  };
}

/** @param {Partial<Address>} address */
export function hrefTo({ site, task, visit, language }) {
  const query = new URLSearchParams();
  if (site) query.set("site", site);
  if (visit) query.set("visit", visit);
  else if (task === "find") query.set("task", task);
  if (language === "en") query.set("lang", "en");
  return `/hall?${query}`;
}
