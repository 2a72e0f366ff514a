// What a scanner types and a file holds, and which cases that means.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inPieces, isFinal, match, mayMove, STATES, TARGETS } from "../../counter/static/office/cases/cases.js";
import { asNumber, readEntry } from "../../counter/static/entry.js";
import { readFile } from "../../counter/static/office/cases/reading.js";

const PREFIXES = new Set(["DK", "PL"]);
const ID = "0192e5a0-0000-7000-8000-000000000000";
const TOKEN = "pekanbaru.abcdefghijklmnopqrstuvwx";

test("a number is known however it is written", () => {
  for (const text of ["DK-014", "dk14", "DK 014", "dk-14"]) assert.equal(asNumber(text, PREFIXES), "DK-014");
  assert.equal(asNumber("dkp3", PREFIXES), "DK-P003");
  assert.equal(asNumber("DK-P003", PREFIXES), "DK-P003");
  assert.equal(asNumber("DK-1234", PREFIXES), "DK-1234");
  for (const text of ["014", "XX-014", "DK", ""]) assert.equal(asNumber(text, PREFIXES), null);
});

test("a receipt is an address or its token, whatever mall's server made it", () => {
  assert.equal(readEntry(`https://antrean.example.go.id/v/${TOKEN}`, PREFIXES).token, TOKEN);
  assert.equal(readEntry(`http://mall/v/${TOKEN}?lang=en`, PREFIXES).token, TOKEN);
  assert.equal(readEntry(TOKEN, PREFIXES).token, TOKEN);
  assert.equal(readEntry(ID.toUpperCase(), PREFIXES).id, ID);
  assert.deepEqual(readEntry(" halo ", PREFIXES), { text: "halo" });
});

test("a file names one case a line, by number, number and day, or identity", () => {
  const file = `\uFEFFNomor;Tanggal\r\nDK-014;20/11/2026\r\n"dk15","x"\n\n${ID},2026-11-21\nrusak\n`;
  assert.deepEqual(readFile(file, PREFIXES), [
    { text: "DK-014;20/11/2026", number: "DK-014", day: "2026-11-20" },
    { text: '"dk15","x"', number: "DK-015" },
    { text: `${ID},2026-11-21`, id: ID, day: "2026-11-21" },
    { text: "rusak" },
  ]);
  assert.deepEqual(readFile("DK-1\nDK-2", PREFIXES).map(({ number }) => number), ["DK-001", "DK-002"]);
  assert.deepEqual(readFile("", PREFIXES), []);
});

const one = (id, number, opened_at, state = "in_process") => ({ id, number, opened_at, state, due_on: "2026-11-24" });
const CASES = [
  one("a", "DK-014", "2026-11-20T02:00:00Z"),
  one("b", "DK-014", "2026-11-20T02:00:01Z"),
  one("c", "DK-014", "2026-11-23T02:00:00Z"),
  one("d", "DK-015", "2026-11-23T18:30:00Z"),
];
const meant = (entry) => {
  const { found, unclear } = match(entry, CASES, "Asia/Jakarta");
  return unclear ? "unclear" : found.map(({ id }) => id).join("");
};

test("a number of several days is unclear until the day is told; matters of one visit belong together", () => {
  assert.equal(meant({ text: "", number: "DK-014" }), "unclear");
  assert.equal(meant({ text: "", number: "DK-014", day: "2026-11-20" }), "ab");
  assert.equal(meant({ text: "", id: "c" }), "c");
  assert.equal(meant({ text: "", number: "DK-099" }), "");
});

test("the day is the mall's, not the browser's", () => {
  assert.equal(meant({ text: "", number: "DK-015", day: "2026-11-24" }), "d");
  assert.equal(meant({ text: "", number: "DK-015", day: "2026-11-23" }), "");
});

test("what is collected or declined is over, and everything else can be taken back", () => {
  const legal = TARGETS.map((target) => STATES.filter((state) => mayMove({ state }, target)).join("+"));
  assert.deepEqual(legal, ["in_process", "in_process+ready", "in_process+ready", "ready"]);
  assert.deepEqual(TARGETS.filter(isFinal), ["collected", "declined"]);
});

test("a long list goes in pieces, and nothing of it is lost", () => {
  const all = Array.from({ length: 1201 }, (_, index) => index);
  const pieces = inPieces(all, 500);
  assert.deepEqual(pieces.map(({ length }) => length), [500, 500, 201]);
  assert.deepEqual(pieces.flat(), all);
  assert.deepEqual(inPieces([], 500), []);
});
