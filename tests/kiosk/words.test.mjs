// When numbers are given again, as a person would say it, in the mall's own time zone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createFormat } from "../../ui/static/format.js";
import {
  closedWords, estimateWords, feeWords, opensShort, opensWords, serviceFrom, shutIcon, shutShort, shutTitle, waitingWords,
} from "../../kiosk/static/words.js";

const NOW = new Date("2026-11-24T23:30:00Z"); // Wednesday 06:30 in Pekanbaru, Tuesday still in Greenwich

const view = (language = "id") => ({
  state: { language },
  mall: { timezone: "Asia/Jakarta" },
  format: createFormat(language, "Asia/Jakarta"),
  t: (id, values = {}) => [id, ...Object.values(values)].join(" "),
  say: (names) => names[language],
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

test("each reason has its own words, and its notice in the language shown", () => {
  const again = "2099-01-01T00:15:00Z";
  const notice = { id: "Sistem pusat mati", en: "The central system is down" };
  const said = (opening, language) => closedWords(view(language), opening);
  assert.match(said({ why: "quota_used_up", opens: again }), /^kiosk-numbers-again kiosk-opens-day/);
  assert.match(said({ why: "cut_off", opens: again }), /^kiosk-numbers-again kiosk-opens-day/);
  assert.match(said({ why: "break", opens: again }), /^kiosk-closed-opens kiosk-opens-day/);
  assert.equal(said({ why: "disruption", opens: null, notice }, "en"), "The central system is down · kiosk-disruption-until");
  assert.equal(said({ why: "external", opens: null, notice: { id: "Lantai 2" } }), "kiosk-external-where Lantai 2");
  assert.match(said({ why: "closed_day", opens: again, notice: { id: "Natal" } }), /^kiosk-why-closed-named Natal kiosk-closed-opens/);
});

test("a tile has a word for what no time mends, and a time for the rest", () => {
  const opens = "2099-01-01T00:15:00Z";
  const short = (why) => shutShort(view(), { why, opens });
  assert.deepEqual(["quota_used_up", "disruption", "external"].map(short), [
    "kiosk-shut-short-quota-used-up", "kiosk-shut-short-disruption", "kiosk-shut-short-external",
  ]);
  assert.equal(short("break"), "kiosk-closed-until 1 Jan 2099");
  assert.equal(shutTitle(view(), { why: "cut_off" }), "kiosk-shut-cut-off");
  assert.deepEqual([shutIcon({ why: "disruption" }), shutIcon({ why: "closed_day" })], ["triangle-alert", "clock"]);
});

test("where numbers come before service, it is told from when on people are served", () => {
  const early = { open: true, service_open: false, service_opens: "2099-01-01T01:00:00Z" };
  assert.match(serviceFrom(view(), early), /^kiosk-service-from kiosk-opens-day/);
  assert.equal(serviceFrom(view(), { ...early, service_open: true }), "");
  assert.equal(serviceFrom(view(), { ...early, open: false }), "");
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
