// What a visitor who has a ticket already can do at a kiosk.

/** @typedef {import("./state.js").EarlierVisit} EarlierVisit */
/** @typedef {import("./state.js").VisitTicket} VisitTicket */
/**
 * resume: back from a pause; return: in line again after a call that was missed; continue: a number to collect what
 * lies ready, to enter again after a disruption, or both; pause: stepping away
 * @typedef {{kind: "resume" | "pause"} | {kind: "return", ticket: VisitTicket}
 *   | {kind: "continue", ready: string[], reentry: boolean}} Choice ready: codes of services
 */

const HERE = ["waiting", "planned", "on_hold"];

/**
 * @param {EarlierVisit} visit
 * @param {string} today day of the site, e.g. 2026-11-24
 * @returns {Choice[]} what is most likely wanted first
 */
export function choicesOf(visit, today) {
  const { tickets, cases } = visit;
  /** @type {Choice[]} */
  const choices = [];
  const busy = tickets.some(({ state }) => state === "called" || state === "serving");
  if (visit.paused_at !== null) choices.push({ kind: "resume" });
  if (visit.service_day === today && !busy) {
    for (const ticket of tickets) if (ticket.state === "no_show") choices.push({ kind: "return", ticket });
  }
  const ready = cases.filter(({ state }) => state === "ready").map(({ service }) => service);
  const reentry = visit.reentry_on === today;
  if (ready.length || reentry) choices.push({ kind: "continue", ready, reentry });
  // Whoever is called or served is wanted at a counter first.
  const waits = tickets.some(({ state }) => HERE.includes(state ?? ""));
  if (waits && !busy && visit.paused_at === null) choices.push({ kind: "pause" });
  return choices;
}

/** @param {Choice} choice */
export function nameOf(choice) {
  return choice.kind === "return" ? `return ${choice.ticket.id}` : choice.kind;
}

/**
 * The tickets that a visitor still has to do with.
 * @param {EarlierVisit} visit
 */
export function openTickets({ tickets }) {
  return tickets.filter(({ state }) => [...HERE, "called", "serving"].includes(state ?? ""));
}

/**
 * @param {string} timeZone
 * @param {Date} date
 * @returns {string} e.g. 2026-11-24
 */
export function dayIn(timeZone, date) {
  return new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(date);
}
