// What happened at the counter, in words: for the toast, for the ears, for the tab's title.

/** @typedef {import("./ticket.js").Ticket} Ticket */
/** @typedef {import("/static/ui/text.js").Translate} Translate */
/** @typedef {{tone: "" | "is-success" | "is-error", title: string, detail: string}} Message */

/**
 * What to say of an answered command, when the screen does not show it anyway.
 * @param {Translate} t
 * @param {Ticket | null} ticket as answered; null: nobody may be called
 * @param {{count: number}} waiting
 * @returns {Message | null}
 */
export function messageOf(t, ticket, waiting) {
  if (!ticket) {
    return {
      tone: "",
      title: waiting.count ? t("counter-nobody-free") : t("counter-nobody-waiting"),
      detail: waiting.count ? t("counter-nobody-free-detail", waiting) : "",
    };
  }
  if (ticket.state === "finished") {
    return { tone: "is-success", title: t("counter-finished", { number: ticket.number }), detail: "" };
  }
  if (ticket.state === "no_show") {
    return { tone: "", title: t("counter-missed", { number: ticket.number }), detail: "" };
  }
  return null;
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
 * @param {Ticket | null} ticket
 * @param {number} waiting
 */
export function titleOf(t, counter, ticket, waiting) {
  const place = { counter: String(counter) };
  if (!ticket) return t("counter-title-free", { ...place, count: waiting });
  const state = ticket.state === "serving" ? "serving" : "called";
  return t(`counter-title-${state}`, { ...place, number: ticket.number });
}
