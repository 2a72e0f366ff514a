// Until somebody confirms the code that is shown: a new code when one expires, and no end of asking.
// Pure: the server, the glass and every clock are given.

const LOOK_MS = 3_000;

/**
 * @typedef {object} Waiting what the screen shows meanwhile
 * @property {string | null} code null: none yet
 * @property {number} until when it expires, by the steady clock (ms)
 * @property {boolean} revoked it was a device before
 * @property {import("/static/ui/problem.js").Problem | null} problem why nothing is heard of the server
 */

/**
 * The device that this browser has become.
 * @param {object} given
 * @param {import("./device.js").DeviceApi} given.api
 * @param {(waiting: Waiting) => void} given.show
 * @param {(ms: number) => Promise<void>} given.pause
 * @param {() => number} given.now milliseconds of a steady clock
 * @returns {Promise<import("./device.js").Device>}
 */
export async function pair({ api, show, pause, now }) {
  /** @type {Waiting} */
  let waiting = { code: null, until: 0, revoked: false, problem: null };
  for (;;) {
    try {
      const { device, revoked } = await api.look();
      if (device) return device;
      waiting = { ...waiting, revoked: waiting.revoked || revoked, problem: null };
      if (waiting.code === null || now() >= waiting.until) {
        const { code, seconds } = await api.askForCode();
        waiting = { ...waiting, code, until: now() + seconds * 1_000 };
      }
    } catch (error) {
      if (!(error instanceof Error) || error.name !== "Problem") throw error;
      const problem = /** @type {import("/static/ui/problem.js").Problem} */ (error);
      // A code that is no longer good must not be typed in vain.
      waiting = { ...waiting, code: now() < waiting.until ? waiting.code : null, problem };
    }
    show(waiting);
    await pause(LOOK_MS);
  }
}
