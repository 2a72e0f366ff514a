// A screen that belongs to no mall yet: its code, large enough to be read out across a hall, and what to do with it.
import { timer } from "/static/ui/format.js";
import { problemText } from "/static/ui/problem.js";
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { calm } from "./hero.js";

/**
 * @param {import("/static/ui/text.js").Translate} t
 * @param {import("./pairing.js").Waiting | null} waiting null: nothing was heard of the server yet
 * @param {number} now milliseconds of the steady clock
 */
export function pairingScreen(t, waiting, now) {
  if (!waiting) return html`<main class="lobby is-unready">${calm("monitor", t("common-connecting"), "")}</main>`;
  const { code, problem } = waiting;
  if (code === null || now >= waiting.until) {
    const text = problem ? `${problemText(t, problem)} ${t("display-pair-tries-again")}` : "";
    return html`<main class="lobby is-unready">${calm(problem ? "wifi-off" : "monitor", t("display-pair-title"), text)}</main>`;
  }
  return html`
    <main class="pairing">
      <header class="pairing-head">
        <h1>${waiting.revoked ? t("display-pair-revoked") : t("display-pair-title")}</h1>
        <div role="status">${problem ? offline(t, problem) : nothing}</div>
      </header>
      <p class="pairing-code" role="img" aria-label=${t("display-pair-code", { code: [...code].join(" ") })}>
        <span>${code.slice(0, 3)}</span><span>${code.slice(3)}</span>
      </p>
      <div class="pairing-foot">
        <ol class="pairing-steps">
          <li>${t("display-pair-step-open", { address: `${location.host}/office` })}</li>
          <li>${t("display-pair-step-add")}</li>
          <li>${t("display-pair-step-type")}</li>
        </ol>
        <p class="pairing-time">
          <span>${t("display-pair-time")}</span>
          <strong role="timer">${timer(Math.ceil((waiting.until - now) / 1_000))}</strong>
        </p>
      </div>
    </main>
  `;
}

/**
 * @param {import("/static/ui/text.js").Translate} t
 * @param {import("/static/ui/problem.js").Problem} problem
 */
function offline(t, problem) {
  return html`<p class="badge is-warning">
    <span class="icon" data-icon="wifi-off"></span>
    ${problem.code === "offline" ? t("display-offline-recent") : problemText(t, problem)}
  </p>`;
}
