// Which language a visitor reads: the address's wish first, then what the phone is set to.

/** @typedef {import("/static/ui/text.js").Language} Language */

/**
 * @param {string} search the query of the address
 * @param {readonly string[]} preferred the browser's languages, best first
 * @returns {Language} a phone that is set to neither is a guest's: English
 */
export function chooseLanguage(search, preferred) {
  for (const wanted of [new URLSearchParams(search).get("lang") ?? "", ...preferred]) {
    const [code] = wanted.toLowerCase().split("-");
    // Old Android calls Indonesian "in"; who reads Malay reads Indonesian rather than English.
    if (code === "id" || code === "in" || code === "ms") return "id";
    if (code === "en") return "en";
  }
  return preferred.length ? "en" : "id";
}
