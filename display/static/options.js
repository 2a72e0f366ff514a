// What the address of a screen asks for: /display?zone=Z5&lang=id&voice=id,en

/** @typedef {import("/static/ui/text.js").Language} Language */

/**
 * @typedef {object} Options
 * @property {string | null} zone for a device of the whole site; null: all of it
 * @property {Language} language of the screen
 * @property {Language[]} voices spoken one after another; empty: a silent screen
 */

/**
 * A word that is not known counts as not said: a screen on a wall must not go blank over a typing error.
 * @param {string} search the query of the address
 * @returns {Options}
 */
export function readOptions(search) {
  const query = new URLSearchParams(search);
  return {
    zone: query.get("zone") || null,
    language: query.get("lang") === "en" ? "en" : "id",
    voices: readVoices(query.get("voice")),
  };
}

/**
 * @param {string | null} wanted "id", "en", "id,en" or "off"
 * @returns {Language[]}
 */
function readVoices(wanted) {
  if (wanted === "off") return [];
  const known = (wanted ?? "").split(",").filter((word) => word === "id" || word === "en");
  return known.length ? [...new Set(known)] : ["id"];
}
