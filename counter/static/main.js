// The officer's screen: who is it, which counter, and then the desk. The address decides; nothing is kept but it.
import { createApi, Problem } from "/static/ui/api.js";
import { createFormat } from "/static/ui/format.js";
import { loadText } from "/static/ui/text.js";
import { hrefTo, readAddress } from "./address.js";
import { kept } from "./alone/store.js";
import { countersFor, mayServe, readCatalog } from "./catalog.js";
import { lastCounter, rememberCounter } from "./memory.js";
import { showAlone } from "./pages/alone.js";
import { showChoose } from "./pages/choose.js";
import { showDesk } from "./pages/desk.js";
import { showFirstPassword } from "./pages/first-password.js";
import { showNotice } from "./pages/notice.js";
import { showSignIn } from "./pages/sign-in.js";
import { createWaitingSign } from "./parts/waiting-sign.js";
import { rememberTabToken, tabToken } from "./tab.js";

/** @typedef {import("./catalog.js").Session} Session */
/**
 * What every page needs.
 * @typedef {object} Context
 * @property {import("/static/ui/text.js").Translate} t
 * @property {import("./address.js").Address} address
 * @property {ReturnType<typeof createApi>} api
 * @property {(everywhere?: boolean) => Promise<void>} signOut
 * @property {(problem: unknown) => void} onProblem says what went wrong in the page's own way
 */
/**
 * @typedef {Context & {session: Session, site: string, answer: import("./catalog.js").CatalogAnswer, catalog: import("./catalog.js").Catalog,
 *   format: ReturnType<typeof createFormat>}} MallContext
 */

/** What is answered when the server is away, or is just coming up behind a proxy. */
const AWAY = new Set(["offline", "busy", "unreadable"]);
/** Milliseconds that a desk with a list is asked for over and over before it is worked on alone. */
const PATIENCE_MS = 3_000;

const address = readAddress(location.search);
document.documentElement.lang = address.language;
const t = await loadText(address.language, ["common", "counter", "paper"]);
const api = createApi({ base: "/api/v1", language: address.language, token: tabToken(), onWaiting: createWaitingSign(t) });

/** @type {Context} */
const context = { t, address, api, signOut, onProblem };

/** @param {unknown} problem */
function onProblem(problem) {
  if (!(problem instanceof Problem)) throw problem;
  showNotice(context, "counter-notice-", "problem", { problem });
}

async function signOut(everywhere = false) {
  await api.command(everywhere ? "/sessions" : "/session", {}, { method: "DELETE" });
  const relieved = tabToken() !== "";
  rememberTabToken("");
  // Whoever is signed in on this browser besides has not sat down: no counter opens by itself.
  location.assign(hrefTo({ site: address.site, language: address.language, choosing: relieved }));
}

/**
 * @param {boolean} hasList there is a list to go on from: nobody waits long for a server that is away
 * @returns {Promise<Session | null>} null: nobody is signed in
 */
async function whoAmI(hasList) {
  try {
    return await api.get("/session", hasList ? { totalMs: PATIENCE_MS } : {});
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

/** @param {boolean} [expired] the session ended while somebody worked */
function signIn(expired = false) {
  if (tabToken()) {
    // The relief officer's session is over; the tab is again the browser's.
    rememberTabToken("");
    return location.reload();
  }
  showSignIn(context, expired, () => void start(), undefined, (token) => {
    rememberTabToken(token);
    location.reload();
  });
}

/** The desk that was here last, as this computer kept it. */
function keptDesk() {
  const counter = address.counter ?? lastCounter(address.site);
  const place = { site: address.site, counter: counter ?? 0 };
  return { place, desk: address.site && counter ? kept(place) : null };
}

async function start() {
  const { place, desk } = keptDesk();
  try {
    const session = await whoAmI(desk !== null);
    if (!session) return signIn();
    if (session.must_change) return showFirstPassword(context, undefined, () => void start());
    if (!mayServe(session)) return showNotice(context, "counter-notice-", "role", { role: t(`counter-role-${session.role}`) });
    const site = session.site ?? address.site;
    if (!site) return showNotice(context, "counter-notice-", "site");
    await enter(session, site);
  } catch (error) {
    if (desk && error instanceof Problem && AWAY.has(error.code)) return showAlone(context, place, desk);
    onProblem(error);
  }
}

/**
 * @param {Session} session
 * @param {string} site
 */
async function enter(session, site) {
  const answer = await api.get(`/sites/${site}/catalog`);
  const catalog = readCatalog(answer);
  const format = createFormat(address.language, catalog.timezone);
  /** @type {MallContext} */
  const mall = { ...context, session, site, answer, catalog, format };
  const mine = countersFor(catalog, session);
  const wanted = address.counter ?? (address.choosing ? null : lastCounter(site));
  const counter = mine.find((one) => one.number === wanted);
  if (!counter) return showChoose(mall, mine, address.counter);
  rememberCounter(site, counter.number);
  history.replaceState(null, "", hrefTo({ site, counter: counter.number, language: address.language }));
  showDesk(mall, counter, () => signIn(true));
}

void start();
