// A service that was added while the desk is open gets its name without anybody reloading the page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readCatalog } from "../../counter/static/catalog.js";
import { createNames } from "../../counter/static/names.js";

const answer = (...codes) => ({
  site: "mall",
  name: { id: "Mal" },
  timezone: "Asia/Jakarta",
  zones: [],
  agencies: [{ code: "DK", queues: [], counters: [], services: codes.map((code) => ({ code, standard: { minutes: 5 } })) }],
});
const ticket = (...codes) => ({ lines: codes.map((service) => ({ service })) });

function desk(answers) {
  const seen = { catalog: readCatalog(answer("DK-01")), asked: 0, problems: [] };
  const learn = createNames({
    catalog: () => seen.catalog,
    ask: () => {
      seen.asked += 1;
      return answers();
    },
    onCatalog: (catalog) => (seen.catalog = catalog),
    onProblem: (problem) => seen.problems.push(problem),
  });
  return { seen, learn };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

test("known services ask nothing, an unknown one asks once and is known then", async () => {
  const { seen, learn } = desk(async () => answer("DK-01", "DK-02"));
  learn([ticket("DK-01")]);
  assert.equal(seen.asked, 0);
  learn([ticket("DK-01"), ticket("DK-02", "DK-01")]);
  learn([ticket("DK-02")]);
  await settled();
  assert.ok(seen.catalog.services.has("DK-02"));
  assert.equal(seen.asked, 1);
});

test("a code that has no name anywhere is not asked for again and again", async () => {
  const { seen, learn } = desk(async () => answer("DK-01"));
  for (let second = 0; second < 5; second += 1) {
    learn([ticket("DK-99")]);
    await settled();
  }
  assert.equal(seen.asked, 1);
});

test("a server that does not answer is told, and the next unknown code asks again", async () => {
  const { seen, learn } = desk(async () => {
    throw new Error("away");
  });
  learn([ticket("DK-02")]);
  await settled();
  learn([ticket("DK-03")]);
  await settled();
  assert.deepEqual([seen.asked, seen.problems.length], [2, 2]);
});
