// Which device this browser is. Its token is in a cookie that no script can read; the header says that it counts,
// and not who may be signed in here.
import { createApi, Problem } from "/static/ui/api.js";
import { browserName } from "./browser-name.js";

/** @typedef {{id: string, kind: string, site: string, zone: string | null, name: string}} Device zone null: the whole site */
/** @typedef {{code: string, seconds: number}} Code seconds: how long it is good */

/** Of a request that the device makes. */
export const AS_DEVICE = { "Antrean-As": "device" };

/** @param {import("/static/ui/text.js").Language} language of the problems' texts */
export function createDevice(language) {
  const api = createApi({
    base: "/api/v1",
    language,
    totalMs: 0, // who asks here asks again anyway
    fetch: (address, how) => fetch(address, { ...how, headers: { .../** @type {any} */ (how?.headers), ...AS_DEVICE } }),
  });
  return {
    /**
     * What the server knows this browser as; null before its code was confirmed, and after it was revoked.
     * @returns {Promise<{device: Device | null, revoked: boolean}>} rejects with a Problem when no answer came
     */
    async look() {
      try {
        return { device: await api.get("/device"), revoked: false };
      } catch (error) {
        if (!(error instanceof Problem) || error.status !== 401) throw error;
        return { device: null, revoked: error.code === "device_revoked" };
      }
    },
    /** A new code to show, in the place of the one before. @returns {Promise<Code>} */
    askForCode: () => api.command("/pairings", { kind: "display", version: browserName(navigator.userAgent) }),
  };
}

/** @typedef {ReturnType<typeof createDevice>} DeviceApi */
