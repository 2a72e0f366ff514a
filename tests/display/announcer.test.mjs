// Every call once, in order, never an old one, and never held up by a voice.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createAnnouncer } from "../../display/static/announcer.js";

const START = Date.parse("2026-11-24T02:00:00Z");

/** A lobby whose clocks and voice the test moves by hand. */
function lobby() {
  const scene = {
    server: START, wall: START, said: [], manners: [], failures: [], shown: [], limits: [],
    speaking: null, over: false,
    /** Ends the announcement that is under way, well or badly. */
    async end(error) {
      const { resolve, reject } = scene.speaking;
      scene.speaking = null;
      if (error) reject(error);
      else resolve();
      await settle();
    },
  };
  scene.announcer = createAnnouncer({
    announce(call, manner) {
      scene.said.push(call.id);
      scene.manners.push(manner);
      return new Promise((resolve, reject) => (scene.speaking = { resolve, reject }));
    },
    over: () => scene.over,
    now: () => scene.server,
    wall: () => scene.wall,
    pause: () => new Promise((resolve) => scene.limits.push(resolve)),
    changed: () => scene.shown.push(scene.announcer.current()?.id ?? null),
    failed: (error, call) => scene.failures.push([call.id, error.message]),
  });
  return scene;
}

/** @param {number} seq @param {object} [other] */
function call(seq, other = {}) {
  return { id: `c${seq}`, seq, number: "DK-014", turn: 1, called_at: new Date(START).toISOString(), ...other };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));
const newestFirst = (...seqs) => seqs.sort((a, b) => b - a).map((seq) => call(seq));

test("what the first snapshot holds is history", async () => {
  const scene = lobby();
  scene.announcer.hear(newestFirst(1, 2, 3));
  assert.deepEqual(scene.said, []);
  scene.announcer.hear(newestFirst(1, 2, 3, 4));
  assert.deepEqual(scene.said, ["c4"]);
});

test("a call is shown at once when nothing is announced", () => {
  const scene = lobby();
  scene.announcer.hear([]);
  scene.announcer.hear([call(1)]);
  assert.equal(scene.announcer.current().id, "c1");
  assert.deepEqual(scene.shown, ["c1"]);
});

test("ten calls in one message are announced one after another, in the order of the counters' calls", async () => {
  const scene = lobby();
  scene.announcer.hear([]);
  scene.announcer.hear(newestFirst(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
  for (let ended = 1; ended <= 10; ended += 1) {
    assert.equal(scene.said.length, ended);
    await scene.end();
  }
  assert.deepEqual(scene.said, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((seq) => `c${seq}`));
  assert.deepEqual(scene.shown.at(-1), null);
  assert.equal(scene.announcer.current(), null);
});

test("a call that comes while another is announced waits and overwrites nothing", async () => {
  const scene = lobby();
  scene.announcer.hear([]);
  scene.announcer.hear(newestFirst(1));
  scene.announcer.hear(newestFirst(1, 2));
  scene.announcer.hear(newestFirst(1, 2, 3));
  assert.equal(scene.announcer.current().id, "c1");
  assert.equal(scene.announcer.waiting(), 2);
  await scene.end();
  await scene.end();
  assert.deepEqual(scene.said, ["c1", "c2", "c3"]);
});

test("a call that is told again and again is announced once", async () => {
  const scene = lobby();
  scene.announcer.hear([]);
  for (let message = 0; message < 5; message += 1) scene.announcer.hear(newestFirst(1, 2));
  await scene.end();
  await scene.end();
  scene.announcer.hear(newestFirst(1, 2));
  scene.announcer.hear([]);
  scene.announcer.hear(newestFirst(1, 2));
  assert.deepEqual(scene.said, ["c1", "c2"]);
});

test("the same number called again is a call of its own", async () => {
  const scene = lobby();
  scene.announcer.hear([call(1)]);
  scene.announcer.hear([call(2, { turn: 2 }), call(1)]);
  await scene.end();
  scene.announcer.hear([call(3, { turn: 3 }), call(2, { turn: 2 }), call(1)]);
  assert.deepEqual(scene.said, ["c2", "c3"]);
});

test("after a lost connection only what is younger than thirty seconds is announced", () => {
  const scene = lobby();
  scene.announcer.hear([]);
  scene.server = START + 60_000;
  const ago = (seconds) => ({ called_at: new Date(scene.server - seconds * 1_000).toISOString() });
  scene.announcer.hear([call(4, ago(1)), call(3, ago(29)), call(2, ago(30)), call(1, ago(59))]);
  assert.deepEqual([scene.said, scene.announcer.waiting()], [["c3"], 1]);
});

test("a call keeps its turn however long the others take", async () => {
  const scene = lobby();
  scene.announcer.hear([]);
  scene.announcer.hear(newestFirst(1, 2, 3, 4, 5, 6, 7, 8, 9));
  for (let ended = 0; ended < 9; ended += 1) {
    scene.server += 10_000;
    scene.wall += 10_000;
    await scene.end();
  }
  assert.equal(scene.said.length, 9);
});

for (const over of [true, false]) {
  test(`minutes late, a call is ${over ? "passed over when its visitor is no longer" : "announced as long as its visitor is"} awaited`, async () => {
    const scene = lobby();
    scene.announcer.hear([]);
    scene.announcer.hear(newestFirst(1, 2, 3));
    scene.over = over;
    scene.server += 5 * 60_000;
    await scene.end();
    assert.deepEqual(scene.said, ["c1", "c2"]);
    scene.server += 1;
    await scene.end();
    assert.deepEqual(scene.said, over ? ["c1", "c2"] : ["c1", "c2", "c3"]);
    assert.equal(scene.announcer.current()?.id ?? null, over ? null : "c3");
  });
}

test("a machine that slept speaks nothing of what waited before", async () => {
  const scene = lobby();
  scene.announcer.hear([]);
  scene.announcer.hear(newestFirst(1, 2, 3));
  scene.wall += 2 * 3_600_000;
  await scene.end();
  assert.deepEqual(scene.said, ["c1"]);
  assert.equal(scene.announcer.current(), null);
  scene.announcer.hear(newestFirst(1, 2, 3, 4));
  assert.deepEqual(scene.said, ["c1", "c4"]);
});

test("a voice that fails is told and the next call follows", async () => {
  const scene = lobby();
  scene.announcer.hear([]);
  scene.announcer.hear(newestFirst(1, 2));
  await scene.end(new Error("no loudspeaker"));
  assert.deepEqual(scene.failures, [["c1", "no loudspeaker"]]);
  assert.deepEqual(scene.said, ["c1", "c2"]);
});

test("a voice that hangs is stopped and the next call follows", async () => {
  const scene = lobby();
  scene.announcer.hear([]);
  scene.announcer.hear(newestFirst(1, 2));
  assert.equal(scene.manners[0].signal.aborted, false);
  scene.limits[0]();
  await settle();
  assert.equal(scene.manners[0].signal.aborted, true);
  assert.deepEqual(scene.said, ["c1", "c2"]);
});

test("it hurries while more than six wait, and only then", async () => {
  const scene = lobby();
  scene.announcer.hear([]);
  scene.announcer.hear(newestFirst(1, 2, 3, 4, 5, 6, 7, 8, 9));
  for (let ended = 0; ended < 9; ended += 1) await scene.end();
  assert.deepEqual(scene.manners.map(({ hurried }) => hurried), [true, true, false, false, false, false, false, false, false]);
});

test("a thousand calls are announced as well as one", async () => {
  const scene = lobby();
  scene.announcer.hear([]);
  for (let seq = 1; seq <= 1_000; seq += 1) {
    scene.announcer.hear(newestFirst(...Array.from({ length: Math.min(20, seq) }, (_, index) => seq - index)));
    await scene.end();
  }
  assert.equal(scene.said.length, 1_000);
  assert.equal(scene.announcer.waiting(), 0);
});

test("a screen that is no display any more falls silent at once and stays so", async () => {
  const scene = lobby();
  scene.announcer.hear([]);
  scene.announcer.hear(newestFirst(1, 2));
  assert.deepEqual(scene.said, ["c1"]);
  scene.announcer.stop();
  assert.equal(scene.manners[0].signal.aborted, true);
  await scene.end();
  scene.announcer.hear(newestFirst(1, 2, 3));
  assert.deepEqual(scene.said, ["c1"]);
});
