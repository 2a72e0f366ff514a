// What a visitor wants, put together by the greeter, and the one attempt to get a number for it.

/** @typedef {import("./visit.js").Priority} Priority */
/** @typedef {import("./visit.js").Fetch} Fetch */
/**
 * @typedef {object} Wish
 * @property {string[]} services
 * @property {Priority | null} priority
 * @property {number} party people
 * @property {Fetch | null} fetch
 * @property {string} identity national identity number, where a queue asks for one
 */
/** @typedef {{body: Record<string, unknown>, key: string}} Attempt */

/** People in one visit. */
export const LARGEST_PARTY = 20;

/** @type {Readonly<Wish>} */
export const NO_WISH = { services: [], priority: null, party: 1, fetch: null, identity: "" };

/**
 * @param {Wish} wish
 * @param {string} service chosen, or not any more
 * @returns {Wish}
 */
export function toggled(wish, service) {
  const chosen = wish.services.includes(service);
  return { ...wish, services: chosen ? wish.services.filter((one) => one !== service) : [...wish.services, service] };
}

/**
 * @param {Wish} wish
 * @param {number} party
 * @returns {Wish}
 */
export function withParty(wish, party) {
  return { ...wish, party: Math.min(LARGEST_PARTY, Math.max(1, party)) };
}

/** @param {string[]} services @param {import("./mall.js").Mall} mall */
export function needsIdentity(services, mall) {
  return services.some((code) => mall.queue.get(mall.service.get(code)?.queue ?? "")?.needs_identity);
}

/**
 * The attempt for a wish. The former one is kept while it asks for the same: a number may have been given whose answer
 * got lost, and only the same key brings that one again.
 * @param {Attempt | null} former
 * @param {Wish} wish
 * @param {boolean} identity whether a queue asks for the national identity number
 * @param {() => string} newKey
 * @returns {Attempt}
 */
export function attemptFor(former, wish, identity, newKey) {
  const body = {
    services: wish.services,
    priority: wish.priority,
    channel: "greeter",
    party_size: wish.party,
    fetch: wish.fetch,
    ...(identity ? { identity: wish.identity.trim() } : {}),
  };
  return attemptOf(former, body, newKey);
}

/**
 * @param {Attempt | null} former
 * @param {Record<string, unknown>} body
 * @param {() => string} newKey
 * @returns {Attempt} the former one while it asks for the same
 */
export function attemptOf(former, body, newKey) {
  if (former && JSON.stringify(former.body) === JSON.stringify(body)) return former;
  return { body, key: newKey() };
}
