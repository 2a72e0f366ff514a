// Who is called now and does not come: the greeter can go and look.

/**
 * @typedef {{number: string, turn: number, counter: number, zone: string, agency: string, called_at: string, fetch: boolean}} Call
 */
/** @typedef {{counter: number, number: string, state: string}} Serving */

/** Called so often, somebody should have come. */
export const OFTEN = 2;

/**
 * Of the live board: called at least twice and still not there, or to be fetched. The longest called first.
 * @param {Record<string, any>} parts of the view `board`
 * @returns {Call[]}
 */
export function absent(parts) {
  /** @type {Call[]} */
  const calls = parts["calls"] ?? [];
  /** @type {Map<string, Call>} */
  const newest = new Map();
  // The newest stand first.
  for (const call of calls) if (!newest.has(call.number)) newest.set(call.number, call);
  return [...newest.values()]
    .filter((call) => isCalled(parts[`serving/${call.counter}`], call) && (call.turn >= OFTEN || call.fetch))
    .sort((one, other) => other.turn - one.turn || one.called_at.localeCompare(other.called_at));
}

/**
 * @param {Serving | undefined} serving
 * @param {Call} call
 */
function isCalled(serving, call) {
  return serving?.number === call.number && serving.state === "called";
}
