// How one call is announced: a chime, then its words in each language; or, without sound, long enough to be read.

const SHOWN_MS = 4_500;
const HURRIED_MS = 1_500; // without sound; with it, the words take longer anyway
const FETCH_MS = 6_000;

/** @typedef {import("./announcer.js").Call} Call */
/** @typedef {import("./options.js").Language} Language */

/**
 * @param {object} given
 * @param {string} given.site
 * @param {Language[]} given.voices
 * @param {{state(): string, chime(signal: AbortSignal): Promise<void>,
 *   play(file: ArrayBuffer, signal: AbortSignal): Promise<void>} | null} given.sound null: a silent screen
 * @param {(words: string, language: Language, signal: AbortSignal) => Promise<boolean>} given.sayInBrowser
 * @param {(ms: number, signal: AbortSignal) => Promise<void>} given.pause
 * @param {typeof globalThis.fetch} given.fetch
 * @param {(error: unknown) => void} given.failed a voice could not be had; the call is still shown
 */
export function createSpeaker({ site, voices, sound, sayInBrowser, pause, fetch, failed }) {
  /**
   * The server's voice; null when it has none, and the browser's has to do.
   * @param {Call} call
   * @param {Language} language
   */
  async function load(call, language) {
    const address = `/api/v1/sites/${encodeURIComponent(site)}/calls/${call.id}/voice?lang=${language}`;
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(FETCH_MS) });
      if (response.ok) return await response.arrayBuffer();
      // 404 is a server without a voice, which is nobody's fault.
      if (response.status !== 404) failed(new Error(`${address}: ${response.status}`));
    } catch (error) {
      failed(error);
    }
    return null;
  }

  /**
   * @param {Call} call
   * @param {import("./announcer.js").Manner} manner
   */
  async function speak(call, { hurried, signal }) {
    if (sound?.state() !== "on") return;
    // Fetched while the chime sounds.
    const files = voices.map((language) => load(call, language));
    if (!hurried) await sound.chime(signal);
    for (const [index, language] of voices.entries()) {
      if (signal.aborted) return;
      const file = await files[index];
      if (file) await sound.play(file, signal);
      else await sayInBrowser(call.words[language], language, signal);
    }
  }

  /**
   * @param {Call} call
   * @param {import("./announcer.js").Manner} manner
   */
  return async function announce(call, manner) {
    const shown = pause(manner.hurried ? HURRIED_MS : SHOWN_MS, manner.signal);
    try {
      await speak(call, manner);
    } finally {
      await shown;
    }
  };
}
