// What the officer chooses of the lines of a ticket that is served: outcomes, and what was missing.
import { OUTCOMES, withOutcome, withTick } from "./outcomes.js";

/**
 * @param {import("./desk-state.js").DeskState} state
 * @param {(mutate: () => unknown) => void} change
 */
export function createChoosing(state, change) {
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
   * @param {number} outcome index in OUTCOMES
   */
  const choose = (line, outcome) => remake(line, (one) => withOutcome(one, OUTCOMES[outcome] ?? OUTCOMES[0]));
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
      choose(line, outcome);
      if (OUTCOMES[outcome] !== "incomplete") goToLine(line + 1);
    },
    /**
     * @param {number} line
     * @param {number} requirement its position
     */
    tick: (line, requirement) => remake(line, (one) => withTick(one, requirement)),
  };
}
