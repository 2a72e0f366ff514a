// The kiosk's own process on this machine: what it says of itself, the catalogue it keeps, and its events.
import { createApi } from "/static/ui/api.js";
import { indexMall } from "./mall.js";
import { listen } from "./events.js";

/** @typedef {import("./state.js").Store} Store */

const api = createApi({ base: "/api" });
const AGAIN_MS = 2_000;

/** What the catalogue was when it was indexed last. */
let kept = "";

/**
 * Once the kiosk and the mall are known; until then it keeps asking, since a kiosk is often up before its server.
 * @param {Store} store
 */
export async function follow(store) {
  const kiosk = await untilAnswered(() => api.get("/state"));
  store.set({ kiosk, online: kiosk.online });
  listen("/api/events", {
    device: (told) => followDevice(store, kiosk.server, told),
    waiting: ({ online, alone, as_of: asOf, opening, queues }) => {
      const { online: before, offlineSince } = store.get();
      const since = online ? null : (before ? Date.now() : offlineSince);
      store.set({ online, offlineSince: since, alone, asOf, waiting: { opening, queues } });
    },
    print: ({ job, visit, state, reason, preview, printer }) => {
      // Another visitor's paper is not told to this one.
      if (store.get().attempt?.body.id === visit) store.set({ print: { job, state, reason, preview, printer } });
    },
    lost: () => {
      if (store.get().online) store.set({ online: false, offlineSince: Date.now() });
      store.set({ alone: false });
    },
  });
  await untilAnswered(() => fetchMall(store));
}

/**
 * Whether this kiosk is a device. One that became another's begins anew: nothing of the mall before is left.
 * @param {Store} store
 * @param {string} server
 * @param {{enrolled: boolean, code: string | null, expires_at: string | null, revoked: boolean, offline: boolean}} told
 */
function followDevice(store, server, { enrolled, ...pairing }) {
  const { pairing: before, mall } = store.get();
  if (enrolled && before && mall) return location.reload();
  store.set({ pairing: enrolled ? null : { ...pairing, server } });
}

/**
 * The catalogue may have changed since the last visitor: looked at between two visitors, never under one's hands.
 * @param {Store} store
 */
export async function loadMall(store) {
  try {
    await fetchMall(store);
  } catch (error) {
    console.warn(error); // the one at hand stays good
  }
}

/** @param {Store} store */
async function fetchMall(store) {
  const catalog = await api.get("/catalog");
  const text = JSON.stringify(catalog);
  if (text === kept) return;
  kept = text;
  store.set({ mall: indexMall(catalog) });
}

/**
 * @template T
 * @param {() => Promise<T>} ask
 * @returns {Promise<T>}
 */
async function untilAnswered(ask) {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      console.warn(error);
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}
