// While the number is on its way, and when it does not come.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { problemText } from "/static/ui/problem.js";
import { closedWords } from "../words.js";

/** @typedef {import("../view.js").View} View */

/** @param {View} view */
export function takingPage(view) {
  const { state, t } = view;
  if (state.failure) return failed(view, state.failure);
  return html`<main class="taking">
    <span class="taking-ring" aria-hidden="true"></span>
    <div role="status">
      <h1 tabindex="-1">${t(state.retrying ? "common-connecting" : "kiosk-taking")}</h1>
      <p class="lead">${t(state.retrying ? "kiosk-taking-retry" : "kiosk-taking-hint")}</p>
    </div>
  </main>`;
}

/** @type {Record<string, import("../state.js").Why>} */
const WHY = { quota_used_up: "quota_used_up", cut_off_passed: "cut_off" };

/** @type {string[]} what is mended on the page before, and not by trying again */
const MENDED_BEFORE = ["identity_needed", "identity_in_use", "closed"];

/**
 * @param {View} view
 * @param {import("/static/ui/api.js").Problem} problem
 */
function failed(view, problem) {
  const { state, t, act } = view;
  const opens = problem.members["facts"]?.opens;
  // The kiosk's process cannot reach the server either: to a visitor it is the same.
  const words = problem.code === "server_unreachable" ? t("common-problem-offline") : problemText(t, problem);
  return html`
    <main class="taking">
      <span class="icon taking-mark" data-icon="circle-alert"></span>
      <div role="alert">
        <h1 tabindex="-1">${t("kiosk-failed-title")}</h1>
        <p class="lead">${words}${opens ? ` ${closedWords(view, { why: WHY[problem.code], opens })}` : nothing}</p>
        <p>${t("kiosk-failed-hint")}</p>
      </div>
      <div class="taking-actions">
        ${MENDED_BEFORE.includes(problem.code)
          ? nothing
          : html`<button class="button is-large is-primary" @click=${() => act.takeAgain()}>
              <span class="icon" data-icon="rotate-ccw"></span>${t("common-try-again")}
            </button>`}
        <button class="button is-large" @click=${() => act.back()}>
          <span class="icon" data-icon="arrow-left"></span>${t("common-back")}
        </button>
      </div>
    </main>
  `;
}
