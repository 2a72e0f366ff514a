// Finding a service by its name, its agency or a word that people use for it.

/** @typedef {import("./catalog.js").Catalog} Catalog */
/** @typedef {import("./catalog.js").Service} Service */

/** More than these are not read but searched on. */
export const MOST_FOUND = 6;

/**
 * Those that hold every word, names before agencies; nothing for no words.
 * @param {Catalog} catalog
 * @param {string} wanted
 * @param {(service: Service) => boolean} allowed
 * @returns {Service[]}
 */
export function findServices(catalog, wanted, allowed) {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  /** @type {[number, Service][]} */
  const found = [];
  for (const service of catalog.services.values()) {
    if (!allowed(service)) continue;
    const name = `${Object.values(service.name).join(" ")} ${service.code}`.toLowerCase();
    const around = `${service.keywords.join(" ")} ${agencyWords(catalog, service)}`.toLowerCase();
    if (words.every((word) => name.includes(word))) found.push([0, service]);
    else if (words.every((word) => name.includes(word) || around.includes(word))) found.push([1, service]);
  }
  return found.sort(([one], [other]) => one - other).slice(0, MOST_FOUND).map(([, service]) => service);
}

/**
 * @param {Catalog} catalog
 * @param {Service} service
 */
function agencyWords(catalog, service) {
  const agency = catalog.agencyOf(service.code);
  return agency ? [...Object.values(agency.name), ...Object.values(agency.short_name), agency.code].join(" ") : "";
}
