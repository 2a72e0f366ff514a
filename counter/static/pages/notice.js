// Why there is no desk here: the role, the address, or a server that does not answer. Calm, and with a way out.
import { html, nothing, render } from "/static/ui/vendor/lit-html/lit-html.js";
import { problemText } from "/static/ui/problem.js";
import { languages, signOutButton } from "../parts/bar.js";

const ICONS = { role: "user-check", site: "map-pin", problem: "circle-alert" };

/**
 * @param {import("../main.js").Context} context
 * @param {"role" | "site" | "problem"} kind
 * @param {{role?: string, problem?: unknown}} [facts]
 */
export function showNotice(context, kind, { role = "", problem } = {}) {
  const { t, address } = context;
  const title = t(`counter-notice-${kind}`);
  document.title = title;
  const text = kind === "problem" ? problemText(t, problem) : t(`counter-notice-${kind}-detail`, { role });
  render(
    html`
      <header class="bar counter-bar">
        <span class="bar-title">${t("common-app")}</span>
        <span class="push cluster">${languages(t, address)}${signOutButton(context)}</span>
      </header>
      <div class="tumpal"></div>
      <main class="counter-narrow">
        <div class="card empty">
          <span class="icon" data-icon=${ICONS[kind]}></span>
          <h1 class="empty-title">${title}</h1>
          <p>${text}</p>
          ${kind === "problem"
            ? html`<button class="button is-primary" @click=${() => location.reload()}>${t("common-try-again")}</button>`
            : nothing}
        </div>
      </main>
    `,
    document.body,
  );
}
