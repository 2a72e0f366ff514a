// The large panel: the call that is announced, else the newest; and what stands there when there is none.
import { cssVars } from "/static/ui/css-vars.js";
import { localized } from "/static/ui/text.js";
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { keyed } from "/static/ui/vendor/lit-html/directives/keyed.js";
import { zoneClass } from "/static/ui/zone.js";
import { opensText } from "./opens.js";

/** @typedef {import("./screen.js").Scene} Scene */
/** @typedef {import("./lobby.js").Lobby} Lobby */

/**
 * @param {Scene} scene
 * @param {Lobby} lobby
 */
export function hero(scene, lobby) {
  if (lobby.quiet) return closed(scene, lobby);
  return lobby.hero ? keyed(lobby.hero.id, called(scene, lobby, lobby.hero)) : empty(scene);
}

/**
 * @param {Scene} scene
 * @param {Lobby} lobby
 * @param {import("./announcer.js").Call} call
 */
function called({ t, language, announced }, { structure, zone: own }, call) {
  const zone = structure.zones.find(({ code }) => code === call.zone);
  const agency = structure.agencies.find(({ code }) => code === call.agency);
  const elsewhere = own !== null && zone !== undefined && own.code !== zone.code;
  const zoneName = zone ? localized(zone.name, language) : call.zone;
  const agencyName = agency ? localized(agency.short_name, language) : call.agency;
  const announcing = announced?.id === call.id;
  const classes = `hero ${zoneClass(zone?.colour)} ${announcing ? "is-announcing" : ""}`;
  return html`
    <section class=${classes} data-call=${call.id} ?data-announcing=${announcing}>
      <h2 class="sr-only">${t("common-number")}</h2>
      <div class="hero-space">
        <p class="hero-number" ${cssVars({ "--length": call.number.length })}>${call.number}</p>
      </div>
      <div class="hero-foot">
        <p class="hero-counter"><span>${t("common-counter")}</span> <strong>${call.counter}</strong></p>
        <div class="hero-where">
          <p class="hero-goal">
            ${elsewhere ? html`<span class="icon" data-icon="arrow-right"></span>` : nothing}
            ${elsewhere ? t("display-go-to", { zone: zoneName }) : agencyName}
          </p>
          <p class="hero-detail truncate">
            ${call.turn > 1 ? html`<span class="hero-turn">${t(turnText(call.turn))}</span>` : nothing}
            ${elsewhere ? html`<b>${agencyName}</b> · ` : nothing}${agency && localized(agency.name, language)}
          </p>
          ${call.fetch ? fetched(t("display-fetch")) : zone && place(zoneName, localized(zone.place, language))}
        </div>
      </div>
    </section>
  `;
}

/**
 * @param {string} zone
 * @param {string} where
 */
function place(zone, where) {
  return html`<p class="hero-detail truncate">
    <span class="icon" data-icon="map-pin"></span>
    <b>${zone}</b> · ${where}
  </p>`;
}

/** Instead of where to go: nobody has to. @param {string} words */
function fetched(words) {
  return html`<p class="hero-detail hero-fetch">
    <span class="icon" data-icon="user-check"></span>
    <b>${words}</b>
  </p>`;
}

/** The mall's rule: the third call is the last one. @param {number} turn 2 or more */
function turnText(turn) {
  return turn === 2 ? "display-called-again" : "display-called-last";
}

/** @param {Scene} scene */
function empty({ t }) {
  return calm("bell", t("display-empty-title"), t("display-empty-text"));
}

/**
 * @param {Scene} scene
 * @param {Lobby} lobby
 */
function closed(scene, { opening }) {
  const { t, language } = scene;
  const opens = opensText(scene, opening.opens);
  const notice = opening.notice ? localized(opening.notice, language) : "";
  switch (opening.why) {
    case "disruption":
      return calm("triangle-alert", t("display-disruption"), notice);
    case "break":
      return calm("coffee", t("display-break"), opens);
    case "closed_day":
      return calm("clock", t("display-closed-day"), [notice, opens].filter(Boolean).join(" · ") || t("display-closed-text"));
    default:
      return calm("clock", t("display-closed-hours"), opens || t("display-closed-text"));
  }
}

/**
 * @param {string} icon
 * @param {string} title
 * @param {string} text
 */
export function calm(icon, title, text) {
  return html`
    <section class="hero is-calm">
      <span class="icon" data-icon=${icon}></span>
      <h2>${title}</h2>
      <p>${text}</p>
    </section>
  `;
}
