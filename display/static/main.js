// The lobby's display: a code until somebody confirms this screen, the lobby for as long as it is a device of a mall.
import { loadText } from "/static/ui/text.js";
import { render } from "/static/ui/vendor/lit-html/lit-html.js";
import { createDevice } from "./device.js";
import { startLobby } from "./live-lobby.js";
import { readOptions } from "./options.js";
import { pair } from "./pairing.js";
import { pairingScreen } from "./pairing-screen.js";
import { pause } from "./pause.js";
import { createSound } from "./sound.js";

const LOOK_MS = 15_000; // a screen that was moved to another zone follows by itself
const TICK_MS = 1_000;

const options = readOptions(location.search);
document.documentElement.lang = options.language;
const t = await loadText(options.language, ["common", "display"]);
document.title = t("display-title");

/** @type {ReturnType<typeof startLobby> | null} */
let lobby = null;
const api = createDevice(options.language);
const sound = options.voices.length ? createSound(() => lobby?.draw()) : null;

// Any touch or key is leave to make sound; the notice says so.
for (const gesture of ["pointerdown", "keydown"]) {
  addEventListener(gesture, () => void sound?.enable().catch((error) => console.error(error)));
}

/** Shows the code until this browser is a device. */
async function becomeDevice() {
  /** @type {import("./pairing.js").Waiting | null} */
  let waiting = null;
  const draw = () => render(pairingScreen(t, waiting, performance.now()), document.body);
  const ticking = setInterval(draw, TICK_MS);
  draw();
  try {
    return await pair({
      api,
      show: (state) => {
        waiting = state;
        draw();
      },
      pause: (ms) => pause(ms, new AbortController().signal),
      now: () => performance.now(),
    });
  } finally {
    clearInterval(ticking);
  }
}

/**
 * Runs the lobby for as long as this browser is this device, at this place.
 * @param {import("./device.js").Device} device
 */
async function runLobby(device) {
  let wake = new AbortController();
  const zone = device.zone ?? options.zone;
  const doubt = () => wake.abort();
  lobby = startLobby({ t, options, site: device.site, zone, sound, doubt });
  for (;;) {
    await pause(LOOK_MS, wake.signal);
    wake = new AbortController();
    try {
      const { device: now } = await api.look();
      if (now?.id !== device.id || now.site !== device.site || now.zone !== device.zone) break;
    } catch (error) {
      console.warn(error); // away: the lobby says so itself
      await pause(TICK_MS, new AbortController().signal);
    }
  }
  lobby.end();
  lobby = null;
}

for (;;) await runLobby(await becomeDevice());
