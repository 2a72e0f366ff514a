// What surrounds every page: whose house it is, the language, the state of the line, and the actions below.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { sinceWords } from "../words.js";

/** @typedef {import("../view.js").View} View */

/** @param {View} view */
export function header({ state, mall, t, say, act }) {
  const languages = state.kiosk?.languages ?? [];
  return html`
    <header class="bar">
      <p>
        <span class="bar-title">${say(mall.name)}</span>
        ${state.kiosk?.name ? html`<span class="bar-kiosk">${state.kiosk.name}</span>` : nothing}
      </p>
      ${languages.length > 1
        ? html`<div class="segments push" role="group" aria-label=${t("kiosk-language")}>
            ${languages.map(
              (language) => html`<button
                lang=${language}
                aria-pressed=${language === state.language ? "true" : "false"}
                @click=${() => act.speak(language)}
              >${t(`common-language-${language}`)}</button>`,
            )}
          </div>`
        : nothing}
    </header>
    <div class="tumpal"></div>
  `;
}

/** @param {View} view */
export function offline(view) {
  const { state, t, format } = view;
  if (state.online) return nothing;
  if (state.alone) return alone(view);
  const time = state.offlineSince === null ? null : format.time(new Date(state.offlineSince));
  return html`<div class="offline" role="status">
    <span class="icon" data-icon="wifi-off"></span>
    <span>${time === null ? t("kiosk-offline") : t("kiosk-offline-since", { time })}</span>
  </div>`;
}

/**
 * Calm, since a visitor misses nothing: numbers are given and will be called.
 * @param {View} view
 */
function alone(view) {
  const { state, t } = view;
  return html`<div class="offline is-alone" role="status">
    <span class="icon" data-icon="wifi-off"></span>
    <span>${t("kiosk-alone")} ${state.asOf ? t("kiosk-alone-as-of", { when: sinceWords(view, state.asOf) }) : nothing}</span>
  </div>`;
}

/**
 * The actions of a page, where a child's and a wheelchair user's hand reaches them.
 * @param {View} view
 * @param {unknown} actions
 */
export function dock({ t, act }, actions = nothing) {
  return html`<div class="dock">
    <button class="button is-large" @click=${() => act.back()}>
      <span class="icon" data-icon="arrow-left"></span>${t("common-back")}
    </button>
    <button class="button is-large dock-home" aria-label=${t("kiosk-home")} @click=${() => act.home()}>
      <span class="icon" data-icon="house"></span>
    </button>
    <div class="dock-actions">${actions}</div>
  </div>`;
}

/**
 * What was chosen so far, on every page where more can be chosen.
 * @param {View} view
 */
export function visitBar({ state, t, act }) {
  const count = state.wish.services.length;
  if (!count) return nothing;
  return html`<aside class="visit-bar" aria-label=${t("kiosk-visit-title")}>
    <p><span class="icon" data-icon="ticket"></span>${t("kiosk-visit-count", { count })}</p>
    <button class="button is-large is-primary" @click=${() => act.go({ name: "review" })}>
      ${t("kiosk-visit-review")}<span class="icon" data-icon="arrow-right"></span>
    </button>
  </aside>`;
}
