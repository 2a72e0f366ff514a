// What this computer keeps of a desk over a reload, while the server is away: numbers, and what was done. Each thing told
// stands by itself, so that two tabs of one counter do not write over each other.
import { inOrder } from "./told.js";

/** @typedef {{site: string, counter: number}} Place */
/**
 * @typedef {object} Kept
 * @property {import("./list.js").List} list
 * @property {import("../catalog.js").CatalogAnswer} catalog of the counter's agency and queues alone
 */

/** @param {Place} place */
const listKey = ({ site, counter }) => `antrean.alone.${site}.${counter}`;
/** @param {Place} place */
const toldPrefix = ({ site, counter }) => `antrean.told.${site}.${counter}.`;

/**
 * @param {Place} place
 * @param {Kept} kept
 */
export function keep(place, kept) {
  localStorage.setItem(listKey(place), JSON.stringify(kept));
}

/** @param {Place} place @returns {Kept | null} */
export function kept(place) {
  return parsed(localStorage.getItem(listKey(place)));
}

/** @param {Place} place @returns {import("./told.js").Told[]} in the order of calling */
export function allTold(place) {
  const prefix = toldPrefix(place);
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  return inOrder(keys.map((key) => parsed(localStorage.getItem(key))).filter((one) => one !== null));
}

/** @param {Place} place @param {import("./told.js").Told} told */
export function keepTold(place, told) {
  localStorage.setItem(toldPrefix(place) + told.person.id, JSON.stringify(told));
}

/** @param {Place} place @param {string} ticket */
export function dropTold(place, ticket) {
  localStorage.removeItem(toldPrefix(place) + ticket);
}

/** @param {string | null} text */
function parsed(text) {
  try {
    return text === null ? null : JSON.parse(text);
  } catch (error) {
    // Half written when the power failed, or somebody else's: nothing can be made of it.
    console.warn("what was kept cannot be read", error);
    return null;
  }
}

/**
 * The part of the catalogue without which the list would be numbers and codes.
 * @param {import("../catalog.js").CatalogAnswer} answer
 * @param {import("../catalog.js").Counter} counter
 * @returns {import("../catalog.js").CatalogAnswer}
 */
export function partFor(answer, counter) {
  const mine = answer.agencies.filter(
    (agency) => agency.code === counter.agency || agency.queues.some(({ code }) => counter.queues.includes(code)),
  );
  return { ...answer, agencies: mine };
}
