// The office: for those who run a mall. Who is it, which mall, and then one page of the registry.
import { html, render } from "/static/ui/vendor/lit-html/lit-html.js";
import { createApi, Problem } from "/static/ui/api.js";
import { createFormat } from "/static/ui/format.js";
import { problemText } from "/static/ui/problem.js";
import { loadText } from "/static/ui/text.js";
import { readCatalog } from "../catalog.js";
import { languages, signOutButton } from "../parts/bar.js";
import { showFirstPassword } from "../pages/first-password.js";
import { showSignIn } from "../pages/sign-in.js";
import { hrefTo, readAddress } from "./address.js";
import { showFrame } from "./frame.js";
import { PAGES } from "./pages.js";

/** @typedef {import("../catalog.js").Session} Session */
/**
 * What is needed before anybody has signed in.
 * @typedef {object} Context
 * @property {import("/static/ui/text.js").Translate} t
 * @property {import("./address.js").Address} address
 * @property {ReturnType<typeof createApi>} api
 * @property {(expired?: boolean) => void} signIn
 * @property {() => Promise<void>} signOut
 * @property {(problem: unknown) => void} onProblem
 */

const address = readAddress(location.search);
document.documentElement.lang = address.language;
const t = await loadText(address.language, ["common", "counter", "office"]);
const api = createApi({ base: "/api/v1", language: address.language });
/** @type {Context} */
const context = { t, address, api, signIn, signOut, onProblem };

/** @param {boolean} [expired] the session ended while somebody worked */
function signIn(expired = false) {
  showSignIn(context, expired, () => void start(), {
    title: t("office-sign-in-title"),
    heading: t("office-sign-in"),
    lead: t("office-sign-in-lead"),
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
  notice("circle-alert", t("office-notice-problem"), problemText(t, problem));
}

/**
 * Why there is no page here. Calm, and with a way out.
 * @param {string} icon
 * @param {string} title
 * @param {string} detail
 */
function notice(icon, title, detail) {
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
    const pages = PAGES.filter((page) => page.allowed(session));
    const page = pages.find((one) => one.id === address.page) ?? pages[0];
    if (!page) return notice("user-check", t("office-notice-role"), t("office-notice-role-detail"));
    const site = session.site ?? address.site;
    if (!site) return notice("map-pin", t("office-notice-site"), t("office-notice-site-detail"));
    const catalog = readCatalog(await api.get(`/sites/${site}/catalog`));
    const format = createFormat(address.language, catalog.timezone);
    history.replaceState(null, "", hrefTo({ site, page: page.id, language: address.language }));
    showFrame(context, { session, site, catalog, format }, pages, page);
  } catch (error) {
    onProblem(error);
  }
}

void start();
