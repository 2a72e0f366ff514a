// Finding a service by its name, its agency or a word that people use for it.

/** @typedef {import("./catalog.js").Catalog} Catalog */
/** @typedef {import("./catalog.js").Service} Service */

/** @typedef {{open: boolean, why: string | null, notice: import("./catalog.js").Names | null}} Stand */
/** @typedef {Stand & {queue: string, services: (Stand & {service: string})[]}} Opening as `GET …/waiting` tells it */

/** Who is in the mall already may go on after hours; here nobody would be called. */
const NOBODY_IS_CALLED = new Set(["external", "disruption"]);

/**
 * Why no number is given for the service now, and whether that holds for visitors who have one, too; null when it is open.
 * @param {Catalog} catalog
 * @param {Map<string, Opening>} openings
 * @param {Service} service
 * @returns {{why: string, notice: import("./catalog.js").Names | null, barred: boolean} | null}
 */
export function shutBecause(catalog, openings, { code, queue }) {
  const external = catalog.queues.get(queue)?.external;
  if (external) return { why: "external", notice: external, barred: true };
  const known = openings.get(queue);
  const stands = known?.services.find(({ service }) => service === code) ?? known;
  if (!stands || stands.open || !stands.why) return null;
  return { why: stands.why, notice: stands.notice, barred: NOBODY_IS_CALLED.has(stands.why) };
}

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
