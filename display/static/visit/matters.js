// What the code on this page is good for now: at any kiosk it brings a visitor back, in again, or to what is ready.
import { isAtCounter, isOpen } from "./order.js";

/** @typedef {import("./page.js").Visit} Visit */
/** @typedef {"reentry" | "paused" | "missed" | "ready" | "kept"} Matter */

/**
 * @param {Visit} visit
 * @param {string} today day of the site, e.g. 2026-11-24
 * @returns {Matter[]} what matters most first; "kept": a case is under way, and the code will be needed
 */
export function mattersOf(visit, today) {
  /** @type {Matter[]} */
  const matters = [];
  if (visit.reentry_on !== null && visit.reentry_on >= today) matters.push("reentry");
  if (visit.paused_at !== null) matters.push("paused");
  // Whoever stands at a counter is not sent to a kiosk.
  if (visit.tickets.some(({ state }) => state === "no_show") && isDayOf(visit, today)) matters.push("missed");
  if (visit.cases.some(({ id, state }) => state === "ready" && !isBeingCollected(visit, id))) matters.push("ready");
  if (!matters.length && visit.cases.some(({ state }) => state === "in_process")) matters.push("kept");
  return visit.tickets.some(isAtCounter) ? matters.filter((matter) => matter === "ready" || matter === "kept") : matters;
}

/**
 * Whoever stands in line for a product is given no second place for it.
 * @param {Pick<Visit, "tickets">} visit
 * @param {string} id of a case
 */
export function isBeingCollected({ tickets }, id) {
  return tickets.filter(isOpen).some(({ lines }) => lines.some((line) => line.case === id));
}

/**
 * A place that was missed can be had back on its own day only.
 * @param {{service_day: string}} visit
 * @param {string} today
 */
export function isDayOf(visit, today) {
  return visit.service_day === today;
}

/**
 * Whether a case tells more of this line than its outcome does.
 * @param {{service: string, outcome: string | null}} line
 * @param {{service: string}[]} cases
 */
export function isToldByCase({ service, outcome }, cases) {
  return outcome === "accepted" && cases.some((one) => one.service === service);
}

/**
 * @param {{state: string, lines: {service: string, outcome: string | null}[]}} ticket
 * @param {{service: string}[]} cases
 */
export function isToldByCases({ state, lines }, cases) {
  return state === "finished" && lines.every((line) => isToldByCase(line, cases));
}

/**
 * @param {{state: string, due_on: string | null}} one
 * @param {string} today
 */
export function isOverdue({ state, due_on: due }, today) {
  return state === "in_process" && due !== null && due < today;
}

/**
 * The steps of a case as its applicant sees them.
 * @param {{state: string}} one
 * @returns {{name: string, reached: boolean, now: boolean}[]}
 */
export function stepsOf({ state }) {
  const names = state === "declined" ? ["accepted", "in_process", "declined"] : STEPS;
  const now = names.indexOf(state);
  return names.map((name, place) => ({ name, reached: place <= now, now: place === now }));
}

const STEPS = ["accepted", "in_process", "ready", "collected"];

/**
 * @param {string} timeZone
 * @param {Date} date
 * @returns {string} e.g. 2026-11-24
 */
export function dayIn(timeZone, date) {
  return new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(date);
}

/**
 * A day as a moment that lies in it everywhere in Indonesia.
 * @param {string} day e.g. 2026-11-24
 */
export function momentOf(day) {
  return new Date(`${day}T05:00:00Z`);
}
