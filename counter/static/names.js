// A service that was added while the desk is open has a code on the tickets and no name yet: the structure is read anew.
import { readCatalog } from "./catalog.js";

/** @typedef {import("./catalog.js").Catalog} Catalog */

/**
 * @param {object} options
 * @param {() => Catalog} options.catalog as it is known now
 * @param {() => Promise<import("./catalog.js").CatalogAnswer>} options.ask
 * @param {(catalog: Catalog) => void} options.onCatalog
 * @param {(error: unknown) => void} options.onProblem the codes stand for the names until another unknown one comes
 */
export function createNames({ catalog, ask, onCatalog, onProblem }) {
  /** @type {Set<string>} asked for once, so that a code which has no name is not asked for every second */
  const asked = new Set();

  /** @param {{lines: {service: string}[]}[]} tickets that are shown */
  return (tickets) => {
    const { services } = catalog();
    const codes = tickets.flatMap(({ lines }) => lines.map(({ service }) => service));
    const unknown = codes.filter((code) => !services.has(code) && !asked.has(code));
    if (!unknown.length) return;
    for (const code of unknown) asked.add(code);
    ask().then((answer) => onCatalog(readCatalog(answer))).catch(onProblem);
  };
}
