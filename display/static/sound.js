// The page's one way to the loudspeaker, and whether the browser allows it.
import { CHIME_SECONDS, strike } from "./chime.js";
import { pause } from "./pause.js";

const DECISION_MS = 1_000; // an allowed context runs within a few hundredths of a second
const GRACE_MS = 1_500;

/** @typedef {"starting" | "on" | "refused"} SoundState refused: until somebody touches the page */

/** @param {() => void} changed the state is another */
export function createSound(changed) {
  const context = new AudioContext();
  // Speech is played as loud as it comes; what would clip (a chime ringing on under it) is held down.
  const output = new DynamicsCompressorNode(context, { threshold: -6, ratio: 8, release: 0.15 });
  output.connect(context.destination);
  let decided = false;

  context.onstatechange = () => {
    // A loudspeaker that was switched off and on, or a machine that slept: what was allowed once is so again.
    if (context.state !== "running") void context.resume();
    changed();
  };
  setTimeout(() => {
    decided = true;
    changed();
  }, DECISION_MS);

  return {
    /** @returns {SoundState} */
    state() {
      if (context.state === "running") return "on";
      return decided ? "refused" : "starting";
    },
    /** Asks again; a browser grants it while a touch or a key is being handled. */
    enable: () => context.resume(),

    /** @param {AbortSignal} signal */
    chime(signal) {
      strike(context, output);
      return pause(CHIME_SECONDS * 1_000, signal);
    },

    /**
     * Plays a whole sound file; done when it has ended or the signal stops it.
     * @param {ArrayBuffer} file rejects when it cannot be decoded
     * @param {AbortSignal} signal
     */
    async play(file, signal) {
      const buffer = await context.decodeAudioData(file);
      const source = new AudioBufferSourceNode(context, { buffer });
      source.connect(output);
      source.start();
      const ended = /** @type {Promise<void>} */ (new Promise((resolve) => (source.onended = () => resolve())));
      // A loudspeaker that was unplugged never tells the end.
      await Promise.race([ended, pause(buffer.duration * 1_000 + GRACE_MS, signal)]);
      source.stop();
      source.disconnect();
    },
  };
}
