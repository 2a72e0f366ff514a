// What a greeter does with a visit, told in words, and taken back where nothing was lost.
import { mayCorrect } from "./visit.js";
import { aheadWords } from "./words.js";

/** @typedef {import("./visit.js").Visit} Visit */
/** @typedef {import("./visit.js").Place} Place */
/** @typedef {import("./visit.js").Fetch} Fetch */
/** @typedef {Pick<import("./screen.js").View, "hall" | "t" | "mall" | "say">} Tools */

/** @param {Tools} tools @param {Visit} visit */
export async function pause(tools, visit) {
  const { hall, t } = tools;
  const paused = await hall.change("pause", `visits/${visit.id}/pause`, {});
  if (paused) hall.say({ tone: "is-success", title: t("hall-did-pause", { number: visit.number }), undo: () => void resume(tools, visit) });
}

/** @param {Tools} tools @param {Visit} visit */
export async function resume(tools, visit) {
  const { hall, t } = tools;
  const back = await hall.change("resume", `visits/${visit.id}/resume`, {});
  if (back) hall.say({ tone: "is-success", title: t("hall-did-resume", { number: visit.number }), undo: () => void pause(tools, visit) });
}

/** @param {Tools} tools @param {Visit} visit @param {Fetch | null} fetch */
export async function mark(tools, visit, fetch) {
  const { hall, t } = tools;
  const before = visit.fetch;
  const marked = await hall.change("mark", `visits/${visit.id}/mark`, { fetch });
  if (!marked) return;
  hall.say({
    tone: "is-success",
    title: fetch ? t("hall-did-mark", { number: visit.number }) : t("hall-did-unmark", { number: visit.number }),
    undo: () => void mark(tools, { ...visit, fetch }, before),
  });
}

/** @param {Tools} tools @param {Place} place */
export async function takeBack({ hall, t }, place) {
  const ticket = await hall.change("return", `tickets/${place.id}/return`, {});
  if (ticket) hall.say({ tone: "is-success", title: t("hall-did-return", { number: ticket.number }) });
}

/** @param {Tools} tools @param {string} ticket */
export async function cancel({ hall, t }, ticket) {
  const cancelled = await hall.change("cancel", `tickets/${ticket}/cancel`, {});
  if (cancelled) hall.say({ tone: "is-success", title: t("hall-did-cancel", { number: cancelled.number }) });
}

/** What is sent of a national identity number: none where the visit told it before. @param {string} identity */
const told = (identity) => identity.trim() || null;

/**
 * @param {Tools} tools
 * @param {Visit} visit
 * @param {string} service
 * @param {string} identity national identity number, or ""
 */
export async function add({ hall, t, mall, say }, visit, service, identity) {
  /** @type {Visit | null} */
  const more = await hall.change("add", `visits/${visit.id}/services`, { services: [service], identity: told(identity) });
  const place = more?.tickets.find(({ services, state }) => services.includes(service) && state !== "finished");
  if (!more) return;
  const name = say(mall.service.get(service)?.name ?? { id: service });
  const detail = place && place.ahead !== null ? aheadWords({ t }, place.ahead) : "";
  hall.say({ tone: "is-success", title: t("hall-did-add", { service: name }), detail });
}

/**
 * @param {Tools} tools
 * @param {string} ticket
 * @param {string} was
 * @param {string} service
 * @param {string} identity national identity number, or ""
 */
export async function correct(tools, ticket, was, service, identity) {
  const { hall, t, mall, say } = tools;
  /** @type {Visit | null} */
  const visit = await hall.change("correct", `tickets/${ticket}/correct`, { was, service, identity: told(identity) });
  if (!visit) return;
  const name = say(mall.service.get(service)?.name ?? { id: service });
  // In another queue the line stands on another ticket now.
  const place = visit.tickets.find((one) => one.services.includes(service) && mayCorrect(one));
  hall.say({
    tone: "is-success",
    title: t("hall-did-correct", { service: name }),
    detail: t("hall-did-correct-detail"),
    ...(place ? { undo: () => void correct(tools, place.id, service, was, "") } : {}),
  });
}
