// The greeter's tablet: who is it, which mall, and then the hall.
import { html, nothing, render } from "/static/ui/vendor/lit-html/lit-html.js";
import { createApi, Problem } from "/static/ui/api.js";
import { problemText } from "/static/ui/problem.js";
import { loadText } from "/static/ui/text.js";
import { languages, signOutButton } from "../parts/bar.js";
import { showFirstPassword } from "../pages/first-password.js";
import { showSignIn } from "../pages/sign-in.js";
import { hrefTo, readAddress } from "./address.js";
import { readMall } from "./mall.js";
import { showHall } from "./screen.js";

/** @typedef {import("../catalog.js").Session} Session */
/**
 * @typedef {object} Context
 * @property {import("/static/ui/text.js").Translate} t
 * @property {import("./address.js").Address} address
 * @property {ReturnType<typeof createApi>} api
 * @property {() => Promise<void>} signOut
 * @property {(problem: unknown) => void} onProblem
 */

/** Who may guide visitors; the server has the last word. */
const GUIDING_ROLES = new Set(["greeter", "administrator", "operator"]);

const address = readAddress(location.search);
document.documentElement.lang = address.language;
const t = await loadText(address.language, ["common", "counter", "hall", "paper"]);
const api = createApi({ base: "/api/v1", language: address.language });
/** @type {Context} */
const context = { t, address, api, signOut, onProblem };

/** @param {boolean} [expired] the session ended while somebody worked */
function signIn(expired = false) {
  showSignIn(context, expired, () => void start(), {
    title: t("hall-sign-in-title"),
    heading: t("hall-sign-in"),
    lead: t("hall-sign-in-lead"),
  });
}

async function signOut() {
  await api.command("/session", {}, { method: "DELETE" });
  location.assign(hrefTo({ site: address.site, language: address.language }));
}

/** @param {unknown} problem */
function onProblem(problem) {
  if (!(problem instanceof Problem)) throw problem;
  if (problem.status === 401) return signIn();
  notice("circle-alert", t("hall-notice-problem"), problemText(t, problem), true);
}

/**
 * Why there is no hall here. Calm, and with a way out.
 * @param {string} icon
 * @param {string} title
 * @param {string} detail
 * @param {boolean} [again] it may be better the next time
 */
function notice(icon, title, detail, again = false) {
  document.title = title;
  render(
    html`
      <header class="bar counter-bar">
        <span class="bar-title">${t("common-app")}</span>
        <span class="push cluster">${languages(t, address)}${signOutButton(context)}</span>
      </header>
      <div class="tumpal"></div>
      <main class="counter-narrow">
        <div class="card empty">
          <span class="icon" data-icon=${icon}></span>
          <h1 class="empty-title">${title}</h1>
          <p>${detail}</p>
          ${again
            ? html`<button class="button is-primary" @click=${() => location.reload()}>${t("common-try-again")}</button>`
            : nothing}
        </div>
      </main>
    `,
    document.body,
  );
}

async function start() {
  try {
    /** @type {Session} */
    const session = await api.get("/session");
    if (session.must_change) return showFirstPassword(context, undefined, () => void start());
    if (!GUIDING_ROLES.has(session.role)) return notice("user-check", t("hall-notice-role"), t("hall-notice-role-detail"));
    const site = session.site ?? address.site;
    if (!site) return notice("map-pin", t("hall-notice-site"), t("hall-notice-site-detail"));
    const mall = readMall(await api.get(`/sites/${site}/catalog`));
    history.replaceState(null, "", hrefTo({ ...address, site }));
    showHall({ ...context, session }, site, mall, () => signIn(true));
  } catch (error) {
    onProblem(error);
  }
}

void start();
