// A call is chimed and spoken by whatever voice there is, and shown long enough when there is none.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createSpeaker } from "../../display/static/speaker.js";

const CALL = { id: "c1", words: { id: "Nomor antrean, D K", en: "Number D K" } };
const signal = new AbortController().signal;

/** @param {object} [other] what this lobby has otherwise */
function lobby({ voices = ["id"], state = "on", silent = false, browser = true, answer, play } = {}) {
  const scene = { heard: [], asked: [], pauses: [], failures: [] };
  scene.announce = createSpeaker({
    site: "pekanbaru",
    voices,
    sound: silent ? null : {
      state: () => state,
      chime: async () => void scene.heard.push("chime"),
      play: play ?? (async (file) => void scene.heard.push(new TextDecoder().decode(file))),
    },
    sayInBrowser: async (words) => (scene.heard.push(`browser: ${words}`), browser),
    pause: async (ms) => void scene.pauses.push(ms),
    fetch: async (address) => {
      scene.asked.push(address);
      return answer ? answer(address) : new Response(`wav ${address.slice(-2)}`);
    },
    failed: (error) => scene.failures.push(error.message),
  });
  return scene;
}

test("a chime, then the server's voice", async () => {
  const scene = lobby();
  await scene.announce(CALL, { hurried: false, signal });
  assert.deepEqual(scene.heard, ["chime", "wav id"]);
  assert.deepEqual(scene.asked, ["/api/v1/sites/pekanbaru/calls/c1/voice?lang=id"]);
});

test("two languages are spoken one after the other, in the order of the address", async () => {
  const scene = lobby({ voices: ["en", "id"] });
  await scene.announce(CALL, { hurried: false, signal });
  assert.deepEqual(scene.heard, ["chime", "wav en", "wav id"]);
});

test("in a hurry there is no chime, but every word", async () => {
  const scene = lobby();
  await scene.announce(CALL, { hurried: true, signal });
  assert.deepEqual(scene.heard, ["wav id"]);
});

test("a server without a voice leaves it to the browser", async () => {
  const scene = lobby({ answer: () => new Response("", { status: 404 }) });
  await scene.announce(CALL, { hurried: false, signal });
  assert.deepEqual(scene.heard, ["chime", "browser: Nomor antrean, D K"]);
  assert.deepEqual(scene.failures, []);
});

test("a server that fails is told of, and the browser speaks", async () => {
  const scene = lobby({ answer: () => new Response("", { status: 503 }) });
  await scene.announce(CALL, { hurried: false, signal });
  assert.deepEqual(scene.heard, ["chime", "browser: Nomor antrean, D K"]);
  assert.match(scene.failures[0], /503/);
});

test("a line that is cut is told of, and the browser speaks", async () => {
  const scene = lobby({ answer: () => Promise.reject(new TypeError("no line")) });
  await scene.announce(CALL, { hurried: false, signal });
  assert.deepEqual([scene.heard.length, scene.failures], [2, ["no line"]]);
});

test("neither voice: the chime and the sight of it", async () => {
  const scene = lobby({ answer: () => new Response("", { status: 404 }), browser: false });
  await scene.announce(CALL, { hurried: false, signal });
  assert.deepEqual(scene.pauses, [4_500]);
});

for (const [name, how] of [["a screen that must be silent", { silent: true }], ["a browser that refuses sound", { state: "refused" }]]) {
  test(`${name} asks for no voice and shows the call`, async () => {
    const scene = lobby(how);
    await scene.announce(CALL, { hurried: false, signal });
    assert.deepEqual([scene.heard, scene.asked, scene.pauses], [[], [], [4_500]]);
  });
}

test("in a hurry it is shown for a shorter time", async () => {
  const scene = lobby({ silent: true });
  await scene.announce(CALL, { hurried: true, signal });
  assert.deepEqual(scene.pauses, [1_500]);
});

test("a sound that cannot be played is not hidden", async () => {
  const scene = lobby({ play: () => Promise.reject(new Error("no WAV")) });
  await assert.rejects(scene.announce(CALL, { hurried: false, signal }), /no WAV/);
  assert.deepEqual(scene.pauses, [4_500]);
});

test("an announcement whose time is over says nothing more", async () => {
  const over = new AbortController();
  const scene = lobby({ voices: ["id", "en"], play: async () => (scene.heard.push("id"), over.abort()) });
  await scene.announce(CALL, { hurried: false, signal: over.signal });
  assert.deepEqual(scene.heard, ["chime", "id"]);
});
