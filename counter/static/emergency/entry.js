// An emergency number that was printed ahead, as its paper says it, and what the server is told of it.

/** @typedef {import("../catalog.js").Names} Names */
/**
 * @typedef {{code: string, name: Names, short_name: Names, queues: {code: string, prefix: string, external: Names | null}[],
 *   services: {code: string, queue: string, name: Names}[]}} Agency
 */
/** @typedef {{prefix: string, sequence: number, number: string}} Sheet */

const WRITTEN = /^([A-Z]{1,4})X(\d{1,5})$/;

/**
 * KJ-X007, kjx7 and KJ X 7 are one. Null when it is none, or the mall has no such prefix.
 * @param {string} text
 * @param {Iterable<Agency>} agencies
 * @returns {Sheet | null}
 */
export function sheetNumber(text, agencies) {
  const [, prefix = "", digits = ""] = WRITTEN.exec(text.toUpperCase().replace(/[\s.-]/g, "")) ?? [];
  const sequence = Number(digits);
  const known = [...agencies].some(({ queues }) => queues.some((queue) => queue.prefix === prefix));
  if (!known || sequence < 1) return null;
  return { prefix, sequence, number: `${prefix}-X${String(sequence).padStart(3, "0")}` };
}

/**
 * The queue whose sheet it is.
 * @param {Sheet} sheet
 * @param {Iterable<Agency>} agencies
 */
export function queueOf({ prefix }, agencies) {
  return [...agencies].flatMap(({ queues }) => queues).find((queue) => queue.prefix === prefix) ?? null;
}

/** A UUID of version 7: visits that are made later sort later. @param {number} now milliseconds */
export function visitId(now) {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let at = 0; at < 6; at += 1) bytes[at] = Math.floor(now / 2 ** (8 * (5 - at))) % 256;
  bytes[6] = (Number(bytes[6]) & 0x0f) | 0x70;
  bytes[8] = (Number(bytes[8]) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** A public token that cannot be guessed. */
export function publicToken() {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_");
}

/**
 * @param {{id: string, token: string}} visit stays the same for the same number: asked twice it is one
 * @param {Sheet} sheet
 * @param {{services: string[], priority: string | null, party: number, takenAt: Date}} wish
 */
export function bodyOf({ id, token }, { prefix, sequence }, { services, priority, party, takenAt }) {
  return {
    id, token, services, priority, party_size: party, prefix, lane: "X", sequence, taken_at: takenAt.toISOString(), printed_at: null,
  };
}
