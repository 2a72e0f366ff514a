// The mall's catalogue as a greeter asks it: what can be wanted, where it is, and by which rules.

/** @typedef {{id: string, en?: string}} Names */
/** @typedef {{code: string, name: Names, place: Names, colour: number}} Zone */
/** @typedef {{code: string, prefix: string, name: Names, external: Names | null, needs_identity: boolean}} Queue */
/**
 * @typedef {object} PlainService
 * @property {string} code
 * @property {string} queue
 * @property {Names} name
 * @property {string[]} keywords
 * @property {number | null} popularity
 * @property {{requirements: Names[]}} standard
 */
/** @typedef {{code: string, name: Names, short_name: Names, zone: string, queues: Queue[], services: PlainService[]}} PlainAgency */
/** @typedef {{return_places: number, return_minutes: number, no_show_calls: number}} Rules */
/** @typedef {{name: Names, timezone: string, rules?: Rules, zones: Zone[], agencies: PlainAgency[]}} Answer */
/** @typedef {Omit<PlainAgency, "zone" | "services"> & {zone: Zone, services: Service[]}} Agency */
/** @typedef {PlainService & {agency: Agency}} Service */

/** As many as a tablet shows before anything is typed. */
const POPULAR = 8;

/** @param {Answer} answer of `GET …/catalog` */
export function readMall(answer) {
  const zones = new Map(answer.zones.map((zone) => [zone.code, zone]));
  const agencies = answer.agencies.map((plain) => withServices(plain, zones));
  const services = agencies.flatMap((agency) => agency.services);
  return {
    name: answer.name,
    timezone: answer.timezone,
    rules: answer.rules ?? null,
    agencies,
    services,
    popular: services
      .filter(({ popularity }) => popularity !== null)
      .sort((one, other) => Number(one.popularity) - Number(other.popularity))
      .slice(0, POPULAR),
    zone: zones,
    agency: new Map(agencies.map((agency) => [agency.code, agency])),
    service: new Map(services.map((service) => [service.code, service])),
    queue: new Map(agencies.flatMap(({ queues }) => queues).map((queue) => [queue.code, queue])),
  };
}

/** @typedef {ReturnType<typeof readMall>} Mall */

/**
 * @param {PlainAgency} plain
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
