// What happened at the counter, in words: for the toast, for the ears, for the tab's title.
import { timer } from "/static/ui/format.js";
import { isPartial } from "./commands.js";

/** @typedef {import("./ticket.js").Ticket} Ticket */
/** @typedef {import("/static/ui/text.js").Translate} Translate */
/** @typedef {{tone: "" | "is-success" | "is-error", title: string, detail: string}} Message */

/** After these there is nothing to say: the whole screen has changed. */
const SILENT = new Set(["open", "break", "take-over", "recall"]);

/**
 * What to say of an answered command.
 * @param {Translate} t
 * @param {import("./commands.js").Command} command
 * @param {unknown} answer null: nobody may be called
 * @param {{count: number}} waiting
 * @returns {Message | null}
 */
export function messageOf(t, command, answer, waiting) {
  if (answer === null) {
    return {
      tone: "",
      title: waiting.count ? t("counter-nobody-free") : t("counter-nobody-waiting"),
      detail: waiting.count ? t("counter-nobody-free-detail", waiting) : "",
    };
  }
  if (SILENT.has(command.kind)) return null;
  const ticket = command.kind === "call" ? /** @type {Ticket} */ (answer) : "ticket" in command ? command.ticket : null;
  const tone = command.kind === "finish" ? "is-success" : "";
  const done = isPartial(command) ? "transfer-part" : command.kind;
  return { tone, title: t(`counter-done-${done}`, { number: ticket?.number ?? "" }), detail: "" };
}

/**
 * What a screen reader says when the ticket at the counter has moved on; "" when a toast says it.
 * @param {Translate} t
 * @param {Ticket | null} ticket
 */
export function newsOf(t, ticket) {
  if (!ticket) return "";
  const { number, calls } = ticket;
  if (ticket.state === "serving") return t("counter-news-serving", { number });
  return calls > 1 ? t("counter-news-recalled", { number, calls }) : t("counter-news-called", { number });
}

/**
 * @param {Translate} t
 * @param {number} counter
 * @param {import("./actions.js").Position} position
 * @param {Ticket | null} ticket
 * @param {number} waiting
 */
export function titleOf(t, counter, position, ticket, waiting) {
  const place = { counter: String(counter) };
  if (position === "closed" || position === "taken" || position === "on-break") return t(`counter-title-${position}`, place);
  if (!ticket) return t("counter-title-free", { ...place, count: waiting });
  const state = ticket.state === "serving" ? "serving" : "called";
  return t(`counter-title-${state}`, { ...place, number: ticket.number });
}

/**
 * What a no-show still needs.
 * @param {Translate} t
 * @param {{calls: number, seconds: number}} needs
 */
export function needsInWords(t, { calls, seconds }) {
  const time = timer(seconds);
  if (!calls) return t("counter-needs-time", { time });
  return seconds ? t("counter-needs-both", { calls, time }) : t("counter-needs-calls", { calls });
}
