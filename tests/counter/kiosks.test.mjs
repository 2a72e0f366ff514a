// What staff are told of kiosks: one line for what matters most.
import assert from "node:assert/strict";
import { test } from "node:test";
import { linesOf } from "../../counter/static/kiosks.js";

const words = {
  t: (id, values = {}) => [id, ...Object.values(values)].join(" "),
  format: { time: (date) => date.toISOString().slice(11, 16), shortDate: (date) => date.toISOString().slice(0, 10) },
};
const now = new Date("2026-11-24T03:00:00Z");
const kiosk = (more) => ({
  device: "d", name: "Anjungan 2", lane: "A", alone_since: null, printer: "ok", printer_since: null, waiting: 0, ...more,
});
const said = (more) => linesOf(words, kiosk(more), now);

test("a kiosk that works alone is told with its letter, and nothing else of it is sure", () => {
  const alone = { alone_since: "2026-11-24T02:14:00Z", printer: "no_paper", waiting: 3 };
  assert.deepEqual(said(alone), ["counter-kiosk-alone Anjungan 2 02:14 A"]);
  assert.deepEqual(said({ ...alone, lane: null }), ["counter-kiosk-silent Anjungan 2 02:14"]);
});

test("since another day it is told with its date", () => {
  assert.deepEqual(said({ alone_since: "2026-11-23T09:00:00Z" }), ["counter-kiosk-alone Anjungan 2 counter-kiosk-moment 2026-11-23 09:00 A"]);
});

test("a printer in trouble, and numbers that are still handed in, are a line each", () => {
  assert.deepEqual(said({ printer: "no_paper", printer_since: "2026-11-24T02:20:00Z", waiting: 2 }), [
    "counter-kiosk-printer-no-paper Anjungan 2 02:20",
    "counter-kiosk-waiting Anjungan 2 2",
  ]);
});

test("a printer that works, or cannot say, is nobody's trouble", () => {
  for (const printer of ["ok", "unconfirmed", "unknown"]) assert.deepEqual(said({ printer }), [], printer);
});
