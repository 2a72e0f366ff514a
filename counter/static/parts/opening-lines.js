// One calm line for each queue in which people are not served as usual: why, and until when.
import { html } from "/static/ui/vendor/lit-html/lit-html.js";
import { localized } from "/static/ui/text.js";
import { standingOf } from "../opening.js";

/** @typedef {import("../pages/desk.js").Scene} Scene */
/** @typedef {import("../opening.js").Opening} Opening */

/** @param {Scene} scene */
export function openingLines(scene) {
  const standings = Object.entries(scene.desk.state.standings);
  return standings.flatMap(([queue, opening]) => {
    const words = wordsOf(scene, opening);
    if (!words) return [];
    const name = scene.context.catalog.queues.get(queue)?.name;
    const whose = standings.length > 1 && name ? `${localized(name, scene.context.address.language)}: ` : "";
    return [html`<p class="row-note desk-opening" data-opening=${queue}><span class="icon" data-icon="info"></span> ${whose}${words}</p>`];
  });
}

/**
 * @param {Scene} scene
 * @param {Opening} opening
 */
function wordsOf({ context: { t, format, address }, now }, opening) {
  const standing = standingOf(opening);
  if (!standing) return "";
  if (standing === "disruption") return t("counter-opening-disruption", { reason: opening.notice ? localized(opening.notice, address.language) : "" });
  if (standing === "reduced") return t("counter-opening-reduced");
  if (!opening.service_opens) return t("counter-opening-closed");
  const at = new Date(opening.service_opens);
  const [time, date] = [format.time(at), format.date(at)];
  if (date !== format.date(new Date(now))) return t("counter-opening-closed-until", { date, time });
  return standing === "break" ? t("counter-opening-break", { time }) : t("counter-opening-starts", { time });
}
