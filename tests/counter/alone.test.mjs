// A desk without its server: what it keeps, what it tells later, and that each is told once.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { ageOf, listOf } from "../../counter/static/alone/list.js";
import { allTold, dropTold, keep, keepTold, kept, partFor } from "../../counter/static/alone/store.js";
import { calledAloud, mayHaveMissed, missed, requestOf, served, unsent } from "../../counter/static/alone/told.js";

const ticket = (more = {}) => ({
  id: "t1", visit: "v1", number: "DK-001", queue: "DK", agency: "DK", state: "waiting", priority: "pregnant", party_size: 2,
  lines: [{ service: "DK-01", outcome: null, missing: [], case: null }], counter: null, calls: 0, queued_at: "2026-11-24T01:00:00Z",
  waiting_since: "2026-11-24T01:00:00Z", called_at: null, started_at: null, held_at: null, note: "Ibu Siti, bawa KTP asli",
  fetch: "deaf", paused_at: null, busy_at: null, ...more,
});
const place = { site: "mall", counter: 5 };
const NOW = Date.parse("2026-11-24T02:00:00Z");
const at = (minutes) => new Date(NOW + minutes * 60_000);
const list = (more = {}) =>
  listOf({ ticket: null, onHold: [], waiting: [[{ ticket: ticket(), place: 1, since: 0 }]], missed: [], ...more }, NOW, NOW - 5_000);
const [person] = list().people;

beforeEach(() => {
  const items = {};
  const methods = {
    getItem: (key) => items[key] ?? null,
    setItem: (key, value) => (items[key] = String(value)),
    removeItem: (key) => delete items[key],
  };
  // Keys stand beside the methods, which do not count as keys.
  globalThis.localStorage = new Proxy(items, { get: (_, name) => methods[name], ownKeys: () => Reflect.ownKeys(items) });
});

test("the list holds numbers and nothing about a person", () => {
  const text = JSON.stringify(list({ ticket: ticket({ id: "t0", state: "serving", number: "DK-000" }) }));
  for (const word of ["pregnant", "Siti", "deaf", "v1"]) assert.ok(!text.includes(word), word);
  assert.deepEqual(list({ ticket: ticket({ state: "called", number: "DK-000" }) }).people.map(({ number }) => number), ["DK-000", "DK-001"]);
});

test("the list knows its age by the server's clock", () => {
  assert.equal(list().ahead, 5_000);
  assert.equal(ageOf(list(), NOW + 3 * 60_000 + 1), 3);
  assert.equal(ageOf(list(), NOW - 60_000), 0, "a clock that was set back");
});

test("who was called aloud and served is told with the times of the ticks", () => {
  const told = served(calledAloud(person, "k1", at(1)), [{ service: "DK-01", outcome: "completed", missing: [] }], at(6));
  assert.deepEqual(requestOf(place, told), {
    path: "/sites/mall/tickets/t1/served-afterwards",
    key: "k1",
    body: {
      counter: 5,
      called_at: "2026-11-24T02:01:00.000Z",
      started_at: "2026-11-24T02:01:00.000Z",
      ended_at: "2026-11-24T02:06:00.000Z",
      outcomes: [{ service: "DK-01", outcome: "completed", missing: [] }],
    },
  });
});

test("whom the server had called keeps the times that it saw", () => {
  const before = { ...person, state: "serving", calledAt: "2026-11-24T01:50:00Z", startedAt: "2026-11-24T01:52:00Z" };
  const told = served(calledAloud(before, "k1", at(0)), [], at(5));
  assert.deepEqual([told.calledAt, told.startedAt], ["2026-11-24T01:50:00Z", "2026-11-24T01:52:00Z"]);
  const held = calledAloud({ ...before, state: "on_hold" }, "k2", at(3));
  assert.equal(held.startedAt, at(3).toISOString(), "on hold until it went on");
});

test("a clock that was set back tells no end before its beginning", () => {
  const told = served(calledAloud(person, "k1", at(10)), [], at(2));
  assert.equal(told.endedAt, told.startedAt);
});

test("who was served already cannot be put down as not having come", () => {
  assert.ok(mayHaveMissed(calledAloud(person, "k", at(0))));
  assert.ok(!mayHaveMissed(calledAloud({ ...person, state: "serving" }, "k", at(0))));
});

test("only what is concluded and not refused is sent, in the order in which it was called", () => {
  const one = missed(calledAloud({ ...person, id: "t2" }, "k2", at(2)), at(3));
  const two = missed(calledAloud(person, "k1", at(1)), at(4));
  const open = calledAloud({ ...person, id: "t3" }, "k3", at(0));
  for (const told of [one, two, open]) keepTold(place, told);
  assert.deepEqual(unsent(allTold(place)).map(({ key }) => key), ["k1", "k2"]);
  keepTold(place, { ...one, refused: { title: "", detail: "no" } });
  assert.deepEqual(unsent(allTold(place)).map(({ key }) => key), ["k1"]);
});

test("a ticket is told once, however often it is ticked, and each counter's own are its own", () => {
  keepTold(place, calledAloud(person, "k1", at(0)));
  keepTold(place, missed(calledAloud(person, "k1", at(0)), at(1)));
  keepTold({ site: "mall", counter: 55 }, calledAloud(person, "other", at(0)));
  assert.deepEqual(allTold(place).map(({ key, kind }) => [key, kind]), [["k1", "missed"]]);
  dropTold(place, "t1");
  assert.deepEqual(allTold(place), []);
  assert.equal(allTold({ site: "mall", counter: 55 }).length, 1);
});

test("what cannot be read is nothing, and takes nothing else with it", () => {
  keep(place, { list: list(), catalog: {} });
  keepTold(place, calledAloud(person, "k1", at(0)));
  localStorage.setItem("antrean.told.mall.5.t9", "{half");
  const warn = console.warn;
  console.warn = () => {};
  assert.equal(allTold(place).length, 1);
  console.warn = warn;
  assert.equal(kept(place).list.people.length, 1);
  assert.equal(kept({ site: "mall", counter: 6 }), null);
});

test("of the catalogue only the counter's own part is kept", () => {
  const agency = (code) => ({ code, queues: [{ code }], services: [], counters: [] });
  const answer = { site: "mall", agencies: ["DK", "PL", "BK"].map(agency) };
  assert.deepEqual(partFor(answer, { agency: "DK", queues: ["DK", "BK"] }).agencies.map(({ code }) => code), ["DK", "BK"]);
});
