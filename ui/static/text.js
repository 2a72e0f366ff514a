// The text catalogue in the browser: the same .ftl files that ui/text.py reads.
import { FluentBundle, FluentResource } from "/static/ui/vendor/fluent/index.js";

/** @typedef {"id" | "en"} Language */
/** @typedef {(id: string, values?: Record<string, string | number | Date>) => string} Translate */

/**
 * Fetches the catalogues of some rooms and answers the function that writes a message.
 *
 * A number is written in the language's way (1.500): give identifiers (ticket number, counter) as strings.
 * A fault in a text must not take a kiosk down: it is told in the console, which the browser tests keep
 * empty, and the id is shown in its place.
 * @param {Language} language
 * @param {string[]} rooms e.g. ["common", "kiosk"]
 * @returns {Promise<Translate>} rejects when a catalogue cannot be fetched
 */
export async function loadText(language, rooms) {
  // Isolation marks guard mixed writing directions; both languages run left to right.
  const bundle = new FluentBundle(language, { useIsolating: false });
  const sources = await Promise.all(rooms.map((room) => fetchCatalogue(language, room)));
  for (const source of sources) {
    for (const error of bundle.addResource(new FluentResource(source))) console.error(error);
  }
  return (id, values) => {
    const pattern = bundle.getMessage(id)?.value;
    if (pattern === undefined || pattern === null) {
      console.error(`no text "${id}" in "${language}"`);
      return id;
    }
    /** @type {Error[]} */
    const errors = [];
    const text = bundle.formatPattern(pattern, values, errors);
    for (const error of errors) console.error(`text "${id}" in "${language}": ${error.message}`);
    return text;
  };
}

/**
 * A text of the mall's own catalogue: Indonesian is required there and stands in for what is missing.
 * @param {Partial<Record<Language, string>> & {id: string}} texts
 * @param {Language} language
 */
export function localized(texts, language) {
  return texts[language] || texts.id;
}

/**
 * @param {Language} language
 * @param {string} room
 */
async function fetchCatalogue(language, room) {
  const response = await fetch(`/static/ui/locales/${language}/${room}.ftl`);
  if (!response.ok) throw new Error(`catalogue ${language}/${room}: ${response.status}`);
  return response.text();
}
