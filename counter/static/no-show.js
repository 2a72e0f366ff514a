// When a called visitor may be put down as not having come: the mall's rule, as the server judges it.
import { stoodStill } from "./timing.js";

/** @typedef {{no_show_calls: number, no_show_minutes: number, walking_minutes: number, walking_minutes_priority: number}} Rules */

/** @param {Rules} rules @param {boolean} priority */
const walkOf = (rules, priority) => (priority ? rules.walking_minutes_priority : rules.walking_minutes);

/**
 * Minutes after the first call: the rule's, and the walk besides where the visitor may be in another zone.
 * @param {Rules} rules
 * @param {Iterable<string>} zones where the visitor may be, and that of the counter
 * @param {boolean} priority
 */
export function noShowMinutes(rules, zones, priority) {
  return rules.no_show_minutes + (new Set(zones).size > 1 ? walkOf(rules, priority) : 0);
}

/**
 * @param {import("./timing.js").Clock & {calls: number, called_at: string | null}} ticket
 * @param {number} calls that the rule wants
 * @param {number} minutes since the first one
 * @param {number} now milliseconds
 * @returns {{calls: number, seconds: number, allowed: boolean}} what is still needed
 */
export function noShowNeeds(ticket, calls, minutes, now) {
  const first = ticket.called_at ? Date.parse(ticket.called_at) : now;
  const needs = {
    calls: Math.max(0, calls - ticket.calls),
    seconds: Math.max(0, Math.ceil((first + minutes * 60_000 + stoodStill(ticket, now) - now) / 1_000)),
  };
  return { ...needs, allowed: needs.calls === 0 && needs.seconds === 0 };
}

/** Whatever of the visit is in one of these still has its place. */
const OPEN = new Set(["planned", "waiting", "called", "serving", "on_hold"]);

/**
 * What the rule still wants of the ticket at this counter.
 * @param {object} seen
 * @param {Rules} seen.rules
 * @param {string} seen.zone of the counter
 * @param {import("./ticket.js").Ticket} seen.ticket
 * @param {import("./desk-state.js").Visit | null} seen.visit null: where else it waits is not known
 * @param {{ticket: string, minutes: number}} seen.told what a refusal said: the server has the last word
 * @param {number} now milliseconds
 */
export function noShowOf({ rules, zone, ticket, visit, told }, now) {
  const zones = [zone, ...(visit ? zonesOf(rules, ticket, visit) : [])];
  const minutes = told.ticket === ticket.id ? told.minutes : noShowMinutes(rules, zones, ticket.priority !== null);
  return noShowNeeds(ticket, rules.no_show_calls, minutes, now);
}

/**
 * Wherever the visit holds a ticket, and where it was when it was called: on the way, unless the walk was over.
 * @param {Rules} rules
 * @param {import("./ticket.js").Ticket} ticket
 * @param {import("./desk-state.js").Visit} visit
 */
function zonesOf(rules, ticket, { tickets, last_zone, left_at }) {
  const zones = tickets.filter(({ state }) => OPEN.has(state)).map((place) => place.zone);
  const free = Date.parse(left_at ?? "") + walkOf(rules, ticket.priority !== null) * 60_000;
  return last_zone && free > Date.parse(ticket.called_at ?? "") ? [...zones, last_zone] : zones;
}
