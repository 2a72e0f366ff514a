// The address decides what is shown; and whose counters are offered to whom.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hrefTo, readAddress } from "../../counter/static/address.js";
import { countersFor, findCounters, mayServe, readCatalog } from "../../counter/static/catalog.js";

test("an address that was written is read again", () => {
  for (const address of [
    { site: "pekanbaru", counter: 11, language: "en", choosing: false },
    { site: "pekanbaru", counter: null, language: "id", choosing: true },
  ]) {
    assert.deepEqual(readAddress(hrefTo(address).split("?")[1]), address);
  }
});

test("what is no counter and no language of ours is passed over", () => {
  for (const counter of ["", "0", "-1", "1.5", "1e3", "abc", "9999999"]) {
    assert.equal(readAddress(`?site=x&counter=${counter}`).counter, null);
  }
  assert.deepEqual(readAddress("?lang=fr"), { site: "", counter: null, language: "id", choosing: false });
});

const agency = (code, name, numbers) => ({
  code,
  name: { id: name },
  short_name: { id: code },
  zone: "Z1",
  queues: [{ code, prefix: code, name: { id: name } }],
  services: [{ code: `${code}-01`, queue: code, name: { id: "Layanan" }, standard: { minutes: 10 } }],
  counters: numbers.map((number) => ({ number, agency: code, zone: "Z1", queues: [code] })),
});
const catalog = readCatalog({
  site: "mall",
  name: { id: "Mal" },
  timezone: "Asia/Jakarta",
  zones: [{ code: "Z1", name: { id: "Zona 1", en: "Zone 1" }, colour: 1 }],
  agencies: [agency("IM", "Kantor Imigrasi", [21, 22]), agency("DK", "Disdukcapil", [1, 2, 10])],
});
const numbers = (counters) => counters.map(({ number }) => number);

test("an officer is offered the own agency's counters, an operator all, in order", () => {
  assert.deepEqual(numbers(countersFor(catalog, { role: "officer", site: "mall", agency: "IM" })), [21, 22]);
  assert.deepEqual(numbers(countersFor(catalog, { role: "operator", site: null, agency: null })), [1, 2, 10, 21, 22]);
});

test("only who may serve gets a desk", () => {
  const roles = ["officer", "operator", "supervisor", "greeter", "head", "administrator"];
  assert.deepEqual(roles.filter((role) => mayServe({ role, site: null, agency: null })), ["officer", "operator"]);
});

test("counters are found by the beginning of their number, by agency, code and zone in any language", () => {
  const found = (wanted) => numbers(findCounters(catalog, catalog.counters, wanted));
  assert.deepEqual(found("1"), [1, 10], "not everything in zone 1");
  assert.deepEqual(found("zona 1"), [1, 2, 10, 21, 22]);
  assert.deepEqual(found("10"), [10]);
  assert.deepEqual(found("imigrasi"), [21, 22]);
  assert.deepEqual(found(" disduk 2 "), [2]);
  assert.deepEqual(found("dk"), [1, 2, 10]);
  assert.deepEqual(found("zone im"), [21, 22]);
  assert.deepEqual(found("entah"), []);
});

test("the minutes of several lines add up; with one unknown there is no standard", () => {
  assert.equal(catalog.minutesOf([{ service: "IM-01" }, { service: "DK-01" }]), 20);
  assert.equal(catalog.minutesOf([{ service: "IM-01" }, { service: "XX-99" }]), null);
});
