// Queues that want a national identity number: which they are, and how long the number is kept here (no longer than
// the visitor stays).

/** @typedef {import("./mall.js").Mall} Mall */
/** @typedef {import("./mall.js").Agency} Agency */

export const IDENTITY_LENGTH = 16;

/**
 * The agencies that want it for one of these services.
 * @param {Mall | null} mall
 * @param {string[]} services
 * @returns {Agency[]}
 */
export function strictAgencies(mall, services) {
  const strict = services.flatMap((code) => {
    const service = mall?.service.get(code);
    const queue = service?.agency.queues.find((each) => each.code === service.queue);
    return service && queue?.needs_identity ? [service.agency] : [];
  });
  return [...new Set(strict)];
}

/**
 * Digits only, and not more than there are.
 * @param {string} typed
 */
export function asIdentity(typed) {
  return typed.replace(/\D/g, "").slice(0, IDENTITY_LENGTH);
}

/**
 * What stays of an attempt once the number is given.
 * @param {import("./state.js").Attempt} attempt
 * @returns {import("./state.js").Attempt}
 */
export function withoutIdentity({ wish, body, key }) {
  const { identity: _one, ...wished } = wish;
  const { identity: _other, ...told } = body;
  return { wish: wished, body: told, key };
}
