// A running lobby: listens to the board, announces, and renders once a frame at most, until it is ended.
import { createFormat } from "/static/ui/format.js";
import { connectLive } from "/static/ui/live.js";
import { nothing, render } from "/static/ui/vendor/lit-html/lit-html.js";
import { createAnnouncer } from "./announcer.js";
import { sayInBrowser } from "./browser-voice.js";
import { AS_DEVICE } from "./device.js";
import { readLobby } from "./lobby.js";
import { pause } from "./pause.js";
import { readRoom } from "./room-for.js";
import { screen } from "./screen.js";
import { createSpeaker } from "./speaker.js";

const PAGE_MS = 9_000;
const TICK_MS = 1_000;
const OFFLINE_AFTER_MS = 2_000; // a server that restarts quickly is nobody's concern

/**
 * @param {object} given
 * @param {import("/static/ui/text.js").Translate} given.t
 * @param {import("./options.js").Options} given.options
 * @param {string} given.site
 * @param {string | null} given.zone null: the whole site
 * @param {ReturnType<typeof import("./sound.js").createSound> | null} given.sound null: a silent screen
 * @param {() => void} given.doubt the server no longer speaks to this screen
 */
export function startLobby({ t, options, site, zone, sound, doubt }) {
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
  let ended = false;

  const live = connectLive({ namespace: "/display", site, auth: { as: "device" } });
  const announce = createSpeaker({
    site,
    voices: options.voices,
    sound,
    sayInBrowser,
    pause,
    fetch: (address, how) => fetch(address, { ...how, headers: AS_DEVICE }),
    failed: (error) => console.error(error),
  });
  const announcer = createAnnouncer({
    announce,
    over: ({ number, counter }) => {
      const served = parts?.[`serving/${counter}`];
      return served?.number !== number || served.state !== "called";
    },
    now: () => live.now().getTime(),
    wall: () => Date.now(),
    pause,
    changed: draw,
    failed: (error, call) => console.error(call.number, error),
  });

  /** Draws in the next frame, once however much has changed until then. */
  function draw() {
    if (drawing || ended) return;
    drawing = true;
    requestAnimationFrame(() => {
      drawing = false;
      if (ended) return;
      const announced = announcer.current();
      const time = live.now();
      const lost = lostAt && time.getTime() - lostAt.getTime() > OFFLINE_AFTER_MS;
      const scene = {
        t,
        language: options.language,
        format,
        zone,
        now: time,
        announced,
        offlineSince: lost ? lostAt : null,
        problem,
        sound: sound?.state() ?? /** @type {const} */ ("off"),
        dismissed,
        page,
        room: readRoom(),
        enableSound: () => sound?.enable().catch((error) => console.error(error)),
        dismiss,
      };
      render(screen(scene, parts && readLobby(parts, { zone, announced })), document.body);
    });
  }

  function dismiss() {
    dismissed = true;
    draw();
  }

  live.watch("board", zone ?? "*", (update) => {
    if (update.parts["structure"].timezone !== parts?.["structure"].timezone) {
      format = createFormat(options.language, update.parts["structure"].timezone);
    }
    parts = update.parts;
    announcer.hear(update.parts["calls"]);
    draw();
  });
  live.onStatus((report) => {
    problem = report.problem;
    if (report.status === "refused" || report.status === "offline") doubt();
    lostAt = report.status === "live" ? null : (lostAt ?? live.now());
    draw();
  });
  addEventListener("resize", draw);
  const timers = [setInterval(draw, TICK_MS), setInterval(() => (page += 1), PAGE_MS)];
  draw();

  return {
    draw,
    /** Falls silent at once and leaves nothing on the glass. */
    end() {
      ended = true;
      live.close();
      announcer.stop();
      removeEventListener("resize", draw);
      for (const each of timers) clearInterval(each);
      render(nothing, document.body);
    },
  };
}
