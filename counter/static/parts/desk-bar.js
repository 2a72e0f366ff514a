// The head of the desk: which counter, whose, how its duty stands, and the ways away from it.
import { html } from "/static/ui/vendor/lit-html/lit-html.js";
import { localized } from "/static/ui/text.js";
import { zoneClass } from "/static/ui/zone.js";
import { hrefTo } from "../address.js";
import { dialogOf } from "../desk-state.js";
import { breakLeft } from "../duty.js";
import { accountButton } from "./account.js";
import { languages } from "./bar.js";
import { toggleSheet } from "./shortcuts.js";

/** @typedef {import("../pages/desk.js").Scene} Scene */

/** @param {Scene} scene */
export function deskBar(scene) {
  const { context, counter, desk, now } = scene;
  const { t, address, site, catalog, format } = context;
  const { language } = address;
  const agency = catalog.agencies.get(counter.agency);
  const zone = catalog.zones.get(counter.zone);
  const time = new Date(now);
  // The desk may have something to ask first.
  const leaving = {
    ...context,
    signOut: async (everywhere = false) => void desk.press(everywhere ? "sign-out-everywhere" : "sign-out", "click"),
  };
  return html`
    <header class="bar counter-bar desk-bar">
      <p class="counter-sign"><span>${t("common-counter")}</span><strong>${counter.number}</strong></p>
      <div class="desk-place">
        <p class="row-title truncate">${agency ? localized(agency.name, language) : counter.agency}</p>
        <p class="row-note truncate desk-zone">
          <span class="zone-dot ${zoneClass(zone?.colour)}"></span>
          ${zone ? localized(zone.name, language) : counter.zone}
        </p>
      </div>
      ${dutyChip(scene)}
      <div class="clock desk-clock figures">
        <time>${format.time(time)}</time>
        <time>${format.date(time)}</time>
      </div>
      <nav class="cluster" aria-label=${t("counter-menu")}>
        <button class="button is-quiet desk-keys" aria-label=${t("counter-keys")} @click=${toggleSheet}>
          <span class="icon" data-icon="keyboard"></span><kbd>?</kbd>
        </button>
        ${languages(t, address)}
        <a class="button is-quiet desk-change" aria-label=${t("counter-change")} href=${hrefTo({ site, language, choosing: true })}>
          <span class="icon" data-icon="monitor"></span><span class="counter-wide">${t("counter-change")}</span>
        </a>
        ${accountButton(leaving)}
      </nav>
    </header>
    <div class="tumpal"></div>
  `;
}

/** How the counter stands, and the way to a break, to closing it, and to who takes over. @param {Scene} scene */
function dutyChip({ context: { t, format }, desk, position, now }) {
  const { duty } = desk.state;
  if (!duty || position === "unknown") return html`<span class="desk-duty"></span>`;
  const over = duty.state === "on_break" && breakLeft(duty, now).over;
  const tone = duty.state === "open" ? "is-open" : duty.state === "closed" ? "is-closed" : over ? "is-error" : "is-break";
  const since = duty.state === "closed" ? "" : t("counter-since", { time: format.time(new Date(duty.since ?? "")) });
  const menu = position !== "taken";
  return html`
    <button type="button" class="desk-duty ${tone}" aria-haspopup="dialog" ?disabled=${!menu} data-duty=${duty.state}
      @click=${() => desk.ask(dialogOf("duty"))}>
      <span class="desk-duty-dot"></span>
      <span class="desk-duty-words">
        <span class="row-title">${t(`counter-duty-${duty.state.replace("_", "-")}`)} <span class="desk-duty-since">${since}</span></span>
        <span class="row-note truncate">${duty.officer ?? t("counter-duty-nobody")}</span>
      </span>
    </button>
  `;
}
