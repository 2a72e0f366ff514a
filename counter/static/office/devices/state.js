// How a device is, out of what the list says: pure, so that every case is a test.

/** @typedef {{state: "ok" | "no_paper" | "cover_open" | "offline" | "unconfirmed" | "unknown", detail: string | null}} Printer */
/**
 * @typedef {object} Device
 * @property {string} id
 * @property {"kiosk" | "display"} kind
 * @property {string} name
 * @property {string | null} zone null: the whole site
 * @property {string} enrolled_at
 * @property {string | null} revoked_at
 * @property {string | null} seen_at last sign of life, at most half a minute late
 * @property {string | null} version
 * @property {Printer | null} printer
 * @property {number} waiting numbers that it gave by itself and has not entered yet
 * @property {{numbers: number, over_quota: number} | null} alone given by itself today, and entered
 */
/** @typedef {{now: string, speed: number, devices: Device[]}} DeviceList */
/** @typedef {"is-success" | "is-warning" | "is-error" | "is-info" | "is-closed"} Tone */
/** @typedef {{tone: Tone, icon: string, text: string, values: Record<string, string | number>}} Sign text: its id, without values */

/** Minutes: a kiosk reports every ten seconds; a display's signs of life are half a minute late, and one may get lost. */
const HERE_MINUTES = { kiosk: 0.5, display: 1.5 };

/**
 * Whether the device is there.
 * @param {Device} device
 * @param {DeviceList} list
 * @param {ReturnType<typeof import("/static/ui/format.js").createFormat>} format
 * @returns {Sign}
 */
export function presence(device, list, format) {
  const on = (/** @type {string} */ at) => ({ date: format.shortDate(new Date(at)), time: format.time(new Date(at)) });
  if (device.revoked_at) {
    return { tone: "is-closed", icon: "ban", text: "office-devices-revoked-on", values: on(device.revoked_at) };
  }
  if (!device.seen_at) return { tone: "is-warning", icon: "clock", text: "office-devices-never-seen", values: {} };
  const minutes = (Date.parse(list.now) - Date.parse(device.seen_at)) / 60_000 / (list.speed || 1);
  if (minutes <= HERE_MINUTES[device.kind]) return { tone: "is-success", icon: "circle-check", text: "office-devices-here", values: {} };
  if (minutes < 24 * 60) {
    const values = { duration: format.duration(minutes) };
    return { tone: "is-error", icon: "wifi-off", text: "office-devices-seen-before", values };
  }
  return { tone: "is-error", icon: "wifi-off", text: "office-devices-seen-on", values: on(device.seen_at) };
}

/**
 * What a kiosk last said of its printer; null where there is nothing to say.
 * @param {Device} device
 * @returns {Sign | null}
 */
export function printerSign({ kind, printer, revoked_at: revoked }) {
  if (kind !== "kiosk" || revoked || !printer) return null;
  /** @type {Record<Printer["state"], Tone>} */
  const tones = { ok: "is-success", no_paper: "is-error", cover_open: "is-error", offline: "is-error", unconfirmed: "is-info", unknown: "is-info" };
  return { tone: tones[printer.state], icon: "printer", text: `office-devices-printer-${printer.state}`, values: {} };
}

/**
 * What a kiosk did without the server: numbers that are still to be entered, or those of today.
 * @param {Device} device
 * @returns {Sign | null}
 */
export function aloneSign({ waiting, alone }) {
  if (waiting > 0) return { tone: "is-warning", icon: "clock", text: "office-devices-waiting", values: { count: waiting } };
  if (!alone) return null;
  const values = { count: alone.numbers, over: alone.over_quota };
  return { tone: alone.over_quota ? "is-warning" : "is-info", icon: "wifi-off", text: "office-devices-alone", values };
}

/**
 * Those in use, as they were enrolled; and those that were revoked, the newest first.
 * @param {Device[]} devices
 */
export function sortDevices(devices) {
  const revoked = devices.filter((one) => one.revoked_at);
  return {
    active: devices.filter((one) => !one.revoked_at),
    revoked: revoked.sort((a, b) => String(b.revoked_at).localeCompare(String(a.revoked_at))),
  };
}

/** A code as it is typed: capitals, without what a person puts between. @param {string} typed */
export function cleanCode(typed) {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, "").slice(0, 6);
}
