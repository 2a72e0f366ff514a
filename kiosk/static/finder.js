// What can be found in a mall: its services by names, everyday names and agency, and its agencies by name.
import { createSearch } from "./search.js";

/** @typedef {import("./mall.js").Mall} Mall */
/** @typedef {import("./mall.js").Names} Names */
/** @typedef {{services: import("./search.js").Found[], agencies: import("./search.js").Found[]}} Findings */

/** An agency is shown among the results only when it was plainly meant. */
const MEANT = 0.7;

/**
 * @param {typeof import("/static/ui/vendor/fuse.js").default} Fuse
 * @param {Mall} mall
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
  return (query) => ({
    services: services(query),
    agencies: agencies(query, 2).filter(({ score }) => score >= MEANT),
  });
}

/**
 * @param {Names} names
 * @param {number} weight
 */
function phrases(names, weight) {
  return [...new Set([names.id, names.en])].filter((text) => text !== undefined).map((text) => ({ text, weight }));
}
