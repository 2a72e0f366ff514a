// What a file holds: numbers, receipts and identities of cases, with their days.
import { readEntry } from "../../entry.js";

/** @typedef {import("../../entry.js").Entry} Entry */

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})/;
const LOCAL_DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

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
