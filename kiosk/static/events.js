// What the kiosk's process tells without being asked: the queues as they stand, how printing went, and whether it is a device.

const AGAIN_MS = 2_000;

/**
 * @param {string} address
 * @param {{waiting: (value: any) => void, print: (value: any) => void, device: (value: any) => void, lost: () => void}} on lost: the process
 *   itself is gone; it is asked for again until it is back
 */
export function listen(address, on) {
  const source = new EventSource(address);
  source.addEventListener("waiting", (event) => on.waiting(JSON.parse(event.data)));
  source.addEventListener("device", (event) => on.device(JSON.parse(event.data)));
  source.addEventListener("print", (event) => on.print(JSON.parse(event.data)));
  source.addEventListener("error", () => {
    on.lost();
    // The browser comes back by itself after a cut line, but not after a refusal.
    if (source.readyState !== EventSource.CLOSED) return;
    source.close();
    setTimeout(() => listen(address, on), AGAIN_MS);
  });
}
