// What can be found in a mall: its services by names, everyday names and agency, and its agencies by name.
import { createSearch } from "./search.js";

/** @typedef {{id: string, en?: string}} Names */
/** @typedef {{code: string, name: Names, short_name: Names}} Agency */
/**
 * @typedef {object} Service
 * @property {string} code
 * @property {Names} name
 * @property {string[]} keywords everyday names
 * @property {number | null} popularity 1 for the service that most people come for
 * @property {Agency} agency
 */
/** @typedef {{services: Service[], agencies: Agency[]}} Findable */
/** @typedef {{services: import("./search.js").Found[], agencies: import("./search.js").Found[]}} Findings */

const MEANT = 0.7;
const NEARLY = 0.05;

/**
 * @param {typeof import("/static/ui/vendor/fuse.js").default} Fuse
 * @param {Findable} mall
 * @returns {(query: string) => Findings}
 */
export function createFinder(Fuse, mall) {
  const services = createSearch(
    Fuse,
    mall.services.map((service) => ({
      code: service.code,
      // The first of the popular ones wins among equals; the last one barely.
      bonus: service.popularity === null ? 0 : 0.05 / (1 + service.popularity / 12),
      phrases: [
        ...service.keywords.map((text) => ({ text, weight: 1, keyword: true })),
        ...phrases(service.name, 0.95),
        ...phrases(service.agency.short_name, 0.6),
        ...phrases(service.agency.name, 0.55),
      ],
    })),
  );
  const agencies = createSearch(
    Fuse,
    mall.agencies.map((agency) => ({
      code: agency.code,
      phrases: [...phrases(agency.short_name, 1), ...phrases(agency.name, 0.9)],
    })),
  );
  const names = new Map(mall.services.map(({ code, name }) => [code, name.id.toLowerCase()]));
  /** An everyday name is told when it says more than the name above it. @param {import("./search.js").Found} found */
  function tellingKeyword(found) {
    const name = names.get(found.code) ?? "";
    return found.keyword && name.includes(found.keyword.toLowerCase()) ? { ...found, keyword: null } : found;
  }

  return (query) => {
    const found = services(query);
    // An agency stands among the results only when it was plainly meant, not for a word of "bayar pajak motor".
    const least = Math.max(MEANT, (found[0]?.score ?? 0) - NEARLY);
    return { services: found.map(tellingKeyword), agencies: agencies(query, 2).filter(({ score }) => score >= least) };
  };
}

/**
 * @param {Names} names
 * @param {number} weight
 */
function phrases(names, weight) {
  return [...new Set([names.id, names.en])].filter((text) => text !== undefined).map((text) => ({ text, weight }));
}
