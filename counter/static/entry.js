// What a scanner types or a person pastes: receipts, numbers and identities.

/** @typedef {{text: string, id?: string, token?: string, number?: string, day?: string}} Entry day: 2026-11-24 */

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const TOKEN = /^[a-z0-9-]+\.[A-Za-z0-9_-]{22,64}$/;
const RECEIPT = /\/v\/([^/?#\s]+)/;

/**
 * A number as the mall writes it: dk14, DK 014 and DK-014 are one, DKP3 is DK-P003. Null when it is none.
 * @param {string} text
 * @param {ReadonlySet<string>} prefixes of all queues
 */
export function asNumber(text, prefixes) {
  const plain = text.toUpperCase().replace(/[\s-]/g, "");
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d{1,6})$/.exec(plain) ?? [];
  if (!digits) return null;
  const sequence = String(Number(digits)).padStart(3, "0");
  if (prefixes.has(letters)) return `${letters}-${sequence}`;
  // The lane's letter stands behind the prefix.
  const [prefix, lane] = [letters.slice(0, -1), letters.slice(-1)];
  return prefixes.has(prefix) ? `${prefix}-${lane}${sequence}` : null;
}

/**
 * What one scan or one cell names.
 * @param {string} text
 * @param {ReadonlySet<string>} prefixes
 * @returns {Entry}
 */
export function readEntry(text, prefixes) {
  const plain = text.trim().replace(/^"(.*)"$/, "$1").trim();
  const token = RECEIPT.exec(plain)?.[1] ?? (TOKEN.test(plain) ? plain : undefined);
  if (token) return { text: plain, token };
  if (UUID.test(plain)) return { text: plain, id: plain.toLowerCase() };
  const number = asNumber(plain, prefixes);
  return number ? { text: plain, number } : { text: plain };
}
