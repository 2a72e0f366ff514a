// The two tones before a call: a falling major third, struck softly like a glockenspiel. Synthesised, no file.

const TONES = [
  { hertz: 659.26, at: 0 }, // E5
  { hertz: 523.25, at: 0.42 }, // C5
];
// A struck bar: the fundamental, and two partials that die sooner.
const PARTIALS = [
  { ratio: 1, gain: 1, seconds: 1.4 },
  { ratio: 2, gain: 0.28, seconds: 0.7 },
  { ratio: 3.98, gain: 0.1, seconds: 0.25 },
];
const ATTACK_SECONDS = 0.008; // slower than a click, faster than a swell
const LOUDNESS = 0.32;
const SILENCE = 0.0001; // an exponential ramp cannot reach zero

/** Seconds until speech may begin; the last tone still rings then. */
export const CHIME_SECONDS = 1.25;

/**
 * @param {AudioContext} context
 * @param {AudioNode} output
 */
export function strike(context, output) {
  for (const { hertz, at } of TONES) {
    for (const { ratio, gain, seconds } of PARTIALS) {
      const begin = context.currentTime + at;
      const tone = new OscillatorNode(context, { frequency: hertz * ratio });
      const loudness = new GainNode(context, { gain: SILENCE });
      loudness.gain.setValueAtTime(SILENCE, begin);
      loudness.gain.exponentialRampToValueAtTime(LOUDNESS * gain, begin + ATTACK_SECONDS);
      loudness.gain.exponentialRampToValueAtTime(SILENCE, begin + seconds);
      tone.connect(loudness).connect(output);
      tone.start(begin);
      tone.stop(begin + seconds);
      tone.onended = () => loudness.disconnect();
    }
  }
}
