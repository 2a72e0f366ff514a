// Days and weekly hours of the office's calendar.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hoursOf, later, usual, weekdayOf, weekdaysIn, weekLines, wrongWish } from "../../counter/static/office/calendar/days.js";

const WISH = {
  numbers: { from: "07:30", to: "14:00" }, service: { from: "08:00", to: "15:00" }, weekdays: [4, 5],
  friday: { from: "11:30", to: "13:00" },
};
const span = (/** @type {number} */ weekday, /** @type {string} */ opens, /** @type {string} */ closes) => ({ weekday, opens, closes });

test("weekdays are counted from Monday, over a week's and a year's end", () => {
  assert.equal(weekdayOf("2026-11-23"), 1);
  assert.equal(weekdayOf("2026-11-29"), 7);
  assert.equal(later("2026-12-31", 1), "2027-01-01");
  assert.deepEqual(weekdaysIn("2026-11-28", "2026-11-30"), [1, 6, 7]);
  assert.deepEqual(weekdaysIn("2026-11-01", "2027-11-01"), [1, 2, 3, 4, 5, 6, 7]);
});

test("a break parts the Friday and no other day, and swallows what lies within it", () => {
  const { hours, service_hours: service } = hoursOf(WISH);
  assert.deepEqual(hours, [span(4, "07:30", "14:00"), span(5, "07:30", "11:30"), span(5, "13:00", "14:00")]);
  assert.deepEqual(service.at(-1), span(5, "13:00", "15:00"));
  const short = hoursOf({ ...WISH, numbers: { from: "07:30", to: "12:00" }, weekdays: [5] });
  assert.deepEqual(short.hours, [span(5, "07:30", "11:30")]);
});

test("the dialog begins with what the mall usually does", () => {
  const hours = [span(1, "07:15", "15:00"), span(5, "07:15", "11:30"), span(5, "13:00", "15:00")];
  const wish = usual(hours, []);
  assert.deepEqual(wish.numbers, { from: "07:15", to: "15:00" });
  assert.deepEqual(wish.weekdays, [1, 5]);
  assert.deepEqual(wish.friday, { from: "11:30", to: "13:00" });
  assert.deepEqual(usual([], []).weekdays.length, 7);
});

test("weekdays that are alike stand in one line", () => {
  const hours = [1, 2, 3].map((day) => span(day, "08:00", "15:00"));
  const lines = weekLines([...hours, span(5, "08:00", "11:30")]);
  assert.deepEqual(lines.map(({ first, last }) => [first, last]), [[1, 3], [5, 5]]);
});

test("what cannot be is said before it is sent", () => {
  const about = { first: "2026-11-24", last: "2026-11-24", open: true };
  const today = "2026-11-24";
  assert.equal(wrongWish(about, WISH, today), "");
  assert.equal(wrongWish({ ...about, last: "2026-11-23" }, WISH, today), "order");
  assert.equal(wrongWish(about, WISH, "2026-11-25"), "past");
  assert.equal(wrongWish(about, { ...WISH, service: { from: "15:00", to: "08:00" } }, today), "times");
  assert.equal(wrongWish(about, { ...WISH, weekdays: [] }, today), "weekdays");
  assert.equal(wrongWish({ ...about, open: false }, { ...WISH, weekdays: [] }, today), "");
});
