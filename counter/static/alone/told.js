// What an officer did while the server was away, until the server knows it: one entry a ticket, each with a key of its own.

/** @typedef {import("../outcomes.js").Result} Result */
/**
 * @typedef {object} Told
 * @property {string} key Idempotency-Key: sent again it is the same
 * @property {"called" | "served" | "missed"} kind called: what became of it is not known yet
 * @property {import("./list.js").Person} person
 * @property {string} calledAt
 * @property {string} startedAt
 * @property {string | null} endedAt
 * @property {Result[]} results
 * @property {{title: string, detail: string} | null} refused in words
 */

/**
 * Called aloud, or found at the counter when the line broke.
 * @param {import("./list.js").Person} person
 * @param {string} key
 * @param {Date} now by the server's clock
 * @returns {Told}
 */
export function calledAloud(person, key, now) {
  const at = now.toISOString();
  // Whom the server had called itself keeps the times that it saw; it judges which of them count.
  const atCounter = person.state === "called" || person.state === "serving";
  const calledAt = person.calledAt ?? at;
  const startedAt = atCounter ? (person.startedAt ?? calledAt) : at;
  return { key, kind: "called", person, calledAt, startedAt, endedAt: null, results: [], refused: null };
}

/** @param {Told} told @param {Result[]} results @param {Date} now @returns {Told} */
export function served(told, results, now) {
  return { ...told, kind: "served", results, endedAt: notBefore(told.startedAt, now) };
}

/** @param {Told} told @param {Date} now @returns {Told} */
export function missed(told, now) {
  return { ...told, kind: "missed", endedAt: notBefore(told.calledAt, now) };
}

/** A computer whose clock was set back in between must not tell an end before its beginning. @param {string} begun @param {Date} now */
function notBefore(begun, now) {
  return new Date(Math.max(Date.parse(begun), now.getTime())).toISOString();
}

/** Who was served, or put on hold, cannot be put down as not having come. @param {Told} told */
export function mayHaveMissed({ person }) {
  return person.state === "waiting" || person.state === "called";
}

/**
 * @param {{site: string, counter: number}} place
 * @param {Told} told
 * @returns {{path: string, body: unknown, key: string}}
 */
export function requestOf({ site, counter }, told) {
  const path = `/sites/${site}/tickets/${told.person.id}/${told.kind}-afterwards`;
  if (told.kind === "missed") return { path, key: told.key, body: { counter, called_at: told.calledAt } };
  const times = { called_at: told.calledAt, started_at: told.startedAt, ended_at: told.endedAt };
  return { path, key: told.key, body: { counter, ...times, outcomes: told.results } };
}

/** What can be sent: concluded and not refused, in the order in which it was done. @param {Told[]} all */
export function unsent(all) {
  return all.filter(({ kind, refused }) => kind !== "called" && !refused);
}

/** @param {Told[]} all */
export function inOrder(all) {
  return [...all].sort((one, other) => one.calledAt.localeCompare(other.calledAt));
}
