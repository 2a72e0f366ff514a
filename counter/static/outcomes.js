// What becomes of each service line: the usual outcome first, and what the officer made of it.

/** In the order of their number keys. The day's end alone records a sixth. */
export const OUTCOMES = /** @type {const} */ (["completed", "accepted", "incomplete", "referred", "declined"]);
/** @typedef {(typeof OUTCOMES)[number]} Outcome */
/** @typedef {{service: string, outcome: Outcome, missing: number[]}} Result missing: positions of requirements */

/**
 * What most visitors with this service leave with: a product handed over, or a receipt for one that takes days.
 * @param {import("./ticket.js").Line} line
 * @param {import("./catalog.js").Service | undefined} service
 * @returns {Outcome}
 */
export function usualOutcome(line, service) {
  if (line.case) return "completed";
  return service && service.standard.completion_days > 0 ? "accepted" : "completed";
}

/**
 * One result for each line of the ticket: what was chosen stays with its service, a line that is new has the usual one.
 * @param {Result[]} results so far
 * @param {import("./ticket.js").Line[]} lines
 * @param {Map<string, import("./catalog.js").Service>} services
 * @returns {Result[]}
 */
export function resultsFor(results, lines, services) {
  return lines.map((line) => {
    const known = results.find((one) => one.service === line.service);
    return known ?? { service: line.service, outcome: usualOutcome(line, services.get(line.service)), missing: [] };
  });
}

/**
 * @param {Result} result
 * @param {Outcome} outcome
 * @returns {Result}
 */
export function withOutcome(result, outcome) {
  return { ...result, outcome, missing: outcome === "incomplete" ? result.missing : [] };
}

/**
 * @param {Result} result
 * @param {number} requirement its position
 * @returns {Result}
 */
export function withTick(result, requirement) {
  const { missing } = result;
  const ticked = missing.includes(requirement) ? missing.filter((one) => one !== requirement) : [...missing, requirement];
  return { ...result, missing: ticked.sort((one, other) => one - other) };
}
