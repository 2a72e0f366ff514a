// The gallery's first half: what a person acts on, and what tells how things stand.
import { html } from "/static/ui/vendor/lit-html/lit-html.js";
import { cssVars } from "./css-vars.js";

/** @typedef {import("./gallery.js").Scene} Scene */

/** @param {Scene} scene */
export function acting({ t, theme }) {
  const openDialog = () => /** @type {HTMLDialogElement} */ (document.querySelector("#sample-dialog")).showModal();
  return html`
    <div class="gallery-section">
      <h3>${t("gallery-controls")}</h3>
      <div class="stack">
        <div class="cluster">
          <button class="button is-primary"><span class="icon" data-icon="megaphone"></span>${t("gallery-call")} <kbd>F2</kbd></button>
          <button class="button"><span class="icon" data-icon="bell-ring"></span>${t("gallery-recall")} <kbd>F3</kbd></button>
          <button class="button is-danger">${t("gallery-no-show")}</button>
          <button class="button is-danger is-solid">${t("gallery-end-day")}</button>
          <button class="button is-quiet" @click=${openDialog}>${t("gallery-open-dialog")}</button>
          <button class="button is-primary" aria-busy="true">${t("common-connecting")}</button>
          <button class="button" disabled>${t("common-closed")}</button>
          <button class="button is-small">${t("common-try-again")}</button>
          <button class="button is-icon" aria-label=${t("common-close")}><span class="icon" data-icon="x"></span></button>
        </div>
        <div class="cluster">
          <button class="button is-primary is-large"><span class="icon" data-icon="ticket"></span>${t("gallery-take-number")}</button>
          <button class="button is-large"><span class="icon" data-icon="plus"></span>${t("gallery-add-service")}</button>
          <div class="segments" role="group" aria-label=${t("gallery-language")}>
            <button aria-pressed="true">${t("common-language-id")}</button>
            <button aria-pressed="false">${t("common-language-en")}</button>
          </div>
        </div>
        <div class="grid">
          <div class="field">
            <label for="${theme}-name">${t("gallery-name")}</label>
            <input class="input" id="${theme}-name" autocomplete="off" placeholder=${t("gallery-name-hint")} />
            <p class="field-hint">${t("gallery-name-note")}</p>
          </div>
          <div class="field">
            <label for="${theme}-party">${t("gallery-party")}</label>
            <input class="input" id="${theme}-party" value="0" aria-invalid="true" aria-describedby="${theme}-party-error" />
            <p class="field-error" id="${theme}-party-error">
              <span class="icon" data-icon="circle-alert"></span>${t("gallery-party-error")}
            </p>
          </div>
        </div>
        <div class="grid">
          <label class="choice"><input type="checkbox" checked />${t("gallery-elderly")}</label>
          <label class="choice"><input type="checkbox" />${t("gallery-pregnant")}</label>
        </div>
        <div class="search">
          <span class="icon" data-icon="search"></span>
          <input class="input is-large" type="search" aria-label=${t("gallery-search")} placeholder=${t("gallery-search")} />
        </div>
      </div>
    </div>
  `;
}

/** @param {Scene} scene */
export function saying({ t }) {
  return html`
    <div class="gallery-section">
      <h3>${t("gallery-states")}</h3>
      <div class="stack">
        <div class="cluster">
          <span class="badge is-open">${t("common-open")}</span>
          <span class="badge is-closed">${t("common-closed")}</span>
          <span class="badge is-break"><span class="icon" data-icon="coffee"></span>${t("common-on-break")}</span>
          <span class="badge is-priority"><span class="icon" data-icon="accessibility"></span>${t("common-priority")}</span>
          <span class="badge is-called">${t("gallery-called")}</span>
          <span class="badge is-serving">${t("gallery-serving")}</span>
          <span class="badge is-error">${t("gallery-no-show")}</span>
        </div>
        <div class="grid">
          <div class="notice">
            <span class="icon" data-icon="info"></span>
            <div><p class="notice-title">${t("gallery-notice-title")}</p><p>${t("gallery-notice-text")}</p></div>
          </div>
          <div class="notice is-warning">
            <span class="icon" data-icon="triangle-alert"></span>
            <div><p class="notice-title">${t("gallery-printer-title")}</p><p>${t("gallery-printer-text")}</p></div>
          </div>
          <div class="notice is-error">
            <span class="icon" data-icon="circle-alert"></span>
            <div><p class="notice-title">${t("common-problem-offline")}</p></div>
          </div>
          <div class="notice is-success">
            <span class="icon" data-icon="circle-check"></span>
            <div><p class="notice-title">${t("gallery-done-title")}</p></div>
          </div>
        </div>
        <div class="grid">
          ${[["", 0.4], ["is-warning", 0.85], ["is-error", 1.3]].map(
            ([tone, value]) => html`
              <div class="progress ${tone}" role="progressbar" aria-label=${t("gallery-progress")} aria-valuenow=${Math.min(100, Number(value) * 100)}
                ${cssVars({ "--value": Number(value) })}></div>
            `,
          )}
        </div>
        <div class="cluster">
          <p class="toast is-success"><span class="icon" data-icon="check"></span>${t("gallery-toast")}</p>
          <p class="toast is-error"><span class="icon" data-icon="x"></span>${t("gallery-toast-error")}</p>
        </div>
      </div>
    </div>
  `;
}
