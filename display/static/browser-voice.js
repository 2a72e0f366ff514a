// The browser's own speech, for a server without a voice.
import { pause } from "./pause.js";

const LONGEST_MS = 12_000; // some engines forget to tell the end
const RATE = 0.9;

/**
 * Speaks and is done when it has; false when this browser has no voice for the language: another language's voice
 * would speak what nobody understands.
 * @param {string} words
 * @param {import("./options.js").Language} language
 * @param {AbortSignal} signal stops it
 * @returns {Promise<boolean>} rejects when the engine fails
 */
export async function sayInBrowser(words, language, signal) {
  const voice = globalThis.speechSynthesis?.getVoices().find((known) => speaks(known, language));
  if (!voice) return false;
  const utterance = new SpeechSynthesisUtterance(words);
  Object.assign(utterance, { voice, lang: voice.lang, rate: RATE });
  const ended = /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      utterance.onend = () => resolve();
      utterance.onerror = ({ error }) =>
        error === "canceled" || error === "interrupted" ? resolve() : reject(new Error(`browser speech: ${error}`));
    })
  );
  speechSynthesis.speak(utterance);
  try {
    await Promise.race([ended, pause(LONGEST_MS, signal)]);
  } finally {
    speechSynthesis.cancel();
  }
  return true;
}

/**
 * @param {SpeechSynthesisVoice} voice
 * @param {import("./options.js").Language} language
 */
function speaks(voice, language) {
  const [code] = voice.lang.toLowerCase().split(/[-_]/);
  // Android still calls Indonesian by its code of before 1989.
  return code === language || (language === "id" && code === "in");
}
