// The protocol of one room: whatever is lost, doubled or late, the screen ends as the server is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyRoom, step } from "../../ui/static/room.js";

const joined = (parts = {}, seq = 5) =>
  step(step(emptyRoom(), { type: "asked" }).state, { type: "snapshot", snapshot: { room: "hall", seq, parts } }).state;
const change = (after, seq, parts, room = "hall") => ({ type: "change", change: { room, after, seq, parts } });
const heartbeat = (seq, room = "hall") => ({ type: "heartbeat", heartbeat: { room, seq } });

test("a snapshot is shown whole and as fresh", () => {
  const asked = step(emptyRoom(), { type: "asked" }).state;
  const { state, changed, fresh, ask } = step(asked, { type: "snapshot", snapshot: { room: "hall", seq: 5, parts: { a: 1 } } });
  assert.deepEqual([state.parts, state.seq, changed, fresh, ask], [{ a: 1 }, 5, true, true, false]);
});

test("a change that follows is put in place, and null removes", () => {
  const { state, changed, fresh } = step(joined({ a: 1, b: 2 }), change(5, 8, { a: null, c: 3 }));
  assert.deepEqual([state.parts, state.seq, changed, fresh], [{ b: 2, c: 3 }, 8, true, false]);
});

test("a change does not alter what was shown before", () => {
  const before = joined({ a: 1 });
  step(before, change(5, 6, { a: 2 }));
  assert.deepEqual(before.parts, { a: 1 });
});

test("a change already known is passed over", () => {
  const { state, changed, ask } = step(joined({ a: 1 }), change(3, 5, { a: 0 }));
  assert.deepEqual([state.parts, changed, ask], [{ a: 1 }, false, false]);
});

test("a gap asks for the whole and shows nothing of the change", () => {
  const { state, changed, ask } = step(joined({ a: 1 }), change(6, 7, { a: 9 }));
  assert.deepEqual([state.parts, changed, ask], [{ a: 1 }, false, true]);
});

test("a change that overlaps what is known asks for the whole", () => {
  assert.equal(step(joined({}, 5), change(4, 7, { a: 9 })).ask, true);
});

test("a heartbeat of another state asks for the whole, also of an earlier one", () => {
  assert.deepEqual([4, 5, 6].map((seq) => step(joined({}, 5), heartbeat(seq)).ask), [true, false, true]);
});

test("another room's messages are nothing to this one", () => {
  const state = joined({ a: 1 });
  assert.deepEqual(step(state, change(9, 10, { a: 2 }, "cellar")), { state, changed: false, fresh: false, ask: false });
  assert.equal(step(state, heartbeat(99, "cellar")).ask, false);
});

test("while asking nothing is asked twice, and changes wait for the snapshot", () => {
  const asking = step(joined({ a: 1 }), { type: "asked" }).state;
  assert.equal(step(asking, heartbeat(7)).ask, false);
  const waiting = step(asking, change(6, 7, { a: 7 }));
  assert.deepEqual([waiting.changed, waiting.ask], [false, false]);
  const { state, ask } = step(waiting.state, { type: "snapshot", snapshot: { room: "hall", seq: 6, parts: { a: 6 } } });
  assert.deepEqual([state.parts, state.seq, ask], [{ a: 7 }, 7, false]);
});

test("before the name is known, other rooms' changes are kept apart", () => {
  let { state } = step(emptyRoom(), { type: "asked" });
  for (const message of [change(1, 2, { x: 1 }, "cellar"), change(5, 6, { a: 2 })]) state = step(state, message).state;
  state = step(state, { type: "snapshot", snapshot: { room: "hall", seq: 5, parts: { a: 1 } } }).state;
  assert.deepEqual([state.parts, state.seq], [{ a: 2 }, 6]);
});

test("a snapshot older than what waited asks again", () => {
  let { state } = step(joined(), { type: "asked" });
  state = step(state, change(8, 9, { a: 9 })).state;
  const settled = step(state, { type: "snapshot", snapshot: { room: "hall", seq: 7, parts: {} } });
  assert.deepEqual([settled.state.seq, settled.ask], [7, true]);
});

test("a lost connection forgets what waited and keeps what is shown", () => {
  let { state } = step(joined({ a: 1 }), { type: "asked" });
  state = step(state, change(5, 6, { a: 2 })).state;
  state = step(state, { type: "lost" }).state;
  assert.deepEqual([state.parts, state.asking, state.early], [{ a: 1 }, false, []]);
});

/** Small seeded generator (mulberry32), so that a failure can be run again. */
function dice(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let x = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
}

/** A server that changes, a line that loses, doubles and reorders, a client by `advance`; then the line heals. */
function play(seed, advance) {
  const random = dice(seed);
  const server = { seq: 1, parts: { p0: 0 } };
  const history = new Map([[1, { p0: 0 }]]);
  let line = [];
  let client = emptyRoom();
  let wrong = 0;

  const ask = () => {
    client = advance(client, { type: "asked" }).state;
    line.push({ type: "snapshot", snapshot: { room: "hall", seq: server.seq, parts: { ...server.parts } } });
  };
  const receive = (message) => {
    const next = advance(client, message);
    client = next.state;
    if (client.seq !== null && JSON.stringify(sorted(client.parts)) !== JSON.stringify(sorted(history.get(client.seq)))) wrong += 1;
    if (next.ask) ask();
  };
  const commit = () => {
    const parts = { [`p${Math.floor(random() * 5)}`]: random() < 0.3 ? null : Math.floor(random() * 1000) };
    const after = server.seq;
    server.seq += 1 + Math.floor(random() * 3); // other rooms' events lie between
    for (const [key, value] of Object.entries(parts)) value === null ? delete server.parts[key] : (server.parts[key] = value);
    history.set(server.seq, { ...server.parts });
    line.push({ type: "change", change: { room: "hall", after, seq: server.seq, parts } });
  };

  ask();
  for (let turn = 0; turn < 200; turn += 1) {
    const event = random();
    if (event < 0.4) commit();
    else if (event < 0.5) line.push({ type: "heartbeat", heartbeat: { room: "hall", seq: server.seq } });
    else if (event < 0.55) line.splice(Math.floor(random() * line.length), 1);
    else if (event < 0.6 && line.length) line.push(line[Math.floor(random() * line.length)]);
    else if (event < 0.65) line.sort(() => random() - 0.5);
    else if (event < 0.67) {
      line = [];
      client = advance(client, { type: "lost" }).state;
      ask();
    } else if (line.length) receive(line.shift());
  }
  // The line heals. An asking whose answer was lost is given up by the socket's time-out, and asked anew.
  while (line.length) receive(line.shift());
  if (client.asking) {
    client = advance(client, { type: "lost" }).state;
    ask();
    receive(line.shift());
  }
  receive({ type: "heartbeat", heartbeat: { room: "hall", seq: server.seq } });
  while (line.length) receive(line.shift());
  return { wrong, equal: client.seq === server.seq && JSON.stringify(sorted(client.parts)) === JSON.stringify(sorted(server.parts)) };
}

const sorted = (parts) => Object.entries(parts).sort();

test("after any loss, doubling or reordering the screen ends as the server is, and never lied between", () => {
  for (let seed = 0; seed < 500; seed += 1) assert.deepEqual(play(seed, step), { wrong: 0, equal: true }, `seed ${seed}`);
});

test("control: a client that puts every change in place is caught by the same game", () => {
  const trusting = (state, message) => {
    if (message.type !== "change" || state.seq === null) return step(state, message);
    return step({ ...state, asking: false, seq: message.change.after }, message);
  };
  const games = Array.from({ length: 50 }, (_, seed) => play(seed, trusting));
  assert.ok(games.some(({ wrong }) => wrong > 0));
});
