// The mall's catalogue as the screen asks for it: by code, and in the orders that the pages show.

/** @typedef {{id: string, en?: string}} Names */
/** @typedef {{code: string, name: Names, place: Names, colour: number}} Zone */
/** @typedef {{minutes: number, completion_days: number, fee_idr: number | null, requirements: Names[]}} Standard */
/**
 * @typedef {object} CatalogService
 * @property {string} code
 * @property {string} queue
 * @property {Names} name
 * @property {Standard} standard
 * @property {string[]} keywords everyday names
 * @property {number | null} popularity 1 for the service that most people come for
 */
/** @typedef {CatalogService & {agency: Agency}} Service */
/**
 * @typedef {object} CatalogAgency
 * @property {string} code
 * @property {Names} name
 * @property {Names} short_name
 * @property {string} zone
 * @property {{code: string, prefix: string, name: Names, needs_identity: boolean}[]} queues
 * @property {CatalogService[]} services
 * @property {{number: number}[]} counters
 */
/** @typedef {Omit<CatalogAgency, "zone" | "services"> & {zone: Zone, services: Service[]}} Agency */
/** @typedef {{return_places: number, return_minutes: number}} Rules of the mall, as far as a kiosk tells them */
/**
 * @typedef {object} Catalog
 * @property {string} site
 * @property {Names} name
 * @property {string} timezone
 * @property {Rules} [rules]
 * @property {Zone[]} zones
 * @property {CatalogAgency[]} agencies
 */
/**
 * @typedef {object} Mall
 * @property {Names} name
 * @property {string} timezone
 * @property {Rules | null} rules
 * @property {Agency[]} agencies
 * @property {Service[]} services
 * @property {Service[]} popular those that most people come for, the first of them first
 * @property {Map<string, Agency>} agency by code
 * @property {Map<string, Service>} service by code
 */

/** As many as a home page shows without hiding the agencies. */
const POPULAR = 12;

/**
 * @param {Catalog} catalog
 * @returns {Mall}
 */
export function indexMall(catalog) {
  const zones = new Map(catalog.zones.map((zone) => [zone.code, zone]));
  const agencies = catalog.agencies.map((agency) => withServices(agency, zones));
  const services = agencies.flatMap((agency) => agency.services);
  return {
    name: catalog.name,
    timezone: catalog.timezone,
    rules: catalog.rules ?? null,
    agencies,
    services,
    popular: services
      .filter((service) => service.popularity !== null)
      .sort((a, b) => Number(a.popularity) - Number(b.popularity))
      .slice(0, POPULAR),
    agency: new Map(agencies.map((agency) => [agency.code, agency])),
    service: new Map(services.map((service) => [service.code, service])),
  };
}

/**
 * @param {CatalogAgency} plain
 * @param {Map<string, Zone>} zones
 * @returns {Agency}
 */
function withServices(plain, zones) {
  const zone = zones.get(plain.zone);
  if (!zone) throw new Error(`agency ${plain.code} stands in no zone of the catalogue: ${plain.zone}`);
  /** @type {Agency} */
  const agency = { ...plain, zone, services: [] };
  agency.services = plain.services.map((service) => ({ ...service, agency }));
  return agency;
}

/**
 * The chosen services under their agencies, in the order of choosing.
 * @param {Mall} mall
 * @param {string[]} codes
 * @returns {{agency: Agency, services: Service[]}[]}
 */
export function byAgency(mall, codes) {
  /** @type {Map<Agency, Service[]>} */
  const groups = new Map();
  for (const code of codes) {
    const service = mall.service.get(code);
    if (service) groups.set(service.agency, [...(groups.get(service.agency) ?? []), service]);
  }
  return [...groups].map(([agency, services]) => ({ agency, services }));
}
