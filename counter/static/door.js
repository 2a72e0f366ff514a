// The door of a screen behind sign-in: who is it, may they enter, and which mall. The hall and the office share it.
import { createApi, Problem } from "/static/ui/api.js";
import { loadText, localized } from "/static/ui/text.js";
import { showFirstPassword } from "./pages/first-password.js";
import { showNotice } from "./pages/notice.js";
import { createWaitingSign } from "./parts/waiting-sign.js";
import { showSignIn } from "./pages/sign-in.js";

/** @typedef {import("./catalog.js").Session} Session */
/**
 * What is needed before anybody has signed in.
 * @template {{site: string, language: "id" | "en"}} Address
 * @typedef {object} Context
 * @property {import("/static/ui/text.js").Translate} t
 * @property {Address} address
 * @property {ReturnType<typeof createApi>} api
 * @property {(expired?: boolean) => void} signIn `expired`: the session ended while somebody worked
 * @property {(everywhere?: boolean) => Promise<void>} signOut
 * @property {(problem: unknown) => void} onProblem
 * @property {(slow: boolean) => void} onWaiting a request of `api` waits for the network, or does no more; the screen puts its own here
 */

/**
 * @template {{site: string, language: "id" | "en"}} Address
 * @param {object} room
 * @param {string} room.signIn id of the heading that asks for name and password; `-title` and `-lead` stand beside it
 * @param {string} room.notices with which the ids of the texts begin that say why it does not open
 * @param {string[]} room.texts the catalogues of texts that it needs
 * @param {Address} room.address
 * @param {(address: Partial<Address>) => string} room.hrefTo
 * @param {(session: Session) => boolean} room.admits the server has the last word
 * @param {(context: Context<Address>, session: Session, site: string, catalog: any) => void} room.show
 */
export async function openDoor({ signIn: asks, notices, texts, address, hrefTo, admits, show }) {
  document.documentElement.lang = address.language;
  const t = await loadText(address.language, texts);
  const api = createApi({ base: "/api/v1", language: address.language, onWaiting: (slow) => context.onWaiting(slow) });
  /** @type {Context<Address>} */
  const context = { t, address, api, signIn, signOut, onProblem, onWaiting: createWaitingSign(t) };

  function signIn(expired = false) {
    showSignIn(context, expired, () => void enter(), {
      title: t(`${asks}-title`),
      heading: t(asks),
      lead: t(`${asks}-lead`),
    });
  }

  /** @param {boolean} [everywhere] */
  async function signOut(everywhere = false) {
    await api.command(everywhere ? "/sessions" : "/session", {}, { method: "DELETE" });
    location.assign(hrefTo(/** @type {Partial<Address>} */ ({ site: address.site, language: address.language })));
  }

  /** @param {unknown} problem */
  function onProblem(problem) {
    if (!(problem instanceof Problem)) throw problem;
    if (problem.status === 401) return signIn();
    showNotice(context, notices, "problem", { problem });
  }

  /** Who belongs to no mall chooses one; the page asked for stays the same. */
  async function malls() {
    /** @type {{code: string, name: import("./catalog.js").Names}[]} */
    const known = (await api.get("/sites")).sites;
    return known.map(({ code, name }) => ({
      name: localized(name, address.language),
      href: hrefTo({ ...address, site: code }),
    }));
  }

  async function enter() {
    try {
      /** @type {Session} */
      const session = await api.get("/session");
      if (session.must_change) return showFirstPassword(context, undefined, () => void enter());
      if (!admits(session)) return showNotice(context, notices, "role");
      const site = session.site ?? address.site;
      if (!site) return showNotice(context, notices, "site", { malls: await malls() });
      show(context, session, site, await api.get(`/sites/${site}/catalog`));
    } catch (error) {
      onProblem(error);
    }
  }

  await enter();
}
