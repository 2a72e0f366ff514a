// Lets the counter's page load while the server is away: the page and its files as they were last served, and nothing of
// the API. The network comes first, so that a new release is taken at once; a cache of another name is an old release's.
// Where a page is served over plain http the browser has no such workers: then only a page that is open goes on.

const CACHE = "antrean-counter-1";
const PAGE = "/counter";
/** Milliseconds that a file is waited for when there is one to show instead. */
const PATIENCE_MS = 3_000;

const worker = /** @type {any} */ (self);

worker.addEventListener("install", () => worker.skipWaiting());

worker.addEventListener("activate", (/** @type {any} */ event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith("antrean-counter-") && name !== CACHE).map((name) => caches.delete(name))))
      .then(() => worker.clients.claim()),
  );
});

/** The page says which files it came with: the first time they were fetched before the worker was there. */
worker.addEventListener("message", (/** @type {any} */ event) => {
  const wanted = /** @type {string[]} */ (event.data.files).filter((file) => isKept(new URL(file)));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(wanted)));
});

worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { request } = event;
  if (request.method === "GET" && isKept(new URL(request.url))) event.respondWith(answer(request));
});

/** @param {URL} url */
function isKept({ origin, pathname }) {
  return origin === worker.location.origin && (pathname === PAGE || pathname.startsWith("/static/"));
}

/** Every counter has the same page. @param {string} address */
function keyOf(address) {
  const url = new URL(address);
  return url.pathname === PAGE ? url.origin + PAGE : address;
}

/** @param {Request} request */
async function answer(request) {
  const cache = await caches.open(CACHE);
  const known = await cache.match(keyOf(request.url), { ignoreVary: true });
  const fresh = fetch(request).then(async (response) => {
    if (response.ok && response.type === "basic") await cache.put(keyOf(request.url), response.clone());
    return response;
  });
  if (!known) return fresh;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  /** @type {Response | unknown} */
  const first = await Promise.race([fresh.catch(() => null), late]);
  // A proxy may answer for a server that is away.
  return first instanceof Response && first.status < 500 ? first : known;
}
