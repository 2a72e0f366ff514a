// A visitor's page: when it asks again, what comes first, which language; and when a mall opens.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openness, opensText } from "../../display/static/opens.js";
import { chooseLanguage } from "../../display/static/visit/language.js";
import { isOverdue, isToldByCases, mattersOf, momentOf, stepsOf } from "../../display/static/visit/matters.js";
import { inOrder, isPassedOver, nextZone, waitsFor } from "../../display/static/visit/order.js";
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

test("what is put off comes before waiting, what follows after it", () => {
  const tickets = ["planned", "expired", "waiting", "on_hold"].map((state) => ({ state }));
  assert.deepEqual(inOrder(tickets).map(({ state }) => state), ["on_hold", "waiting", "planned", "expired"]);
});

test("who is done in one zone is sent to the next, and nobody is sent away too early", () => {
  const at = (state, zone) => ({ state, zone });
  assert.deepEqual(nextZone([at("waiting", "Z2"), at("serving", "Z1")]), { here: "Z1", next: "Z2" });
  assert.equal(nextZone([at("waiting", "Z2"), at("serving", "Z1"), at("waiting", "Z1")]), null);
  assert.equal(nextZone([at("waiting", "Z2"), at("waiting", "Z1")]), null);
  assert.equal(nextZone([at("serving", "Z1"), at("finished", "Z2")]), null);
});

test("a place that follows names what is finished before it", () => {
  const [before, other, planned] = [["A"], ["B"], ["C"]].map((services) => ({ state: "waiting", services }));
  planned.state = "planned";
  const after = (service) => (service === "C" ? ["A", "X"] : []);
  assert.deepEqual(waitsFor(planned, [before, other, planned], after), ["A"]);
});

const TODAY = "2026-11-24";

function visit(states, more = {}) {
  const tickets = states.map((state) => ({ state }));
  return { service_day: TODAY, paused_at: null, reentry_on: null, cases: [], tickets, ...more };
}

test("the code is shown while it is good for something", () => {
  const matters = (...given) => mattersOf(visit(...given), TODAY);
  assert.deepEqual(matters(["waiting"]), []);
  assert.deepEqual(matters(["waiting"], { paused_at: "2026-11-24T03:00:00Z" }), ["paused"]);
  assert.deepEqual(matters(["no_show"]), ["missed"]);
  assert.deepEqual(matters(["no_show"], { service_day: "2026-11-23" }), []);
  assert.deepEqual(matters(["expired"], { reentry_on: "2026-11-25" }), ["reentry"]);
  assert.deepEqual(matters(["expired"], { reentry_on: "2026-11-23" }), []);
  const cases = [{ state: "in_process" }, { state: "ready" }];
  assert.deepEqual(matters(["finished"], { cases }), ["ready"]);
  assert.deepEqual(matters(["finished"], { cases: cases.slice(0, 1) }), ["kept"]);
  assert.deepEqual(matters(["finished"], { cases: [{ state: "collected" }] }), []);
});

test("who is wanted at a counter is not sent to a kiosk", () => {
  assert.deepEqual(mattersOf(visit(["no_show", "called"]), TODAY), []);
});

test("a case goes its way in steps, and is overdue the day after it was due", () => {
  const reached = (state) => stepsOf({ state }).filter((step) => step.reached).map(({ name }) => name);
  assert.deepEqual(reached("in_process"), ["accepted", "in_process"]);
  assert.deepEqual(reached("collected"), ["accepted", "in_process", "ready", "collected"]);
  assert.deepEqual(stepsOf({ state: "declined" }).at(-1), { name: "declined", reached: true, now: true });
  const late = (due_on, state = "in_process") => isOverdue({ state, due_on }, TODAY);
  assert.deepEqual([late("2026-11-23"), late(TODAY), late(null), late("2026-11-23", "ready")], [true, false, false, false]);
});

test("a finished place is left to its cases when they tell all of it", () => {
  const cases = [{ service: "A" }];
  const told = (...lines) => isToldByCases({ state: "finished", lines }, cases);
  assert.equal(told({ service: "A", outcome: "accepted" }), true);
  assert.equal(told({ service: "A", outcome: "accepted" }, { service: "B", outcome: "incomplete" }), false);
  assert.equal(told({ service: "B", outcome: "accepted" }), false);
});

test("a day is the same day in every zone of the country", () => {
  for (const zone of ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"]) {
    assert.match(createFormat("id", zone).date(momentOf(TODAY)), /24 November 2026/);
  }
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

test("how the mall stands is told where it is not as one would think", () => {
  const t = (id, words) => (words ? `${id} ${words.time}` : id);
  const AS_USUAL = { open: true, why: null, opens: null, notice: null, service_open: true, service_opens: null, reduced: false };
  const tell = (more) => openness({ t, format: createFormat("id", "Asia/Jakarta") }, { ...AS_USUAL, ...more }).map(({ text }) => text);
  const at = "2026-11-27T06:00:00Z";
  assert.deepEqual(tell({}), []);
  assert.deepEqual(tell({ reduced: true }), ["common-reduced"]);
  assert.deepEqual(tell({ service_open: false, service_opens: at }), ["display-service-from 13.00"]);
  assert.deepEqual(tell({ open: false, why: "break", opens: at }), ["display-break-until 13.00"]);
  assert.deepEqual(tell({ open: false, why: "break", opens: at, reduced: true }), ["display-break-until 13.00", "common-reduced"]);
  assert.deepEqual(tell({ open: false, why: "cut_off" }), ["display-no-more-numbers"]);
  assert.deepEqual(tell({ open: false, why: "disruption" }), []);
});
