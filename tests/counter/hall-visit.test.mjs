// What a greeter may do with a visit, what happened with it, who is missing, and what is asked of the server.
import assert from "node:assert/strict";
import { test } from "node:test";
import { absent } from "../../counter/static/hall/absent.js";
import { hrefTo, readAddress } from "../../counter/static/hall/address.js";
import { isQuestion, NOTHING_ASKED, pathOf } from "../../counter/static/hall/question.js";
import { history, inOrder, mayCancel, mayContinue, mayCorrect, mayPause } from "../../counter/static/hall/visit.js";
import { queueWords } from "../../counter/static/hall/words.js";
import { attemptFor, NO_WISH, toggled, withParty } from "../../counter/static/hall/wish.js";

const STATES = ["planned", "waiting", "called", "serving", "on_hold", "finished", "no_show", "transferred", "cancelled", "expired"];
const place = (state) => ({ id: state, state, services: [], lines: [], counters: [] });

test("only a place that is still waited for is cancelled, and only an open one corrected", () => {
  assert.deepEqual(STATES.filter((state) => mayCancel(place(state))), ["planned", "waiting"]);
  assert.deepEqual(STATES.filter((state) => mayCorrect(place(state))), ["planned", "waiting", "called", "serving"]);
});

test("nobody steps away from a counter, and nobody who has nothing to wait for", () => {
  const visit = (...states) => ({ tickets: states.map(place) });
  assert.ok(mayPause(visit("waiting", "finished")));
  assert.ok(!mayPause(visit("waiting", "called")));
  assert.ok(!mayPause(visit("waiting", "serving")));
  assert.ok(!mayPause(visit("finished", "cancelled")));
});

test("what is at a counter stands first, what is over last", () => {
  assert.deepEqual(inOrder(["expired", "waiting", "called"].map(place)).map(({ state }) => state), ["called", "waiting", "expired"]);
});

const TICKET = {
  id: "1", agency: "DK", counter: 11, calls: 0, queued_at: "2026-11-24T01:00:00Z", called_at: null, last_called_at: null,
  started_at: null, held_at: null, ended_at: null, came_from: null,
};

test("what happened is told in order, over all tickets of the visit", () => {
  const first = {
    ...TICKET, state: "transferred", calls: 2, called_at: "2026-11-24T01:10:00Z", last_called_at: "2026-11-24T01:12:00Z",
    started_at: "2026-11-24T01:13:00Z", ended_at: "2026-11-24T01:20:00Z",
  };
  const second = { ...TICKET, id: "2", agency: "PL", state: "waiting", queued_at: "2026-11-24T01:20:01Z" };
  assert.deepEqual(
    history([second, first]).map(({ kind, agency }) => `${kind} ${agency}`),
    ["queued DK", "called DK", "recalled DK", "started DK", "transferred DK", "queued PL"],
  );
  // Called once is told once, and what runs has no end.
  const serving = { ...TICKET, state: "serving", calls: 1, called_at: "2026-11-24T01:10:00Z", last_called_at: "2026-11-24T01:10:00Z" };
  assert.deepEqual(history([serving]).map(({ kind }) => kind), ["queued", "called"]);
});

const call = (number, turn, counter, more = {}) => ({ number, turn, counter, zone: "A", agency: "DK", called_at: `t${turn}`, fetch: false, ...more });

test("who was called twice and is still only called is missing", () => {
  const parts = {
    calls: [call("DK-003", 2, 13), call("DK-002", 2, 12), call("DK-001", 3, 11), call("DK-001", 2, 11), call("DK-004", 1, 14)],
    "serving/11": { counter: 11, number: "DK-001", state: "called" },
    "serving/12": { counter: 12, number: "DK-002", state: "serving" },
    "serving/13": { counter: 13, number: "DK-009", state: "called" },
    "serving/14": { counter: 14, number: "DK-004", state: "called" },
  };
  assert.deepEqual(absent(parts).map(({ number, turn }) => [number, turn]), [["DK-001", 3]]);
  // To be fetched: nobody waits for a second call.
  const fetched = { ...parts, calls: [call("DK-004", 1, 14, { fetch: true })] };
  assert.deepEqual(absent(fetched).map(({ number }) => number), ["DK-004"]);
  assert.deepEqual(absent({}), []);
});

test("letters alone ask nothing; a number, or a service with a time, does", () => {
  const now = new Date("2026-11-24T03:00:00Z");
  assert.ok(!isQuestion({ ...NOTHING_ASKED, number: "dk" }));
  assert.ok(isQuestion({ ...NOTHING_ASKED, number: "dk14" }));
  assert.ok(isQuestion({ ...NOTHING_ASKED, service: "DK-01" }));
  assert.equal(pathOf("m", { ...NOTHING_ASKED, number: " dk 14 " }, now, "Asia/Jakarta"), "/sites/m/visits?number=dk+14");
  assert.equal(
    pathOf("m", { ...NOTHING_ASKED, service: "DK-01", since: 30 }, now, "Asia/Jakarta"),
    "/sites/m/visits?service=DK-01&since=2026-11-24T02%3A30%3A00.000Z",
  );
});

test("about a time is a quarter of an hour before and after it by the clock of the mall", () => {
  const lateEvening = new Date("2026-11-24T16:30:00Z"); // already the 25th in Jayapura
  assert.equal(
    pathOf("m", { ...NOTHING_ASKED, service: "DK-01", around: "09:10" }, lateEvening, "Asia/Jayapura"),
    "/sites/m/visits?service=DK-01&since=2026-11-24T23%3A55%3A00.000Z&until=2026-11-25T00%3A25%3A00.000Z",
  );
});

test("what lies ready gives a right to a number until an open place collects it; a lost place gives it on its day", () => {
  const ready = /** @type {any} */ ({ tickets: [], cases: [{ id: "c", state: "ready" }], reentry_on: null });
  assert.ok(mayContinue(ready, "2026-11-24"));
  const collecting = { state: "waiting", lines: [{ case: "c" }] };
  assert.ok(!mayContinue({ ...ready, tickets: [collecting] }, "2026-11-24"));
  const lost = /** @type {any} */ ({ tickets: [], cases: [], reentry_on: "2026-11-25" });
  assert.ok(!mayContinue(lost, "2026-11-24"));
  assert.ok(mayContinue(lost, "2026-11-25"));
});

test("the same wish is asked for under the same key, another one under another", () => {
  let made = 0;
  const key = () => `key-${(made += 1)}`;
  const wish = toggled(NO_WISH, "DK-01");
  const first = attemptFor(null, wish, false, key);
  assert.equal(attemptFor(first, { ...wish }, false, key), first);
  assert.notEqual(attemptFor(first, { ...wish, priority: "elderly" }, false, key).key, first.key);
  assert.ok(!("identity" in first.body));
  assert.equal(attemptFor(null, { ...wish, identity: " 12 " }, true, key).body.identity, "12");
});

test("a service is chosen and let go again, and a party has its bounds", () => {
  assert.deepEqual(toggled(toggled(NO_WISH, "DK-01"), "DK-01").services, []);
  assert.equal(withParty(NO_WISH, 0).party, 1);
  assert.equal(withParty(NO_WISH, 99).party, 20);
});

test("the address leads back to the page that it names, and to no other", () => {
  const id = "0192e5a0-0000-7000-8000-000000000000";
  for (const address of [
    { site: "m", task: "issue", visit: "", language: "id" },
    { site: "m", task: "find", visit: "", language: "en" },
    { site: "m", task: "find", visit: id, language: "id" },
  ]) {
    assert.deepEqual(readAddress(hrefTo(address).split("?")[1]), address);
  }
  assert.equal(readAddress("visit=../session").visit, "");
});

test("a queue that goes on with fewer counters says so, and a closed service only why", () => {
  const closed = { service: "DK-02", open: false, why: "quota_used_up", opens: null, notice: null, reduced: true };
  const queue = { open: true, why: null, waiting: 4, estimate: null, services: [closed] };
  const say = (code, reduced) =>
    queueWords({ t: (id) => id, board: { "waiting/DK": { ...queue, reduced } } }, { code, queue: "DK" });
  assert.equal(say("DK-01", false), "common-people-waiting");
  assert.equal(say("DK-01", true), "common-people-waiting · common-reduced");
  assert.equal(say("DK-02", true), "hall-why-quota-used-up");
});
