// One thing that can be done with an earlier ticket: what it means, and one button.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { nameOf } from "../earlier.js";
import { estimateWords } from "../words.js";

/** @typedef {import("../view.js").View} View */
/** @typedef {import("../earlier.js").Choice} Choice */

/**
 * @param {View} view
 * @param {Choice} choice
 * @param {{first: boolean, doing: string | null}} how doing: the choice that is under way
 */
export function choiceCard(view, choice, { first, doing }) {
  const { act } = view;
  const { icon, title, text, verb } = wordsOf(view, choice);
  const busy = doing === nameOf(choice);
  return html`<article class="card choice-card" data-kind=${choice.kind}>
    <h2><span class="icon" data-icon=${icon}></span>${title}</h2>
    <p>${text}</p>
    ${choice.kind === "pause" ? turnComes(view) : nothing}
    <button
      class="button is-large is-wide ${first ? "is-primary" : ""}"
      aria-busy=${busy ? "true" : "false"}
      ?disabled=${doing !== null && !busy}
      @click=${() => void act.choose(choice)}
    >${verb}</button>
  </article>`;
}

/**
 * @param {View} view
 * @param {Choice} choice
 * @returns {{icon: string, title: string, text: string, verb: string}}
 */
function wordsOf({ t, mall, say }, choice) {
  switch (choice.kind) {
    case "resume":
      return {
        icon: "rotate-ccw", title: t("kiosk-choice-resume"), text: t("kiosk-choice-resume-text"), verb: t("kiosk-choice-resume-do"),
      };
    case "return": {
      const agency = mall.agency.get(choice.ticket.agency);
      const { return_minutes: minutes = 0, return_places: places = 0 } = mall.rules ?? {};
      const text = minutes && places ? t("kiosk-choice-return-rule", { minutes, places }) : t("kiosk-choice-return-text");
      return {
        icon: "rotate-ccw",
        title: t("kiosk-choice-return", { agency: agency ? say(agency.short_name) : choice.ticket.agency }),
        text,
        verb: t("kiosk-choice-return-do"),
      };
    }
    case "continue": {
      const { ready, reentry } = choice;
      const names = ready.map((code) => say(mall.service.get(code)?.name ?? { id: code })).join(", ");
      const parts = [
        ready.length ? t("kiosk-choice-collect-text", { services: names }) : "",
        reentry ? t("kiosk-choice-reenter-text") : "",
        t("kiosk-choice-printed"),
      ];
      return {
        icon: ready.length ? "badge-check" : "calendar-days",
        title: t(ready.length ? "kiosk-choice-collect" : "kiosk-choice-reenter"),
        text: parts.filter(Boolean).join(" "),
        verb: t(ready.length ? "kiosk-choice-collect-do" : "kiosk-choice-reenter-do"),
      };
    }
    case "pause":
      return {
        icon: "coffee", title: t("kiosk-choice-pause"), text: t("kiosk-choice-pause-text"), verb: t("kiosk-choice-pause-do"),
      };
  }
}

/**
 * How long there is before the first call can be expected.
 * @param {View} view
 */
function turnComes(view) {
  const waits = (view.state.earlier?.visit?.tickets ?? []).flatMap(({ estimate }) => (estimate ? [estimate] : []));
  const [soonest] = waits.sort((one, other) => one.low - other.low);
  if (!soonest) return nothing;
  return html`<p class="choice-time">
    <span class="icon" data-icon="clock"></span><span>${view.t("kiosk-choice-pause-time", { wait: estimateWords(view, soonest) })}</span>
  </p>`;
}
