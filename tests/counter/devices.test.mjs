// How a device is told: there, gone, never there, revoked; and how its printer is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { aloneSign, cleanCode, presence, printerSign, sortDevices } from "../../counter/static/office/devices/state.js";

const NOON = "2026-11-24T05:00:00.000Z";
const format = {
  duration: (minutes) => `${Math.round(minutes)} min`,
  shortDate: (date) => date.toISOString().slice(0, 10),
  time: (date) => date.toISOString().slice(11, 16),
};

/** @param {object} [other] */
function device(other = {}) {
  return {
    id: "d", kind: "kiosk", name: "Anjungan 1", zone: null, enrolled_at: NOON, revoked_at: null, seen_at: NOON,
    version: null, printer: null, waiting: 0, alone: null, ...other,
  };
}

/** @param {number} minutes after noon */
const list = (minutes, speed = 1) => ({
  now: new Date(Date.parse(NOON) + minutes * 60_000).toISOString(), speed, devices: [],
});
const told = (one, at) => presence(one, at, format);

test("who was heard of lately is there; a kiosk, which reports often, is missed sooner", () => {
  assert.equal(told(device(), list(0)).text, "office-devices-here");
  assert.equal(told(device(), list(0.5)).text, "office-devices-here");
  assert.equal(told(device(), list(0.6)).text, "office-devices-seen-before");
  assert.equal(told(device({ kind: "display" }), list(1.5)).text, "office-devices-here");
  assert.deepEqual(told(device(), list(5)).values, { duration: "5 min" });
  assert.equal(told(device(), list(5)).tone, "is-error");
});

test("a fast clock does not make a device that is there look gone", () => {
  assert.equal(told(device(), list(30, 60)).text, "office-devices-here");
});

test("after a day the date says more than hours", () => {
  assert.deepEqual(told(device(), list(24 * 60)).values, { date: "2026-11-24", time: "05:00" });
});

test("who was never seen, and who was revoked, are told as such", () => {
  assert.equal(told(device({ seen_at: null }), list(0)).text, "office-devices-never-seen");
  assert.equal(told(device({ revoked_at: NOON }), list(0)).text, "office-devices-revoked-on");
});

test("a printer is a kiosk's, and of no concern once the kiosk was revoked", () => {
  const printer = { state: "no_paper", detail: null };
  assert.deepEqual(printerSign(device({ printer })).tone, "is-error");
  assert.equal(printerSign(device({ printer, revoked_at: NOON })), null);
  assert.equal(printerSign(device({ printer, kind: "display" })), null);
  assert.equal(printerSign(device()), null);
});

test("those in use come as they were enrolled, those revoked the newest first", () => {
  const devices = [
    device({ id: "a" }), device({ id: "b", revoked_at: "2026-11-20T00:00:00Z" }), device({ id: "c" }),
    device({ id: "d", revoked_at: "2026-11-22T00:00:00Z" }),
  ];
  const { active, revoked } = sortDevices(devices);
  assert.deepEqual([active.map(({ id }) => id), revoked.map(({ id }) => id)], [["a", "c"], ["d", "b"]]);
});

test("a code is taken as people type it", () => {
  assert.equal(cleanCode(" kpq-7rt "), "KPQ7RT");
  assert.equal(cleanCode("KPQ 7RT99"), "KPQ7RT");
});

test("what a kiosk did by itself is told, first what is not entered yet", () => {
  assert.equal(aloneSign(device()), null);
  const alone = { numbers: 12, over_quota: 0 };
  assert.deepEqual(aloneSign(device({ alone })).values, { count: 12, over: 0 });
  assert.equal(aloneSign(device({ alone })).tone, "is-info");
  assert.equal(aloneSign(device({ alone: { numbers: 12, over_quota: 2 } })).tone, "is-warning");
  assert.deepEqual(aloneSign(device({ alone, waiting: 3 })).values, { count: 3 });
});
