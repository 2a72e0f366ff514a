// A kiosk that belongs to no mall yet: its code, and what a technician does with it.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { timer } from "/static/ui/format.js";

/**
 * @param {import("/static/ui/text.js").Translate} t
 * @param {import("../state.js").Pairing} pairing
 */
export function pairingPage(t, { code, expires_at: expires, revoked, offline, server }) {
  const left = expires ? (Date.parse(expires) - Date.now()) / 1_000 : 0;
  const address = `${server.replace(/^https?:\/\//, "")}/office`;
  return html`<div class="screen">
    <main class="pairing">
      <h1>${revoked ? t("kiosk-pair-revoked") : t("kiosk-pair-title")}</h1>
      ${code && left > 0
        ? html`
            <p class="pairing-code" role="img" aria-label=${t("kiosk-pair-code", { code: [...code].join(" ") })}>
              <span>${code.slice(0, 3)}</span><span>${code.slice(3)}</span>
            </p>
            <ol class="pairing-steps">
              <li>${t("kiosk-pair-step-open", { address })}</li>
              <li>${t("kiosk-pair-step-add")}</li>
              <li>${t("kiosk-pair-step-type")}</li>
            </ol>
            <p class="pairing-time">${t("kiosk-pair-time")} <strong role="timer">${timer(Math.ceil(left))}</strong></p>
          `
        : html`<span class="taking-ring" aria-hidden="true"></span>
            <p class="lead" role="status">${t("kiosk-pair-waits")}</p>`}
      ${offline
        ? html`<p class="badge is-warning" role="status">
            <span class="icon" data-icon="wifi-off"></span>${t("kiosk-pair-offline")}
          </p>`
        : nothing}
      <p class="muted">${t("kiosk-pair-visitors")}</p>
    </main>
  </div>`;
}
