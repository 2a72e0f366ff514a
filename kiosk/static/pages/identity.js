// A queue that gives one number a person asks for the national identity number: sixteen digits and nothing else.
import { html } from "/static/ui/vendor/lit-html/lit-html.js";
import { dock } from "../parts/frame.js";
import { IDENTITY_LENGTH, strictAgencies } from "../identity.js";

/** @typedef {import("../view.js").View} View */

const PAD = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "clear", "0", "delete"];
const PARTS = [6, 12]; // region, date of birth, number: as it is grouped by eye

/**
 * @param {View} view
 * @param {{name: "identity", services: string[]}} page
 */
export function identityPage(view, { services }) {
  const { state, mall, t, say, act } = view;
  const { identity: digits } = state;
  const names = strictAgencies(mall, services).map(({ short_name: name }) => say(name));
  const complete = digits.length === IDENTITY_LENGTH;
  return html`
    <main class="identity">
      <div class="identity-about">
        <h1 tabindex="-1">${t("kiosk-identity-title")}</h1>
        <p class="lead">${t("kiosk-identity-text", { agencies: new Intl.ListFormat(state.language).format(names) })}</p>
        <div class="identity-number" aria-hidden="true">
          ${Array.from({ length: IDENTITY_LENGTH }, (_, place) => html`<span
            class="digit ${PARTS.includes(place) ? "is-part" : ""} ${place === digits.length ? "is-next" : ""}"
            >${digits[place] ?? ""}</span
          >`)}
        </div>
        <p class="identity-count" role="status">${t("kiosk-identity-count", { count: digits.length })}</p>
        <div class="notice is-info">
          <span class="icon" data-icon="info"></span><p>${t("kiosk-identity-privacy")}</p>
        </div>
      </div>
      <div class="identity-pad" role="group" aria-label=${t("kiosk-identity-title")}>
        ${PAD.map((key) => padKey(view, key))}
      </div>
    </main>
    ${dock(
      view,
      html`<button class="button is-large is-primary" ?disabled=${!complete} @click=${() => act.takeAs(services)}>
        <span class="icon" data-icon="ticket"></span>${t("kiosk-take")}
      </button>`,
    )}
  `;
}

/**
 * @param {View} view
 * @param {string} key
 */
function padKey({ t, act, state }, key) {
  const { identity: digits } = state;
  switch (key) {
    case "clear":
      return html`<button class="button is-large" @click=${() => act.identify("")}>${t("kiosk-key-clear")}</button>`;
    case "delete":
      return html`<button class="button is-large" aria-label=${t("kiosk-key-delete")} @click=${() => act.identify(digits.slice(0, -1))}>
        <span class="icon" data-icon="delete"></span>
      </button>`;
    default:
      return html`<button class="button is-large pad-digit" @click=${() => act.identify(digits + key)}>${key}</button>`;
  }
}
