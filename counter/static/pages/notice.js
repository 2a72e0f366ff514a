// Why a screen does not open: the role, the address, or a server that does not answer. Calm, and with a way out.
import { html, nothing, render } from "/static/ui/vendor/lit-html/lit-html.js";
import { problemText } from "/static/ui/problem.js";
import { languages, signOutButton } from "../parts/bar.js";

const ICONS = { role: "user-check", site: "map-pin", problem: "circle-alert" };

/**
 * @param {object} context
 * @param {import("/static/ui/text.js").Translate} context.t
 * @param {{language: "id" | "en"}} context.address
 * @param {() => Promise<void>} context.signOut
 * @param {(problem: unknown) => void} context.onProblem
 * @param {string} texts with which the ids of its texts begin
 * @param {"role" | "site" | "problem"} kind
 * @param {{role?: string, problem?: unknown, malls?: {name: string, href: string}[]}} [facts] malls: to choose among
 */
export function showNotice(context, texts, kind, { role = "", problem, malls = [] } = {}) {
  const { t, address } = context;
  const title = t(`${texts}${kind}`);
  document.title = title;
  const text = kind === "problem" ? problemText(t, problem) : t(`${texts}${kind}-detail`, { role, count: malls.length });
  render(
    html`
      <header class="bar counter-bar">
        <span class="bar-title">${t("common-app")}</span>
        <span class="push cluster">${languages(t, address)}${signOutButton(context)}</span>
      </header>
      <div class="tumpal"></div>
      <main class="counter-narrow stack">
        <div class="card empty">
          <span class="icon" data-icon=${ICONS[kind]}></span>
          <h1 class="empty-title">${title}</h1>
          <p>${text}</p>
          ${kind === "problem"
            ? html`<button class="button is-primary" @click=${() => location.reload()}>${t("common-try-again")}</button>`
            : nothing}
        </div>
        ${malls.length
          ? html`<ul class="list">
              ${malls.map(({ name, href }) => html`<li>
                <a class="row" href=${href}>
                  <span class="row-main row-title">${name}</span><span class="icon" data-icon="chevron-right"></span>
                </a>
              </li>`)}
            </ul>`
          : nothing}
      </main>
    `,
    document.body,
  );
}
