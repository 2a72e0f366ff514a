// When numbers are given again, as a person would say it, in the mall's own time zone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createFormat } from "../../ui/static/format.js";
import { closedWords, estimateWords, feeWords, opensShort, opensWords, waitingWords } from "../../kiosk/static/words.js";

const NOW = new Date("2026-11-24T23:30:00Z"); // Wednesday 06:30 in Pekanbaru, Tuesday still in Greenwich

const view = (language = "id") => ({
  state: { language },
  mall: { timezone: "Asia/Jakarta" },
  format: createFormat(language, "Asia/Jakarta"),
  t: (id, values = {}) => [id, ...Object.values(values)].join(" "),
});

test("today says the time, this week the day, later the date", () => {
  const opens = (when) => [opensWords(view(), when, NOW), opensShort(view(), when, NOW)];
  assert.deepEqual(opens("2026-11-25T00:15:00Z"), ["kiosk-opens-today 07.15", "07.15"]);
  assert.deepEqual(opens("2026-11-26T00:15:00Z"), ["kiosk-opens-day Kamis 07.15", "Kamis 07.15"]);
  assert.deepEqual(opens("2026-12-10T00:15:00Z"), ["kiosk-opens-day Kamis, 10 Desember 2026 07.15", "10 Des 2026"]);
});

test("the day is named in the language shown", () => {
  assert.equal(opensShort(view("en"), "2026-11-26T00:15:00Z", NOW), "Thursday 07:15");
});

test("a closed queue says why and until when, or whom to ask", () => {
  assert.match(closedWords(view(), { why: "closed_day", opens: "2099-01-01T00:15:00Z" }), /^kiosk-why-closed-day kiosk-closed-opens/);
  assert.equal(closedWords(view(), { why: "outside_hours", opens: null }), "kiosk-why-outside-hours kiosk-closed-unknown");
});

test("a fee is free, known or varies", () => {
  assert.deepEqual([0, 950_000, null].map((fee) => feeWords(view(), fee)), ["common-free", "Rp950.000", "common-fee-varies"]);
});

test("a wait is told as far as it is known", () => {
  assert.equal(waitingWords(view(), { waiting: 3, estimate: null }), "common-people-waiting 3");
  assert.equal(
    waitingWords(view(), { waiting: 3, estimate: { minutes: 75, low: 60, high: 90 } }),
    "common-people-waiting 3 · kiosk-about 1 jam 15 menit",
  );
  assert.equal(estimateWords(view(), { minutes: 12, low: 10, high: 15 }), "kiosk-between 10 15");
  assert.equal(estimateWords(view(), { minutes: 0, low: 0, high: 0 }), "kiosk-wait-none");
});
