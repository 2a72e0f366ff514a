// When a visitor's page asks again: every ten seconds while it is looked at, less often while nobody answers.

const EVERY_MS = 10_000;
const SPREAD = 0.2; // the phones of a full lobby must not all ask at once
const LONGEST_DOUBLING = 3; // 80 s

/**
 * @param {object} given
 * @param {() => Promise<boolean>} given.ask false: no answer came
 * @param {() => boolean} given.visible
 * @param {(action: () => void, ms: number) => number} given.later
 * @param {(timer: number) => void} given.cancel
 * @param {() => number} given.random from 0 to 1
 */
export function createRefresher({ ask, visible, later, cancel, random }) {
  let failures = 0;
  let timer = 0;
  let asking = false;
  let wanted = false; // asked for while asking: the answer under way may be older than what is wanted
  let ended = false;

  async function now() {
    if (ended || !visible()) return;
    wanted = true;
    if (asking) return;
    asking = true;
    cancel(timer);
    try {
      while (wanted && !ended && visible()) {
        wanted = false;
        failures = (await ask()) ? 0 : failures + 1;
      }
    } finally {
      asking = false;
    }
    if (ended || !visible()) return;
    const ms = EVERY_MS * 2 ** Math.min(failures, LONGEST_DOUBLING);
    timer = later(now, ms * (1 - SPREAD + 2 * SPREAD * random()));
  }

  return {
    /** Asks at once, or once more after the answer under way, unless the page is not looked at; then again and again. */
    now,
    /** There is nothing more to ask. */
    end() {
      ended = true;
      cancel(timer);
    },
  };
}
