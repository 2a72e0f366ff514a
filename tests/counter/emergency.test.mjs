// Emergency numbers as people write them, and what the server is told.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bodyOf, publicToken, queueOf, sheetNumber, visitId } from "../../counter/static/emergency/entry.js";
import { listHref, readAddress } from "../../counter/static/lists/address.js";

const agencies = [{ code: "KJ", queues: [{ code: "KJ", prefix: "KJ" }, { code: "KJ2", prefix: "KX" }], services: [] }];

test("a number is understood however it is written", () => {
  for (const text of ["KJ-X007", "kjx7", "KJ X 7", "kj-x.007"]) assert.equal(sheetNumber(text, agencies)?.number, "KJ-X007", text);
  assert.equal(sheetNumber("KXX12", agencies)?.number, "KX-X012", "a prefix that ends in X itself");
  assert.equal(queueOf(sheetNumber("kxx12", agencies), agencies)?.code, "KJ2");
});

test("what is on no sheet is none", () => {
  for (const text of ["KJ-007", "KJ-X000", "ZZ-X001", "", "X7", "KJ-X"]) assert.equal(sheetNumber(text, agencies), null, text);
});

test("visits sort by when they were made, and their tokens cannot be guessed", () => {
  const [one, two] = [visitId(1_790_000_000_000), visitId(1_790_000_000_001)];
  assert.match(one, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.ok(one < two);
  assert.match(publicToken(), /^[A-Za-z0-9_-]{22,64}$/);
  assert.notEqual(publicToken(), publicToken());
});

test("the server is told what the paper says", () => {
  const sheet = sheetNumber("KJ-X007", agencies);
  const wish = { services: ["KJ-01"], priority: null, party: 2, takenAt: new Date("2026-11-24T02:00:00Z") };
  assert.deepEqual(bodyOf({ id: "i", token: "t" }, sheet, wish), {
    id: "i", token: "t", services: ["KJ-01"], priority: null, party_size: 2, prefix: "KJ", lane: "X", sequence: 7,
    taken_at: "2026-11-24T02:00:00.000Z", printed_at: null,
  });
});

test("a sheet's address says which numbers, and nonsense is the waiting list", () => {
  const href = listHref({ site: "mall", queue: "KJ", first: 3, last: 7, copy: true, language: "en" });
  assert.deepEqual(readAddress(href.slice(href.indexOf("?"))), {
    site: "mall", language: "en", queue: "KJ", first: 3, last: 7, copy: true,
  });
  for (const range of ["first=7&last=3", "first=1&last=9999", "first=0&last=5", "first=x&last=5"]) {
    assert.equal(readAddress(`?site=mall&queue=KJ&${range}`).queue, "", range);
  }
});
