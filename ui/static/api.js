// Speaks to the API: JSON in and out, asks again when the line is bad, and never makes two of one command.
import { Problem, readProblem } from "./problem.js";

export { Problem } from "./problem.js";

const PASSING = new Set([429, 502, 503, 504]);

/**
 * @typedef {object} ApiOptions
 * @property {string} base address before every path, e.g. "/api/v1"
 * @property {string} [token] bearer token
 * @property {string} [language] language of the problems' texts
 * @property {number} [attemptMs] an unanswered attempt is given up after this long
 * @property {number} [totalMs] no new attempt begins after this long
 * @property {(waiting: boolean) => void} [onWaiting] true when a first attempt failed, false when it is over
 * @property {typeof fetch} [fetch]
 * @property {(ms: number) => Promise<void>} [sleep]
 * @property {() => number} [now] milliseconds of a steady clock
 */

/** @typedef {{method: string, path: string, headers: Record<string, string>, body?: string}} Request */

/**
 * Both functions answer the parsed JSON (null when there is none, as with 204) and reject with a Problem.
 * A command keeps its Idempotency-Key through all attempts; give `key` to ask again later for the same thing.
 * @param {ApiOptions} options
 */
export function createApi(options) {
  const { base, token, language } = options;
  /** @type {Record<string, string>} */
  const common = { Accept: "application/json, application/problem+json" };
  if (token) common["Authorization"] = `Bearer ${token}`;
  if (language) common["Accept-Language"] = language;

  return {
    /**
     * @param {string} path
     * @param {Pick<ApiOptions, "totalMs">} [how] `totalMs` 0: asked once, for what is looked at again and again anyway
     */
    get: (path, how = {}) => send({ ...options, ...how }, { method: "GET", path: base + path, headers: common }),

    /**
     * @param {string} path
     * @param {unknown} [body]
     * @param {{key?: string, method?: string}} [how]
     */
    command: (path, body = {}, { key = newKey(), method = "POST" } = {}) =>
      send(options, {
        method,
        path: base + path,
        headers: { ...common, "Content-Type": "application/json", "Idempotency-Key": key },
        body: JSON.stringify(body),
      }),
  };
}

/** A random key (UUID version 4). Not crypto.randomUUID: that is missing on plain http inside a mall. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (Number(bytes[6]) & 0x0f) | 0x40;
  bytes[8] = (Number(bytes[8]) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/**
 * @param {ApiOptions} options
 * @param {Request} request
 * @returns {Promise<any>}
 */
async function send(options, request) {
  const { totalMs = 30_000, onWaiting = () => {}, sleep = pause, now = () => performance.now() } = options;
  const end = now() + totalMs;
  let waiting = false;
  try {
    for (let attempt = 0; ; attempt += 1) {
      const { response, problem } = await attemptOnce(options, request);
      if (response?.ok) return await readJson(response);
      const passing = response === null || PASSING.has(response.status);
      const delay = Math.max(retryAfterMs(response), jitteredMs(attempt));
      if (!passing || now() + delay > end) throw problem ?? (await readProblem(/** @type {Response} */ (response)));
      if (!waiting) onWaiting((waiting = true));
      await sleep(delay);
    }
  } finally {
    if (waiting) onWaiting(false);
  }
}

/**
 * @param {ApiOptions} options
 * @param {Request} request
 * @returns {Promise<{response: Response | null, problem?: Problem}>}
 */
async function attemptOnce(options, { method, path, headers, body }) {
  const ask = options.fetch ?? fetch;
  // Who brings a token comes with it alone: whoever else is signed in on this browser stays out of it, and signed in.
  const credentials = options.token ? "omit" : "same-origin";
  try {
    const signal = AbortSignal.timeout(options.attemptMs ?? 8_000);
    const response = await ask(path, { method, headers, body: body ?? null, signal, cache: "no-store", credentials });
    return { response };
  } catch (error) {
    // fetch rejects alike for a cut cable, a refused connection and the time-out: no answer came.
    return { response: null, problem: new Problem({ code: "offline", detail: String(error) }) };
  }
}

/** @param {Response} response */
async function readJson(response) {
  if (response.status === 204) return null;
  try {
    return await response.json();
  } catch (error) {
    throw new Problem({ code: "unreadable", status: response.status, detail: String(error) });
  }
}

/**
 * Exponential back-off with full jitter, so that the screens of a mall do not all ask in the same moment.
 * @param {number} attempt from 0
 */
function jitteredMs(attempt) {
  return Math.random() * Math.min(5_000, 250 * 2 ** attempt);
}

/** @param {Response | null} response */
function retryAfterMs(response) {
  const seconds = Number(response?.headers.get("Retry-After") ?? 0);
  return Number.isFinite(seconds) ? seconds * 1_000 : 0;
}

/** @param {number} ms */
function pause(ms) {
  return /** @type {Promise<void>} */ (new Promise((resolve) => setTimeout(resolve, ms)));
}
