// The gallery's second half: what holds things, the zones' colours, and the numbers.
import { html } from "/static/ui/vendor/lit-html/lit-html.js";
import { ranges, timer } from "./format.js";
import { ZONE_COLOURS, zoneClass } from "./zone.js";

/** @typedef {import("./gallery.js").Scene} Scene */

// Names as a mall's own catalogue would give them: data, not text of a screen.
const AGENCIES = [
  { code: "DK", name: "Disdukcapil Kota Pekanbaru", colour: 5, waiting: 14, state: "open" },
  { code: "PT", name: "DPMPTSP Kota Pekanbaru", colour: 1, waiting: 3, state: "open" },
  { code: "IM", name: "Kantor Imigrasi Kelas I TPI Pekanbaru", colour: 2, waiting: 0, state: "closed" },
];

/** @param {Scene} scene */
export function types({ t, format }) {
  return html`
    <div class="gallery-section stack">
      <h2>${t("gallery-heading")}</h2>
      <p class="lead">${t("gallery-lead")}</p>
      <p class="muted">${t("gallery-muted")}</p>
      <dl class="facts gallery-narrow">
        <dt>${t("gallery-time")}</dt><dd>${format.duration(65)}</dd>
        <dt>${t("gallery-fee")}</dt><dd class="figures">${format.rupiah(350_000)}</dd>
        <dt>${t("common-counter")}</dt><dd class="figures">${ranges([1, 2, 3, 7])}</dd>
      </dl>
    </div>
  `;
}

/** @param {Scene} scene */
export function holding({ t }) {
  return html`
    <div class="gallery-section">
      <h3>${t("gallery-surfaces")}</h3>
      <div class="stack">
        <div class="grid">
          ${AGENCIES.map(
            ({ code, name, colour, waiting, state }) => html`
              <button class="card is-action ${zoneClass(colour)}">
                <span class="cluster">
                  <span class="monogram is-large">${code}</span>
                  <span class="badge is-${state} push">${t(`common-${state}`)}</span>
                </span>
                <span class="stack gallery-card-text">
                  <span class="row-title">${name}</span>
                  <span class="row-note">${t("common-people-waiting", { count: waiting })}</span>
                </span>
              </button>
            `,
          )}
        </div>
        <ul class="list">
          ${AGENCIES.map(
            ({ code, name, colour, waiting, state }) => html`
              <li>
                <button class="row ${zoneClass(colour)}">
                  <span class="monogram">${code}</span>
                  <span class="row-main">
                    <span class="row-title">${name}</span><br />
                    <span class="row-note">${t("common-people-waiting", { count: waiting })}</span>
                  </span>
                  <span class="badge is-${state}">${t(`common-${state}`)}</span>
                  <span class="icon" data-icon="chevron-right"></span>
                </button>
              </li>
            `,
          )}
        </ul>
        <div class="grid">
          <section class="card stack">
            <h3>${t("gallery-requirements")}</h3>
            <ul class="checklist">
              ${["KTP-el", "Kartu Keluarga", "Surat keterangan lahir"].map((name) => html`<li>${name}</li>`)}
            </ul>
          </section>
          <section class="card">
            <div class="empty">
              <span class="icon" data-icon="coffee"></span>
              <p class="empty-title">${t("common-people-waiting", { count: 0 })}</p>
              <p>${t("gallery-empty")}</p>
            </div>
          </section>
          <section class="card stack" aria-label=${t("common-loading")}>
            <div class="skeleton"></div><div class="skeleton"></div><div class="skeleton"></div>
          </section>
        </div>
      </div>
    </div>
  `;
}

/** @param {Scene} scene */
export function zones({ t }) {
  const colours = Array.from({ length: ZONE_COLOURS }, (_, index) => index + 1);
  return html`
    <div class="gallery-section">
      <h3>${t("gallery-zones")}</h3>
      <div class="stack">
        <div class="cluster">
          ${colours.map((colour) => html`<span class="zone-chip ${zoneClass(colour)}">${t("gallery-zone", { zone: String(colour) })}</span>`)}
        </div>
        <div class="grid">
          ${colours.map(
            (colour) => html`
              <div class="plate ${zoneClass(colour)}">
                <p class="plate-label">${t("gallery-zone", { zone: String(colour) })}</p>
                <p class="number is-large">DK-014</p>
              </div>
            `,
          )}
        </div>
      </div>
    </div>
  `;
}

/** @param {Scene} scene */
export function numbers({ t, format }) {
  return html`
    <div class="gallery-section">
      <h3>${t("gallery-numbers")}</h3>
      <div class="stack">
        <div class="grid">
          <div class="plate is-large zone-5">
            <p class="plate-label">${t("common-number")}</p>
            <p class="plate-number">DK-P003</p>
            <p class="plate-note">${t("common-people-ahead", { count: 3 })}</p>
          </div>
          <div class="plate is-large is-solid zone-1">
            <p class="plate-label">${t("common-number")}</p>
            <p class="plate-number">PT-1024</p>
            <p class="plate-note">${t("common-people-ahead", { count: 1 })}</p>
          </div>
        </div>
        <div class="plate is-giant zone-5">
          <p class="plate-label">${t("common-number")}</p>
          <p class="plate-number">DK-1014</p>
          <p class="counter-sign"><span>${t("common-counter")}</span><strong>69</strong></p>
        </div>
        <div class="cluster">
          <p class="counter-sign"><span>${t("common-counter")}</span><strong>12</strong></p>
          <div>
            <p class="timer"><span class="icon" data-icon="timer"></span><span role="timer">${timer(187)}</span></p>
            <p class="timer-note">${t("gallery-standard", { duration: format.duration(10) })}</p>
          </div>
          <p class="timer is-warning"><span class="icon" data-icon="timer"></span><span role="timer">${timer(551)}</span></p>
          <p class="timer is-error"><span class="icon" data-icon="timer"></span><span role="timer">${timer(3729)}</span></p>
          <dl class="cluster push gallery-stats">
            <div class="stat"><dt>${t("gallery-carried-out")}</dt><dd>${format.number(1500)}</dd></div>
            <div class="stat"><dt>${t("gallery-completed")}</dt><dd>${format.number(1284)}</dd></div>
          </dl>
        </div>
      </div>
    </div>
  `;
}
