// The lobby's display: reads the address, listens to the board, announces, and renders once a frame at most.
import { createFormat } from "/static/ui/format.js";
import { connectLive } from "/static/ui/live.js";
import { loadText } from "/static/ui/text.js";
import { render } from "/static/ui/vendor/lit-html/lit-html.js";
import { createAnnouncer } from "./announcer.js";
import { sayInBrowser } from "./browser-voice.js";
import { readLobby } from "./lobby.js";
import { readOptions } from "./options.js";
import { pause } from "./pause.js";
import { readRoom } from "./room-for.js";
import { screen } from "./screen.js";
import { createSound } from "./sound.js";
import { createSpeaker } from "./speaker.js";

const PAGE_MS = 9_000;
const TICK_MS = 1_000;
const OFFLINE_AFTER_MS = 2_000; // a server that restarts quickly is nobody's concern

const options = readOptions(location.search);
document.documentElement.lang = options.language;
const t = await loadText(options.language, ["common", "display"]);
document.title = t("display-title");

/** @type {Record<string, any> | null} */
let parts = null;
/** @type {Date | null} */
let lostAt = null;
/** @type {{code: string} | undefined} */
let problem;
let format = createFormat(options.language, "Asia/Jakarta");
let dismissed = false;
let page = 0;
let drawing = false;

const live = options.site ? connectLive({ namespace: "/display", site: options.site }) : null;
const now = () => live?.now() ?? new Date();
const sound = options.voices.length ? createSound(draw) : null;
const announce = createSpeaker({
  site: options.site,
  voices: options.voices,
  sound,
  sayInBrowser,
  pause,
  fetch: (address, how) => fetch(address, how),
  failed: (error) => console.error(error),
});
const announcer = createAnnouncer({
  announce,
  over: ({ number, counter }) => {
    const served = parts?.[`serving/${counter}`];
    return served?.number !== number || served.state !== "called";
  },
  now: () => now().getTime(),
  wall: () => Date.now(),
  pause,
  changed: draw,
  failed: (error, call) => console.error(call.number, error),
});

/** Draws in the next frame, once however much has changed until then. */
function draw() {
  if (drawing) return;
  drawing = true;
  requestAnimationFrame(() => {
    drawing = false;
    const announced = announcer.current();
    const time = now();
    const lost = lostAt && time.getTime() - lostAt.getTime() > OFFLINE_AFTER_MS;
    const scene = {
      t,
      language: options.language,
      format,
      options,
      now: time,
      announced,
      offlineSince: lost ? lostAt : null,
      problem,
      sound: sound?.state() ?? /** @type {const} */ ("off"),
      dismissed,
      page,
      room: readRoom(),
      enableSound,
      dismiss,
    };
    render(screen(scene, parts && readLobby(parts, { zone: options.zone, announced })), document.body);
  });
}

function enableSound() {
  sound?.enable().catch((error) => console.error(error));
}

function dismiss() {
  dismissed = true;
  draw();
}

live?.watch("board", options.zone ?? "*", (update) => {
  if (update.parts["structure"].timezone !== parts?.["structure"].timezone) {
    format = createFormat(options.language, update.parts["structure"].timezone);
  }
  parts = update.parts;
  announcer.hear(update.parts["calls"]);
  draw();
});
live?.onStatus((report) => {
  problem = report.problem;
  lostAt = report.status === "live" ? null : (lostAt ?? now());
  draw();
});
// Any touch or key is leave to make sound; the notice says so.
for (const gesture of ["pointerdown", "keydown"]) addEventListener(gesture, enableSound);
addEventListener("resize", draw);
setInterval(draw, TICK_MS);
setInterval(() => (page += 1), PAGE_MS);
draw();
