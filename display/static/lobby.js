// What a lobby shows, out of the board's parts: pure, so that every case is a test.

/** @typedef {import("./announcer.js").Call} Call */
/** @typedef {Record<import("./options.js").Language, string>} Texts */
/** @typedef {{code: string, name: Texts, place: Texts, colour: number}} Zone */
/** @typedef {{code: string, name: Texts, short_name: Texts, zone: string}} Agency */
/** @typedef {{site: string, name: Texts, timezone: string, zones: Zone[], agencies: Agency[]}} Structure */
/**
 * @typedef {object} Opening
 * @property {boolean} open numbers are given
 * @property {string | null} why not
 * @property {string | null} opens when they are given again, RFC 3339
 * @property {Texts | null} notice
 * @property {boolean} service_open people are served
 * @property {string | null} service_opens
 * @property {boolean} reduced with fewer counters than usual
 */
/** @typedef {{agency: Agency | null, why: string, notice: Texts}} Trouble agency null: the whole mall */
/** @typedef {{counter: number, zone: string, agency: string, number: string, state: "called" | "serving"}} Served */
/** @typedef {{agency: Agency, waiting: number, served: Served[]}} Group what one agency does now */

/**
 * @typedef {object} Lobby
 * @property {Structure} structure
 * @property {Zone | null} zone the screen's own; null: the whole site
 * @property {Opening} opening
 * @property {Call | null} hero the call in the large panel
 * @property {Call[]} previous the others, newest first, each number once a counter
 * @property {Group[]} groups agencies that serve somebody, or in a zone for whom somebody waits
 * @property {number} waiting people waiting, all together
 * @property {Trouble[]} troubles what cannot work, and who gives numbers elsewhere
 * @property {boolean} quiet closed, and nobody is left
 */

/**
 * @param {Record<string, any>} parts
 * @param {{zone: string | null, announced: Call | null}} given announced: the call that is announced now
 * @returns {Lobby}
 */
export function readLobby(parts, { zone, announced }) {
  const { structure, opening } = /** @type {{structure: Structure, opening: Opening}} */ (parts);
  const calls = /** @type {Call[]} */ (parts["calls"]);
  const hero = announced ?? calls[0] ?? null;
  const groups = readGroups(parts, structure, zone);
  const waiting = kind(parts, "waiting/").reduce((sum, line) => sum + line.waiting, 0);
  const served = groups.some((group) => group.served.length > 0);
  return {
    structure,
    zone: structure.zones.find(({ code }) => code === zone) ?? null,
    opening,
    hero,
    previous: previousCalls(calls, hero),
    groups,
    waiting,
    troubles: readTroubles(parts, structure, opening),
    quiet: !opening.open && !opening.service_open && !served && waiting === 0 && announced === null,
  };
}

/**
 * A recall takes the place of the call before it, and what stands in the large panel stands there alone.
 * @param {Call[]} calls newest first
 * @param {Call | null} hero
 */
function previousCalls(calls, hero) {
  const key = (/** @type {Call} */ { number, counter }) => `${number} ${counter}`;
  const shown = new Set(hero ? [key(hero)] : []);
  return calls.filter((call) => {
    const seen = shown.has(key(call));
    shown.add(key(call));
    return !seen;
  });
}

/**
 * In the mall's own order. Who is served stands under the agency that serves, wherever its counter is.
 * @param {Record<string, any>} parts
 * @param {Structure} structure
 * @param {string | null} zone
 * @returns {Group[]}
 */
function readGroups(parts, structure, zone) {
  const served = /** @type {Served[]} */ (kind(parts, "serving/")).sort((a, b) => a.counter - b.counter);
  const lines = kind(parts, "waiting/");
  return structure.agencies
    .map((agency) => ({
      agency,
      waiting: lines.filter((line) => line.agency === agency.code).reduce((sum, line) => sum + line.waiting, 0),
      served: served.filter((pair) => pair.agency === agency.code),
    }))
    .filter((group) => group.served.length > 0 || (zone !== null && group.waiting > 0));
}

/**
 * Disruptions first. A reason that is given for several queues of an agency is told once.
 * @param {Record<string, any>} parts
 * @param {Structure} structure
 * @param {Opening} opening
 * @returns {Trouble[]}
 */
function readTroubles(parts, structure, opening) {
  if (opening.why === "disruption" && opening.notice) return [{ agency: null, why: opening.why, notice: opening.notice }];
  /** @type {Map<string, Trouble>} */
  const found = new Map();
  for (const why of ["disruption", "external"]) {
    for (const line of kind(parts, "waiting/")) {
      const agency = structure.agencies.find(({ code }) => code === line.agency) ?? null;
      for (const state of [line, ...(line.services ?? [])]) {
        if (state.why === why && state.notice) found.set(JSON.stringify([line.agency, state.notice]), { agency, why, notice: state.notice });
      }
    }
  }
  return [...found.values()];
}

/**
 * @param {Record<string, any>} parts
 * @param {string} prefix
 * @returns {any[]}
 */
function kind(parts, prefix) {
  return Object.keys(parts).filter((key) => key.startsWith(prefix)).map((key) => parts[key]);
}
