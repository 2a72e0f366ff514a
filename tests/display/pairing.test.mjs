// A screen asks for a code, asks on, and is a display once somebody confirmed it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browserName } from "../../display/static/browser-name.js";
import { pair } from "../../display/static/pairing.js";

const DEVICE = { id: "d1", kind: "display", site: "mall", zone: null, name: "Layar 1" };

class Problem extends Error {
  name = "Problem";
}

/**
 * A screen whose server answers each look in turn; the last answer stands.
 * @param {(object | Error)[]} looks a device, null, {revoked: true}, or what goes wrong
 * @param {{seconds?: number, codes?: (string | Error)[]}} [other]
 */
async function screen(looks, { seconds = 900, codes = ["KPQ7RT", "BCD234", "FGH567"] } = {}) {
  const scene = { shown: [], asked: 0, time: 0 };
  let turn = 0;
  scene.device = await pair({
    api: {
      async look() {
        const answer = looks[Math.min(turn++, looks.length - 1)];
        if (answer instanceof Error) throw answer;
        if (answer === null || answer.revoked) return { device: null, revoked: Boolean(answer?.revoked) };
        return { device: answer, revoked: false };
      },
      async askForCode() {
        const code = codes[Math.min(scene.asked++, codes.length - 1)];
        if (code instanceof Error) throw code;
        return { code, seconds };
      },
    },
    show: (waiting) => scene.shown.push(waiting),
    pause: async (ms) => void (scene.time += ms),
    now: () => scene.time,
  });
  return scene;
}

test("a screen that is a device shows no code and asks for none", async () => {
  const { device, shown, asked } = await screen([DEVICE]);
  assert.deepEqual([device, shown, asked], [DEVICE, [], 0]);
});

test("one code is shown until it is confirmed", async () => {
  const { device, shown, asked } = await screen([null, null, null, DEVICE]);
  assert.equal(device, DEVICE);
  assert.equal(asked, 1);
  assert.deepEqual(shown.map(({ code }) => code), ["KPQ7RT", "KPQ7RT", "KPQ7RT"]);
});

test("an expired code is replaced", async () => {
  const { shown } = await screen([null, null, null, DEVICE], { seconds: 5 });
  assert.deepEqual(shown.map(({ code }) => code), ["KPQ7RT", "KPQ7RT", "BCD234"]);
});

test("a cut line is told beside a code that is still good, and no expired code is shown", async () => {
  const { shown, asked } = await screen([null, new Problem(), new Problem(), new Problem(), null, DEVICE], { seconds: 7 });
  assert.deepEqual(shown.map(({ code }) => code), ["KPQ7RT", "KPQ7RT", "KPQ7RT", null, "BCD234"]);
  assert.deepEqual(shown.map(({ problem }) => problem !== null), [false, true, true, true, false]);
  assert.equal(asked, 2);
});

test("a server that is away at the start is asked again", async () => {
  const { shown, device } = await screen([new Problem(), DEVICE]);
  assert.deepEqual(shown.map(({ code, problem }) => [code, problem !== null]), [[null, true]]);
  assert.equal(device, DEVICE);
});

test("a code that is confirmed in the moment it expires is no loss: the server gives no other", async () => {
  const { device, shown } = await screen([null, null, DEVICE], { seconds: 2, codes: ["KPQ7RT", new Problem()] });
  assert.equal(device, DEVICE);
  assert.equal(shown.length, 2);
});

test("a revoked screen says so for as long as it waits", async () => {
  const { shown } = await screen([{ revoked: true }, null, DEVICE]);
  assert.deepEqual(shown.map(({ revoked }) => revoked), [true, true]);
});

test("what is no answer of a server is a fault of ours and told", async () => {
  await assert.rejects(screen([new TypeError("x is not a function")]), TypeError);
});

test("a technician reads the browser's name and version", () => {
  const chrome = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
  assert.equal(browserName(chrome), "Chrome 142");
  assert.equal(browserName(`${chrome} Edg/142.0.1`), "Edge 142");
  assert.equal(browserName("Mozilla/5.0 (X11; Linux) Gecko/20100101 Firefox/140.0"), "Firefox 140");
  assert.equal(browserName("something else"), null);
});
