// What the lobby shows, and how it is laid into columns and pages.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readLobby } from "../../display/static/lobby.js";
import { readOptions } from "../../display/static/options.js";
import { layPages } from "../../display/static/pages.js";

const agency = (code, zone) => ({ code, zone, name: { id: code }, short_name: { id: code } });
const call = (seq, number, counter, other = {}) => ({ id: `c${seq}`, seq, number, counter, turn: 1, ...other });
const line = (queue, waiting) => ({ queue, agency: queue, waiting });

/** @param {object} [other] parts that this board has otherwise */
function board(other = {}) {
  return {
    structure: {
      site: "pekanbaru", name: { id: "Mal" }, timezone: "Asia/Jakarta",
      zones: [{ code: "Z1", colour: 1 }, { code: "Z5", colour: 5 }],
      agencies: [agency("PT", "Z1"), agency("DK", "Z5"), agency("BK", "Z1")],
    },
    opening: { open: true, why: null, opens: null },
    calls: [],
    ...other,
  };
}

const whole = { zone: null, announced: null };

test("before the first call there is none", () => {
  const { hero, previous, groups, waiting, quiet } = readLobby(board(), whole);
  assert.deepEqual({ hero, previous, groups, waiting, quiet }, { hero: null, previous: [], groups: [], waiting: 0, quiet: false });
});

test("the newest call stands large and the others beside it", () => {
  const calls = [call(3, "DK-003", 11), call(2, "PT-002", 1), call(1, "DK-001", 12)];
  const { hero, previous } = readLobby(board({ calls }), whole);
  assert.deepEqual([hero.id, previous.map(({ id }) => id)], ["c3", ["c2", "c1"]]);
});

test("the call that is announced stands large, and newer ones already stand beside it", () => {
  const calls = [call(3, "DK-003", 11), call(2, "PT-002", 1), call(1, "DK-001", 12)];
  const { hero, previous } = readLobby(board({ calls }), { zone: null, announced: calls[1] });
  assert.deepEqual([hero.id, previous.map(({ id }) => id)], ["c2", ["c3", "c1"]]);
});

const text = (id) => ({ id });

test("what cannot work is told once an agency and reason, before who gives numbers elsewhere", () => {
  const { troubles } = readLobby(board({
    "waiting/BK": { ...line("BK", 0), why: "external", notice: text("Lantai 2") },
    "waiting/PT": { ...line("PT", 0), services: [
      { service: "PT-01", why: "disruption", notice: text("OSS mati") },
      { service: "PT-02", why: "disruption", notice: text("OSS mati") },
      { service: "PT-03", why: "quota_used_up", notice: null },
    ] },
    "waiting/DK": { ...line("DK", 3), why: "disruption", notice: text("SIAK mati"), services: [] },
  }), whole);
  assert.deepEqual(troubles.map(({ agency, why, notice }) => [agency.code, why, notice.id]), [
    ["PT", "disruption", "OSS mati"], ["DK", "disruption", "SIAK mati"], ["BK", "external", "Lantai 2"],
  ]);
});

test("where the whole mall is disrupted nothing else is told", () => {
  const { troubles } = readLobby(board({
    opening: { open: false, why: "disruption", opens: null, notice: text("Listrik padam"), service_open: false },
    "waiting/DK": { ...line("DK", 3), why: "disruption", notice: text("Listrik padam"), services: [] },
  }), whole);
  assert.deepEqual(troubles, [{ agency: null, why: "disruption", notice: text("Listrik padam") }]);
});

test("while people are served the mall is not closed, though numbers are no longer given", () => {
  const opening = { open: false, why: "outside_hours", opens: null, notice: null, service_opens: null };
  assert.equal(readLobby(board({ opening: { ...opening, service_open: true } }), whole).quiet, false);
  assert.equal(readLobby(board({ opening: { ...opening, service_open: false } }), whole).quiet, true);
});

test("a number stands once a counter, however often it was called there", () => {
  const calls = [
    call(5, "DK-001", 12, { turn: 2 }), call(4, "PT-002", 1, { turn: 2 }), call(3, "PT-002", 2), call(2, "PT-002", 1),
    call(1, "DK-001", 12),
  ];
  const { hero, previous } = readLobby(board({ calls }), whole);
  assert.deepEqual([hero.id, previous.map(({ id }) => id)], ["c5", ["c4", "c3"]]);
});

test("who is served stands under the agency that serves, by counter", () => {
  const parts = board({
    "serving/12": { counter: 12, agency: "DK", number: "DK-002", state: "serving" },
    "serving/2": { counter: 2, agency: "DK", number: "PT-009", state: "called" },
    "serving/1": { counter: 1, agency: "PT", number: "PT-001", state: "serving" },
  });
  const { groups } = readLobby(parts, whole);
  assert.deepEqual(groups.map((group) => [group.agency.code, group.served.map(({ counter }) => counter)]), [["PT", [1]], ["DK", [2, 12]]]);
});

test("people waiting are counted for all, and a zone also lists who only has a queue", () => {
  const parts = board({ "waiting/PT": line("PT", 4), "waiting/BK": line("BK", 0), "waiting/DK": line("DK", 3) });
  assert.equal(readLobby(parts, whole).waiting, 7);
  assert.deepEqual(readLobby(parts, whole).groups, []);
  const { groups, zone } = readLobby(parts, { zone: "Z1", announced: null });
  assert.deepEqual(groups.map((group) => [group.agency.code, group.waiting]), [["PT", 4], ["DK", 3]]);
  assert.equal(zone.colour, 1);
});

test("a closed mall is quiet when nobody is left", () => {
  const opening = { open: false, why: "outside_hours", opens: null };
  const calls = [call(1, "DK-001", 12)];
  assert.equal(readLobby(board({ opening, calls }), whole).quiet, true);
  assert.equal(readLobby(board({ opening, calls, "waiting/DK": line("DK", 1) }), whole).quiet, false);
  const served = { "serving/1": { counter: 1, agency: "PT", number: "PT-001", state: "serving" } };
  assert.equal(readLobby(board({ opening, calls, ...served }), whole).quiet, false);
  assert.equal(readLobby(board({ opening, calls }), { zone: null, announced: calls[0] }).quiet, false);
});

/** @param {string} name @param {number} size */
const group = (name, size) => ({ name, served: Array.from({ length: size }, (_, index) => index + 1) });
const plain = (pages) => pages.map((columns) => columns.map((blocks) => blocks.map(({ group, lines }) => `${group.name}${lines.join("")}`)));

test("small groups share a column and a large one goes on under its heading", () => {
  const pages = layPages([group("a", 1), group("b", 1), group("c", 7), group("d", 1)], { rows: 4, columns: 2 });
  assert.deepEqual(plain(pages), [[["a1", "b1"], ["c123"]], [["c456"], ["c7", "d1"]]]);
});

test("a group that fits a column whole is not torn", () => {
  assert.deepEqual(plain(layPages([group("a", 1), group("b", 2)], { rows: 4, columns: 4 })), [[["a1"], ["b12"]]]);
});

test("a group too large for a column begins in what the one before left over", () => {
  assert.deepEqual(plain(layPages([group("a", 1), group("b", 4)], { rows: 4, columns: 4 })), [[["a1", "b1"], ["b234"]]]);
});

test("a group without lines is its heading", () => {
  assert.deepEqual(plain(layPages([group("a", 0), group("b", 0), group("c", 1)], { rows: 4, columns: 4 })), [[["a", "b", "c1"]]]);
  assert.deepEqual(layPages([], { rows: 4, columns: 4 }), []);
});

test("twenty-nine agencies and sixty-nine counters are all on some page", () => {
  const sizes = [10, 14, 3, 2, 3, 4, 3, 1, 3, 2, 1, 1, 1, 2, 2, 1, 1, 1, 1, 1, 1, 2, 1, 2, 1, 1, 1, 2, 1];
  const pages = layPages(sizes.map((size, index) => group(`g${index}.`, size)), { rows: 4, columns: 4 });
  const blocks = pages.flat(2);
  assert.equal(blocks.reduce((sum, { lines }) => sum + lines.length, 0), 69);
  assert.equal(blocks.filter(({ first }) => first).length, 29);
  for (const column of pages.flat()) {
    assert.ok(column.reduce((sum, { lines }) => sum + 1 + lines.length, 0) <= 4);
  }
});

test("an address says what a screen shows and speaks", () => {
  assert.deepEqual(readOptions(""), { zone: null, language: "id", voices: ["id"] });
  assert.deepEqual(readOptions("?zone=Z5&lang=en&voice=id,en"), {
    zone: "Z5", language: "en", voices: ["id", "en"],
  });
  assert.deepEqual(readOptions("?voice=off").voices, []);
  assert.deepEqual(readOptions("?voice=fr&lang=fr"), { zone: null, language: "id", voices: ["id"] });
});
