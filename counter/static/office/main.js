// The office, for those who run a mall: one page of the registry.
import { createFormat } from "/static/ui/format.js";
import { readCatalog } from "../catalog.js";
import { openDoor } from "../door.js";
import { hrefTo, readAddress } from "./address.js";
import { showFrame } from "./frame.js";
import { PAGES } from "./pages.js";

/** @typedef {import("../door.js").Context<import("./address.js").Address>} Context */

const address = readAddress(location.search);

/** @param {import("../catalog.js").Session} session */
const pagesFor = (session) => PAGES.filter((page) => page.allowed(session));

void openDoor({
  signIn: "office-sign-in",
  notices: "office-notice-",
  texts: ["common", "counter", "office"],
  address,
  hrefTo,
  admits: (session) => pagesFor(session).length > 0,
  show(context, session, site, answer) {
    const pages = pagesFor(session);
    const page = /** @type {import("./pages.js").Page} */ (pages.find(({ id }) => id === address.page) ?? pages[0]);
    const catalog = readCatalog(answer);
    const format = createFormat(address.language, catalog.timezone);
    history.replaceState(null, "", hrefTo({ site, page: page.id, language: address.language }));
    showFrame(context, { session, site, catalog, format }, pages, page);
  },
});
