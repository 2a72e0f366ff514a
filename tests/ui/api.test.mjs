// The API client: a bad line is asked again with the same key, a refusal is told at once.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Problem, createApi, newKey } from "../../ui/static/api.js";
import { problemText } from "../../ui/static/problem.js";

const json = (body, status = 200, headers = {}) =>
  new Response(body === null ? null : JSON.stringify(body), { status, headers: { "Content-Type": "application/json", ...headers } });
const cut = () => { throw new TypeError("fetch failed"); };

/** A server that gives these answers in turn (the last one for ever), and a clock that only sleeping moves. */
function scene(answers, options = {}) {
  const asked = [];
  const slept = [];
  const waiting = [];
  let time = 0;
  const api = createApi({
    base: "/api/v1",
    token: "secret",
    language: "id",
    ...options,
    onWaiting: (on) => waiting.push(on),
    now: () => time,
    sleep: async (ms) => { slept.push(ms); time += ms; },
    fetch: async (url, init) => {
      asked.push({ url, ...init });
      return answers[Math.min(asked.length, answers.length) - 1]();
    },
  });
  return { api, asked, slept, waiting };
}

test("a command carries what the API asks for", async () => {
  const { api, asked } = scene([() => json({ id: 1 }, 201)]);
  assert.deepEqual(await api.command("/sites/x/tickets", { services: ["DK-01"] }), { id: 1 });
  const [{ url, method, headers, body }] = asked;
  assert.deepEqual([url, method, body], ["/api/v1/sites/x/tickets", "POST", '{"services":["DK-01"]}']);
  assert.equal(headers["Authorization"], "Bearer secret");
  assert.equal(headers["Accept-Language"], "id");
  assert.match(headers["Idempotency-Key"], /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("no content is null", async () => {
  assert.equal(await scene([() => json(null, 204)]).api.command("/call-next"), null);
});

for (const [name, fault] of [
  ["a cut line", cut],
  ["a server that is restarting", () => json({ code: "busy" }, 503)],
  ["a gateway without a server", () => new Response("<html>", { status: 502 })],
  ["a server that asks for patience", () => json({ code: "busy" }, 429)],
]) {
  test(`${name} is asked again with the same key, and the page may say so`, async () => {
    const { api, asked, waiting } = scene([fault, fault, () => json({ ok: true })]);
    assert.deepEqual(await api.command("/call-next"), { ok: true });
    assert.equal(asked.length, 3);
    assert.equal(new Set(asked.map(({ headers }) => headers["Idempotency-Key"])).size, 1);
    assert.deepEqual(waiting, [true, false]);
  });
}

test("two commands have two keys, and a given key is kept", async () => {
  const { api, asked } = scene([() => json({})]);
  for (const how of [{}, {}, { key: "mine" }]) await api.command("/x", {}, how);
  const keys = asked.map(({ headers }) => headers["Idempotency-Key"]);
  assert.equal(new Set(keys).size, 3);
  assert.equal(keys[2], "mine");
});

test("Retry-After is kept", async () => {
  const { api, slept } = scene([() => json({}, 503, { "Retry-After": "7" }), () => json({})]);
  await api.get("/x");
  assert.ok(slept[0] >= 7_000);
});

test("waiting grows, with jitter, and stays within its bound", async () => {
  const { api, slept } = scene([cut], { totalMs: 60_000 });
  await assert.rejects(api.get("/x"));
  assert.ok(slept.every((ms, attempt) => ms >= 0 && ms <= Math.min(5_000, 250 * 2 ** attempt)));
  assert.ok(new Set(slept).size > 1);
});

test("the asking ends: a line that stays cut is told as offline", async () => {
  const { api, waiting } = scene([cut], { totalMs: 10_000 });
  await assert.rejects(api.get("/x"), (error) => error instanceof Problem && error.code === "offline" && error.status === 0);
  assert.deepEqual(waiting, [true, false]);
});

test("what is asked once is told as offline at once, and nobody is said to wait", async () => {
  const { api, asked, waiting } = scene([cut]);
  await assert.rejects(api.get("/x", { totalMs: 0 }), (error) => error instanceof Problem && error.code === "offline");
  assert.deepEqual([asked.length, waiting], [1, []]);
});

test("a server that stays away is told in its own words", async () => {
  const { api } = scene([() => json({ code: "maintenance", title: "Sedang dirawat" }, 503)], { totalMs: 2_000 });
  await assert.rejects(api.get("/x"), (error) => error.code === "maintenance" && error.status === 503);
});

for (const status of [400, 401, 404, 409, 422, 500]) {
  test(`a ${status} is told at once and not asked again`, async () => {
    const { api, asked, waiting } = scene([() => json({ code: "queue_closed", title: "Antrean tutup", status, queue: "DK" }, status)]);
    await assert.rejects(api.command("/x"), (error) => {
      assert.deepEqual([error.code, error.title, error.status, error.members.queue], ["queue_closed", "Antrean tutup", status, "DK"]);
      return true;
    });
    assert.deepEqual([asked.length, waiting], [1, []]);
  });
}

test("an answer that is no JSON is a problem of its own", async () => {
  for (const answer of [() => new Response("<html>", { status: 200 }), () => new Response("<html>", { status: 404 })]) {
    await assert.rejects(scene([answer]).api.get("/x"), (error) => error.code === "unreadable");
  }
});

test("a person reads the server's sentence, or ours when none came; a fault of our own is not dressed up", () => {
  const t = (id) => `<${id}>`;
  assert.equal(problemText(t, new Problem({ code: "queue_closed", title: "Tutup", detail: "Antrean DK tutup." })), "Antrean DK tutup.");
  assert.equal(problemText(t, new Problem({ code: "queue_closed", title: "Tutup" })), "Tutup");
  assert.equal(problemText(t, new Problem({ code: "offline" })), "<common-problem-offline>");
  assert.throws(() => problemText(t, new TypeError("bug")), TypeError);
});

test("keys differ", () => assert.equal(new Set(Array.from({ length: 1_000 }, newKey)).size, 1_000));
