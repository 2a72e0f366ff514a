// What becomes of each service line: the usual outcome first, and what the officer made of it.

/** In the order of their number keys. The day's end alone records a sixth. */
export const OUTCOMES = /** @type {const} */ (["completed", "accepted", "incomplete", "referred", "declined"]);
/** @typedef {(typeof OUTCOMES)[number]} Outcome */
/** @typedef {{service: string, outcome: Outcome, missing: number[]}} Result missing: positions of requirements */

/**
 * Whether a line can end so: who collects a product brings no documents that could be taken.
 * @param {{case: string | null} | undefined} line
 * @param {Outcome | undefined} outcome
 */
export function mayEnd(line, outcome) {
  return outcome !== undefined && !(line?.case && outcome === "accepted");
}

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

/**
 * Whether the visitor leaves with something under way, or with something to bring.
 * @param {Result[]} results
 */
export function wantsReceipt(results) {
  return results.some(({ outcome }) => outcome === "accepted" || outcome === "incomplete");
}
