// Queues that want a national identity number: which they are, and what can be one.

export const IDENTITY_LENGTH = 16;

/**
 * @param {import("./catalog.js").Catalog} catalog
 * @param {string} service code, "" for none
 */
export function needsIdentity(catalog, service) {
  return catalog.queues.get(catalog.services.get(service)?.queue ?? "")?.needs_identity ?? false;
}

/**
 * Digits only, and not more than there are.
 * @param {string} typed
 */
export function asIdentity(typed) {
  return typed.replace(/\D/g, "").slice(0, IDENTITY_LENGTH);
}

/**
 * None, which is enough where the visit told it before, or a whole one.
 * @param {string} identity
 */
export function isWhole(identity) {
  return identity.length === 0 || identity.length === IDENTITY_LENGTH;
}

/**
 * What is sent: nothing of a number that was entered for another choice.
 * @param {import("./catalog.js").Catalog} catalog
 * @param {string} service
 * @param {string} identity
 */
export function identityFor(catalog, service, identity) {
  return needsIdentity(catalog, service) ? identity : "";
}
