// What a scanner types and what a file holds: receipts, numbers and identities of cases.

/** @typedef {{text: string, id?: string, token?: string, number?: string, day?: string}} Entry day: 2026-11-24 */

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const TOKEN = /^[a-z0-9-]+\.[A-Za-z0-9_-]{22,64}$/;
const RECEIPT = /\/v\/([^/?#\s]+)/;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})/;
const LOCAL_DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

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

/**
 * The lines of a text or CSV file: one number or identity a line, with the day it was accepted where a number stands
 * for several. A first line that names neither is the head of a table.
 * @param {string} content
 * @param {ReadonlySet<string>} prefixes
 * @returns {Entry[]}
 */
export function readFile(content, prefixes) {
  const lines = content.replace(/^\uFEFF/, "").split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
  const entries = lines.map((line) => readLine(line, prefixes));
  const [first] = entries;
  return first && isNothing(first) && entries.length > 1 ? entries.slice(1) : entries;
}

/** @param {Entry} entry */
const isNothing = ({ id, token, number }) => !id && !token && !number;

/**
 * @param {string} line
 * @param {ReadonlySet<string>} prefixes
 * @returns {Entry}
 */
function readLine(line, prefixes) {
  const cells = line.split(/[;,\t]/);
  const named = cells.map((cell) => readEntry(cell, prefixes)).find((entry) => !isNothing(entry));
  if (!named) return { text: line };
  const day = cells.map(readDay).find(Boolean);
  return day ? { ...named, text: line, day } : { ...named, text: line };
}

/** @param {string} cell @returns {string | undefined} 2026-11-24 */
function readDay(cell) {
  const plain = cell.trim().replace(/^"(.*)"$/, "$1");
  const iso = ISO_DAY.exec(plain);
  if (iso) return iso[0];
  const [, day = "", month = "", year] = LOCAL_DAY.exec(plain) ?? [];
  return year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : undefined;
}
