// The search over the real catalogue of the example mall, which the test beside it writes to $CATALOGUE.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import Fuse from "../../../node_modules/fuse.js/dist/fuse.mjs";
import { createFinder } from "../../../ui/static/finder.js";
import { indexMall } from "../../../kiosk/static/mall.js";
import { createSearch, words } from "../../../ui/static/search.js";

const mall = indexMall(JSON.parse(readFileSync(process.env.CATALOGUE, "utf-8")));
const find = createFinder(Fuse, mall);
const services = (query) => find(query).services.map(({ code }) => code);
const agencies = (query) => find(query).agencies.map(({ code }) => code);

/** What people type, and the service that they come for. */
const FIRST = {
  akte: "DK-08",
  "akta kelahiran": "DK-08",
  "akte lahir": "DK-08",
  "anak baru lahir": "DK-08",
  "birth certificate": "DK-08",
  "kartu kuning": "NK-01",
  ak1: "NK-01",
  "pindah rumah": "DK-19",
  "KTP hilang": "DK-02",
  "lost id card": "DK-02",
  "bikin ktp": "DK-01",
  "saya mau bikin KTP": "DK-01",
  ektp: "DK-01",
  SKCK: "PL-01",
  stnk: "ST-01",
  "bayar pajak motor": "ST-01",
  "perpanjang sim": "PL-04",
  imb: "PT-04",
  npwp: "PJ-01",
  nikah: "KA-02",
  "listrik mati": "LS-05",
  "kartu keluarga hilang": "DK-06",
};

/** What fingers make of it. */
const MISTYPED = {
  "ktp hilnag": "DK-02",
  pasport: "IM-01",
  paspr: "IM-01",
  "kartu kunign": "NK-01",
  kartukuning: "NK-01",
  "pinda rumah": "DK-19",
  "suray pindah": "DK-19",
  aktakelahiran: "DK-08",
};

for (const [query, code] of Object.entries({ ...FIRST, ...MISTYPED })) {
  test(`"${query}" finds ${code} first`, () => assert.equal(services(query)[0], code));
}

test("a word is found while it is still being typed, without a moment of nothing", () => {
  for (const whole of ["paspor", "kartu kuning", "pindah rumah", "ktp hilang"]) {
    for (let length = 1; length <= whole.length; length += 1) {
      assert.notDeepEqual(services(whole.slice(0, length)), [], whole.slice(0, length));
    }
    assert.ok(services(whole.slice(0, -1)).includes(services(whole)[0]), whole);
  }
});

test("short words are not taken for other short words", () => {
  assert.ok(services("sim").length <= 12);
  assert.deepEqual(services("imb"), ["PT-04", "AR-01"]);
  assert.ok(!services("akte").includes("PT-08")); // "praktek" holds the letters of "akte"
});

test("every word counts: more words find less", () => {
  const [wide, narrow] = [services("akta"), services("akta kematian")];
  assert.ok(narrow.length < wide.length);
  assert.equal(narrow[0], "DK-10");
});

test("an agency is found by its name, and not by a word that also stands in a service", () => {
  assert.deepEqual(agencies("imigrasi"), ["IM"]);
  assert.deepEqual(agencies("disdukcapil"), ["DK"]);
  assert.deepEqual(agencies("civil registry"), ["DK"]);
  assert.deepEqual(agencies("bayar pajak motor"), []);
});

test("the everyday name that was met is told, unless the name above says the same", () => {
  const told = (query) => find(query).services[0].keyword;
  assert.equal(told("kartu kuning"), "kartu kuning");
  assert.equal(told("ktp hilnag"), "KTP hilang");
  assert.equal(told("akta kelahiran"), null);
});

test("nothing is found for nothing and for what no catalogue knows", () => {
  for (const query of ["", "   ", "-", "xqzwvk", "()[]*.\\"]) {
    assert.deepEqual(find(query), { services: [], agencies: [] }, query);
  }
});

test("every service of the mall is found by its own name and by each of its everyday names", () => {
  for (const { code, name, keywords } of mall.services) {
    for (const text of [name.id, name.en, ...keywords]) assert.ok(services(text).includes(code), `${code}: ${text}`);
  }
});

test("a hyphen, an accent and an apostrophe are typed or not", () => {
  assert.deepEqual(words("KTP-el"), ["ktp", "el", "ktpel"]);
  assert.deepEqual(words("Majelis Ta'lim, café"), ["majelis", "talim", "cafe"]);
});

test("among equals the more popular one comes first", () => {
  const phrases = [{ text: "surat", weight: 1 }];
  const search = createSearch(Fuse, [{ code: "a", phrases }, { code: "b", phrases, bonus: 0.01 }]);
  assert.deepEqual(search("surat").map(({ code }) => code), ["b", "a"]);
});
