// What the officer chooses of the lines of a ticket that is served: outcomes, and what was missing.
import { mayEnd, OUTCOMES, withOutcome, withTick } from "./outcomes.js";

/**
 * @param {import("./desk-state.js").DeskState} state
 * @param {(mutate: () => unknown) => void} change
 * @param {() => import("./ticket.js").Ticket | null} ticket that is served
 */
export function createChoosing(state, change, ticket) {
  /**
   * @param {number} line
   * @param {(result: import("./outcomes.js").Result) => import("./outcomes.js").Result} made
   */
  const remake = (line, made) =>
    change(() => {
      state.line = line;
      state.results = state.results.map((one, index) => (index === line ? made(one) : one));
    });
  /**
   * @param {number} line
   * @param {number} index in OUTCOMES
   * @returns {boolean} whether the line can end so
   */
  function choose(line, index) {
    const outcome = OUTCOMES[index];
    if (!outcome || !mayEnd(ticket()?.lines[line], outcome)) return false;
    remake(line, (one) => withOutcome(one, outcome));
    return true;
  }
  /** @param {number} line comes round at both ends */
  const goToLine = (line) => change(() => (state.line = (line + state.results.length) % state.results.length));

  return {
    choose,
    goToLine,
    /**
     * A figure chooses for the line; the next one is for the next line, unless there is something to tick.
     * @param {number} outcome index in OUTCOMES
     */
    figure(outcome) {
      const { line } = state;
      if (choose(line, outcome) && OUTCOMES[outcome] !== "incomplete") goToLine(line + 1);
    },
    /**
     * @param {number} line
     * @param {number} requirement its position
     */
    tick: (line, requirement) => remake(line, (one) => withTick(one, requirement)),
  };
}
