// How the hall says what queues, places and times are like.

/** @typedef {import("./screen.js").View} View */

/**
 * How a service stands at a kiosk: what is closed for itself, or with its queue.
 * @param {View} view
 * @param {import("./mall.js").Service} service
 * @returns {{open: boolean, why: string | null, opens: string | null, notice: import("./mall.js").Names | null,
 *   reduced: boolean} | null}
 */
function standing({ board }, service) {
  const queue = board[`waiting/${service.queue}`];
  return queue?.services?.find((/** @type {{service: string}} */ one) => one.service === service.code) ?? queue ?? null;
}

/** @param {View} view @param {import("./mall.js").Service} service */
export const isShut = (view, service) => standing(view, service)?.open === false;

/** A disruption: nobody is called, so that nobody is given a number, whoever asks. @param {View} view @param {import("./mall.js").Service} service */
export const isDisrupted = (view, service) => isShut(view, service) && standing(view, service)?.why === "disruption";

/**
 * 12 orang menunggu · sekitar 25 menit · loket terbatas; or why no number is given.
 * @param {View} view
 * @param {import("./mall.js").Service} service
 */
export function queueWords(view, service) {
  const { t, board, format, say } = view;
  const queue = board[`waiting/${service.queue}`];
  const stands = standing(view, service);
  if (!queue || !stands) return "";
  if (!stands.open && stands.why) {
    const why = t(`hall-why-${stands.why.replaceAll("_", "-")}`);
    const notice = stands.notice ? `: ${say(stands.notice)}` : "";
    const until = stands.opens ? ` · ${t("hall-opens", { time: format.time(new Date(stands.opens)) })}` : "";
    return `${why}${notice}${until}`;
  }
  const people = t("common-people-waiting", { count: queue.waiting });
  const wait = queue.estimate?.minutes ? estimateWords({ t }, queue.estimate) : "";
  return [people, wait, stands.reduced ? t("common-reduced") : ""].filter(Boolean).join(" · ");
}

/**
 * perkiraan 10–15 menit
 * @param {Pick<View, "t">} view
 * @param {import("./visit.js").Estimate} estimate
 */
export function estimateWords({ t }, { minutes, low, high }) {
  if (!high) return t("hall-wait-none");
  if (low === high || !low) return t("hall-about", { minutes });
  return t("hall-between", { low: String(low), high: String(high) });
}

/**
 * @param {Pick<View, "t">} view
 * @param {number} ahead
 */
export function aheadWords({ t }, ahead) {
  return t("hall-ahead", { count: ahead });
}
