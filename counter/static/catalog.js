// The mall's structure as a desk needs it: names and minutes by code, and whose counter is whose.

/** @typedef {{id: string, en?: string}} Names */
/** @typedef {{number: number, agency: string, zone: string, queues: string[]}} Counter */
/** @typedef {{code: string, name: Names, place?: Names, colour: number}} Zone */
/**
 * @typedef {{code: string, queue: string, name: Names, keywords: string[],
 *   standard: {minutes: number, completion_days: number, requirements: Names[]}}} Service
 */
/** @typedef {{code: string, prefix: string, name: Names, external: Names | null, needs_identity: boolean}} Queue */
/**
 * @typedef {{code: string, name: Names, short_name: Names, zone: string, queues: Queue[], services: Service[],
 *   counters: Counter[]}} Agency
 */
/** @typedef {import("./no-show.js").Rules & {undo_seconds: number, most_on_hold: number}} Rules */
/**
 * @typedef {{site: string, name: Names, timezone: string, zones: Zone[], agencies: Agency[], rules: Rules}} CatalogAnswer
 */
/**
 * @typedef {{name: string | null, role: string, site: string | null, agency: string | null, must_change: boolean}} Session
 */

/** Roles that may serve at a counter; the server has the last word. */
const SERVING_ROLES = new Set(["officer", "operator"]);

/** @param {CatalogAnswer} answer of `GET …/catalog` */
export function readCatalog(answer) {
  const { agencies } = answer;
  const services = new Map(agencies.flatMap((agency) => agency.services).map((one) => [one.code, one]));
  const queues = new Map(agencies.flatMap((agency) => agency.queues).map((one) => [one.code, one]));
  const offering = new Map(agencies.flatMap((agency) => agency.services.map((service) => [service.code, agency])));
  return {
    name: answer.name,
    timezone: answer.timezone,
    rules: answer.rules,
    services,
    queues,
    agencies: new Map(agencies.map((one) => [one.code, one])),
    zones: new Map(answer.zones.map((one) => [one.code, one])),
    /** Whose service it is. @param {string} service */
    agencyOf: (service) => offering.get(service),
    counters: agencies.flatMap((agency) => agency.counters).sort((one, other) => one.number - other.number),
    /**
     * What the lines together may take, in minutes; null when one of them has no standard that we know.
     * @param {{service: string}[]} lines
     */
    minutesOf(lines) {
      const each = lines.map((line) => services.get(line.service)?.standard.minutes);
      return each.reduce((sum, one) => (sum === undefined || one === undefined ? undefined : sum + one), 0) || null;
    },
  };
}

/** @typedef {ReturnType<typeof readCatalog>} Catalog */

/** @param {Session} session */
export function mayServe(session) {
  return SERVING_ROLES.has(session.role);
}

/**
 * The counters where this person may sit: an officer's agency's, anybody else's all.
 * @param {Catalog} catalog
 * @param {Session} session
 */
export function countersFor(catalog, session) {
  return catalog.counters.filter((one) => session.agency === null || one.agency === session.agency);
}

/**
 * A figure alone is the beginning of a counter's number; words are looked for in the number, in the names of the agency
 * and in the zone's.
 * @param {Catalog} catalog
 * @param {Counter[]} counters
 * @param {string} wanted
 */
export function findCounters(catalog, counters, wanted) {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const isNumber = words.length === 1 && /^\d+$/.test(words[0] ?? "");
  return counters.filter((one) => {
    const agency = catalog.agencies.get(one.agency);
    const names = [agency?.name, agency?.short_name, catalog.zones.get(one.zone)?.name];
    const text = names.flatMap((name) => Object.values(name ?? {})).concat(one.agency).join(" ").toLowerCase();
    return words.every((word) => String(one.number).startsWith(word) || (!isNumber && text.includes(word)));
  });
}
