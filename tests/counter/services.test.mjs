// Finding one service among hundreds.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readCatalog } from "../../counter/static/catalog.js";
import { findServices, MOST_FOUND, shutBecause } from "../../counter/static/services.js";

const service = (code, id, en, keywords = []) => ({ code, queue: code.slice(0, 2), name: { id, en }, keywords, standard: { minutes: 5 } });
const agency = (code, name, services) => ({ code, name: { id: name }, short_name: { id: code }, queues: [], counters: [], services });
const catalog = readCatalog({
  name: { id: "Mal" },
  zones: [],
  agencies: [
    agency("DK", "Dinas Kependudukan", [service("DK-01", "Akta kelahiran", "Birth certificate"), service("DK-02", "KTP elektronik", "ID card", ["e-ktp"])]),
    agency("IM", "Kantor Imigrasi", [service("IM-01", "Paspor baru", "New passport"), service("IM-02", "Pengambilan paspor", "Passport collection")]),
  ],
});
const found = (wanted, allowed = () => true) => findServices(catalog, wanted, allowed).map(({ code }) => code);

test("by a word of the name in either language, by the code, by what people call it, by the agency", () => {
  assert.deepEqual(found("akta"), ["DK-01"]);
  assert.deepEqual(found("PASSPORT"), ["IM-01", "IM-02"]);
  assert.deepEqual(found("dk-02"), ["DK-02"]);
  assert.deepEqual(found("e-ktp"), ["DK-02"]);
  assert.deepEqual(found("imigrasi"), ["IM-01", "IM-02"]);
});

test("every word counts, and what the name says comes first", () => {
  assert.deepEqual(found("paspor baru"), ["IM-01"]);
  assert.deepEqual(found("imigrasi pengambilan"), ["IM-02"]);
  assert.deepEqual(found("pengambilan akta"), []);
});

test("nothing is found for nothing, nor what is not allowed, nor more than one reads", () => {
  assert.deepEqual(found("  "), []);
  assert.deepEqual(found("paspor", ({ code }) => code !== "IM-01"), ["IM-02"]);
  const many = Array.from({ length: 20 }, (_, index) => service(`XX-${index}`, "Izin", "Permit"));
  assert.equal(findServices(readCatalog({ name: { id: "" }, zones: [], agencies: [agency("XX", "X", many)] }), "izin", () => true).length, MOST_FOUND);
});

const standing = (why, more = {}) => ({ open: why === null, why, notice: null, ...more });
const because = (openings, queue = {}) => {
  const known = { ...catalog, queues: new Map([["DK", { code: "DK", external: null, needs_identity: false, ...queue }]]) };
  const found = shutBecause(known, new Map(openings.map((one) => [one.queue, one])), catalog.services.get("DK-01"));
  return found && [found.why, found.barred];
};

test("nobody is sent to where nobody would call, while other closings are only told", () => {
  const place = { id: "Lantai 2" };
  assert.deepEqual(because([], { external: place }), ["external", true]);
  assert.deepEqual(because([{ queue: "DK", services: [], ...standing("disruption") }]), ["disruption", true]);
  assert.deepEqual(because([{ queue: "DK", services: [], ...standing("cut_off") }]), ["cut_off", false]);
  assert.equal(because([{ queue: "DK", services: [], ...standing(null) }]), null);
  assert.equal(because([]), null, "not known yet");
});

test("a service is shut for itself while its queue is open", () => {
  const services = [{ service: "DK-01", ...standing("quota_used_up") }];
  assert.deepEqual(because([{ queue: "DK", services, ...standing(null) }]), ["quota_used_up", false]);
});
