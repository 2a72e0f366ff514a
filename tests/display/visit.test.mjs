// A visitor's page: when it asks again, what comes first, which language; and when a mall opens.
import assert from "node:assert/strict";
import { test } from "node:test";
import { opensText } from "../../display/static/opens.js";
import { chooseLanguage } from "../../display/static/visit/language.js";
import { inOrder, isPassedOver } from "../../display/static/visit/order.js";
import { createRefresher } from "../../display/static/visit/refresher.js";
import { createFormat } from "../../ui/static/format.js";

/** A phone whose timer and screen the test works by hand. */
function phone({ answers = () => true, random = 0.5 } = {}) {
  const scene = { asked: 0, visible: true, timer: null, waits: [] };
  scene.refresher = createRefresher({
    ask: async () => ((scene.asked += 1), answers()),
    visible: () => scene.visible,
    later: (action, ms) => (scene.waits.push(ms), (scene.timer = action), scene.waits.length),
    cancel: () => (scene.timer = null),
    random: () => random,
  });
  return scene;
}

test("it asks at once, and again ten seconds later", async () => {
  const scene = phone();
  await scene.refresher.now();
  assert.deepEqual([scene.asked, scene.waits], [1, [10_000]]);
  await scene.timer();
  assert.equal(scene.asked, 2);
});

test("phones do not all ask in the same moment", async () => {
  const waits = await Promise.all([0, 0.999].map(async (random) => {
    const scene = phone({ random });
    await scene.refresher.now();
    return Math.round(scene.waits[0] / 1_000);
  }));
  assert.deepEqual(waits, [8, 12]);
});

test("it asks less and less often while nobody answers, and as before when somebody does", async () => {
  let answers = false;
  const scene = phone({ answers: () => answers });
  await scene.refresher.now();
  for (let time = 0; time < 4; time += 1) await scene.timer();
  assert.deepEqual(scene.waits, [20_000, 40_000, 80_000, 80_000, 80_000]);
  answers = true;
  await scene.timer();
  assert.equal(scene.waits.at(-1), 10_000);
});

test("it never asks twice at a time: what is wanted meanwhile is asked for afterwards, once", async () => {
  /** @type {Array<() => void>} */
  const answers = [];
  const refresher = createRefresher({
    ask: () => new Promise((resolve) => answers.push(() => resolve(true))),
    visible: () => true,
    later: () => 0,
    cancel: () => undefined,
    random: () => 0.5,
  });
  const first = refresher.now();
  refresher.now();
  refresher.now();
  assert.equal(answers.length, 1);
  answers[0]();
  await new Promise((resolve) => setTimeout(resolve));
  assert.equal(answers.length, 2);
  answers[1]();
  await first;
  assert.equal(answers.length, 2);
});

test("it does not ask while nobody looks, and at once when somebody does", async () => {
  const scene = phone();
  await scene.refresher.now();
  scene.visible = false;
  await scene.timer();
  assert.equal(scene.asked, 1);
  scene.visible = true;
  await scene.refresher.now();
  assert.equal(scene.asked, 2);
});

test("it ends when there is nothing more to ask", async () => {
  const scene = phone({ answers: () => (scene.refresher.end(), false) });
  await scene.refresher.now();
  await scene.refresher.now();
  assert.deepEqual([scene.asked, scene.waits], [1, []]);
});

test("where to go comes first, then where one waits, then what is over", () => {
  const tickets = ["finished", "waiting", "serving", "no_show", "called"].map((state) => ({ state }));
  assert.deepEqual(inOrder(tickets).map(({ state }) => state), ["called", "serving", "waiting", "finished", "no_show"]);
});

test("a place is kept while its visitor is at another counter", () => {
  const [here, there] = [{ state: "waiting" }, { state: "called" }];
  assert.equal(isPassedOver(here, [here, there]), true);
  assert.equal(isPassedOver(there, [here, there]), false);
  assert.equal(isPassedOver(here, [here, { state: "finished" }]), false);
});

test("the address decides the language before the phone does", () => {
  assert.equal(chooseLanguage("?lang=en", ["id-ID"]), "en");
  assert.equal(chooseLanguage("?lang=id", ["en-US"]), "id");
  assert.equal(chooseLanguage("?lang=fr", ["id-ID"]), "id");
});

test("a phone's first language that we speak is spoken", () => {
  const spoken = [["id-ID"], ["in-ID"], ["ms-MY"], ["ja-JP", "id"], ["en-GB", "id"], ["zh-CN"], []];
  assert.deepEqual(spoken.map((languages) => chooseLanguage("", languages)), ["id", "id", "id", "id", "en", "en", "id"]);
});

test("the next opening is told as somebody would tell it today", () => {
  const t = (id, { time, date }) => `${id} ${time} ${date}`;
  const tell = (now, opens) => opensText({ t, now: new Date(now), format: createFormat("id", "Asia/Jakarta") }, opens);
  const opens = "2026-11-24T01:00:00Z";
  assert.equal(tell("2026-11-23T23:00:00Z", opens), "display-opens-today 08.00 Selasa, 24 November 2026");
  assert.equal(tell("2026-11-23T09:00:00Z", opens), "display-opens-tomorrow 08.00 Selasa, 24 November 2026");
  assert.equal(tell("2026-11-21T09:00:00Z", opens), "display-opens-later 08.00 Selasa, 24 November 2026");
  assert.equal(tell("2026-11-21T09:00:00Z", null), "");
});
