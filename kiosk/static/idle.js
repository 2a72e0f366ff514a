// When a screen that nobody touches must ask, and when it must make way for the next visitor. No clock inside.

/** @typedef {{idle: number, ask: number, leave: number}} Patience seconds without a touch before each step */
/**
 * fresh: nothing to wipe; busy: an answer is awaited, which must not be thrown away; printing: the number is shown,
 * and on its way to paper; taken: it is on paper; unprinted: the number is shown, and on no paper; scrolled: only
 * a list stands elsewhere; used: anything else
 * @typedef {"fresh" | "busy" | "scrolled" | "printing" | "taken" | "unprinted" | "used"} Scene
 */
/** @typedef {{asking: number | null, leaving: number | null, reset: boolean}} Verdict seconds left of each */

/** @type {Patience} */
export const PATIENCE = Object.freeze({ idle: 60, ask: 20, leave: 20 });
/** A number that is not on paper must be written down first. */
const WITHOUT_PAPER = 3;

/**
 * @param {object} situation
 * @param {Scene} situation.scene
 * @param {number} situation.quiet seconds since the last touch, or since the scene began
 * @param {Patience} patience
 * @returns {Verdict}
 */
export function judge({ scene, quiet }, patience) {
  switch (scene) {
    case "fresh":
    case "busy":
      return { asking: null, leaving: null, reset: false };
    case "printing":
    case "taken":
      return leave(patience.leave - quiet);
    case "unprinted":
      return leave(patience.leave * WITHOUT_PAPER - quiet);
    case "scrolled":
      return { asking: null, leaving: null, reset: quiet >= patience.idle };
    case "used": {
      const left = patience.idle + patience.ask - quiet;
      const asking = quiet >= patience.idle ? Math.max(0, Math.ceil(left)) : null;
      return { asking, leaving: null, reset: left <= 0 };
    }
  }
}

/**
 * @param {number} left
 * @returns {Verdict}
 */
function leave(left) {
  return { asking: null, leaving: Math.max(0, Math.ceil(left)), reset: left <= 0 };
}

/**
 * ?idle=5&ask=3&leave=2: shorter for a test or a demonstration.
 * @param {URLSearchParams} query
 * @returns {Patience}
 */
export function patienceOf(query) {
  const read = (/** @type {keyof Patience} */ name) => {
    const seconds = Number(query.get(name) ?? PATIENCE[name]);
    if (!(seconds > 0)) throw new RangeError(`?${name}= takes a number of seconds above 0`);
    return seconds;
  };
  return { idle: read("idle"), ask: read("ask"), leave: read("leave") };
}
