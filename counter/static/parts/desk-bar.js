// The head of the desk: which counter, whose, and the ways away from it.
import { html } from "/static/ui/vendor/lit-html/lit-html.js";
import { localized } from "/static/ui/text.js";
import { zoneClass } from "/static/ui/zone.js";
import { hrefTo } from "../address.js";
import { languages, signOutButton } from "./bar.js";
import { toggleSheet } from "./shortcuts.js";

/** @param {import("../pages/desk.js").Scene} scene */
export function deskBar({ context, counter, now }) {
  const { t, address, site, catalog, format } = context;
  const { language } = address;
  const agency = catalog.agencies.get(counter.agency);
  const zone = catalog.zones.get(counter.zone);
  const here = { ...address, site, counter: counter.number };
  const time = new Date(now);
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
      <div class="clock desk-clock figures">
        <time>${format.time(time)}</time>
        <time>${format.date(time)}</time>
      </div>
      <nav class="cluster" aria-label=${t("counter-menu")}>
        <button class="button is-quiet desk-keys" aria-label=${t("counter-keys")} @click=${toggleSheet}>
          <span class="icon" data-icon="keyboard"></span><kbd>?</kbd>
        </button>
        ${languages(t, here)}
        <a class="button is-quiet" aria-label=${t("counter-change")} href=${hrefTo({ site, language, choosing: true })}>
          <span class="icon" data-icon="monitor"></span><span class="counter-wide">${t("counter-change")}</span>
        </a>
        ${signOutButton(context)}
      </nav>
    </header>
    <div class="tumpal"></div>
  `;
}
