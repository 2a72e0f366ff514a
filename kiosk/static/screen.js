// Puts the page that the state names on the screen, in its language.
import Fuse from "/static/ui/vendor/fuse.js";
import { html, nothing, render } from "/static/ui/vendor/lit-html/lit-html.js";
import { keyed } from "/static/ui/vendor/lit-html/directives/keyed.js";
import { createFinder } from "/static/ui/finder.js";
import { createFormat } from "/static/ui/format.js";
import { localized } from "/static/ui/text.js";
import { againPage } from "./pages/again.js";
import { agencyPage } from "./pages/agency.js";
import { earlierPage } from "./pages/earlier.js";
import { homePage } from "./pages/home.js";
import { identityPage } from "./pages/identity.js";
import { pairingPage } from "./pages/pairing.js";
import { reviewPage } from "./pages/review.js";
import { searchPage } from "./pages/search.js";
import { servicePage } from "./pages/service.js";
import { startingPage } from "./pages/starting.js";
import { stillHere } from "./pages/still-here.js";
import { takenPage } from "./pages/taken.js";
import { takingPage } from "./pages/taking.js";
import { header, offline } from "./parts/frame.js";
import { placeOf } from "./scroll-area.js";
import { shown } from "./state.js";

/** @typedef {import("/static/ui/text.js").Language} Language */
/** @typedef {import("/static/ui/text.js").Translate} Translate */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./view.js").View} View */
/** @typedef {import("./mall.js").Mall} Mall */

/**
 * @param {object} tools
 * @param {import("./actions.js").Actions} tools.actions
 * @param {ReturnType<typeof import("./keyboard.js").createKeyboard>} tools.keyboard
 * @param {Map<Language, Translate>} tools.texts
 */
export function createScreen({ actions, keyboard, texts }) {
  /** @type {{mall: Mall | null, find: View["find"]}} */
  let finder = { mall: null, find: () => ({ services: [], agencies: [] }) };
  /** @type {Map<string, View["format"]>} */
  const formats = new Map();
  let page = "";

  /** @param {Mall} mall */
  function finderOf(mall) {
    if (finder.mall !== mall) finder = { mall, find: createFinder(Fuse, mall) };
    return finder.find;
  }

  /**
   * @param {Language} language
   * @param {string} timeZone
   */
  function formatOf(language, timeZone) {
    const key = `${language} ${timeZone}`;
    const format = formats.get(key) ?? createFormat(language, timeZone);
    formats.set(key, format);
    return format;
  }

  /** @param {State} state */
  function show(state) {
    const t = /** @type {Translate} */ (texts.get(state.language));
    document.documentElement.lang = state.language;
    document.title = t("kiosk-title");
    if (state.pairing) return void render(pairingPage(t, state.pairing), document.body);
    if (!state.mall) return void render(startingPage(t), document.body);
    keyboard.update(state.query, t);
    /** @type {View} */
    const view = {
      state, t,
      mall: state.mall,
      format: formatOf(state.language, state.mall.timezone),
      say: (names) => localized(names, state.language),
      act: actions,
      find: finderOf(state.mall),
      keyboard: keyboard.element,
    };
    const current = placeOf(shown(state));
    render(
      html`<div class="screen">
        ${offline(view)} ${header(view)} ${keyed(current, pageOf(view))} ${stillHere(view)}
      </div>`,
      document.body,
    );
    if (current !== page) arrive();
    page = current;
  }

  return { show };
}

/** @param {View} view */
function pageOf(view) {
  const page = shown(view.state);
  switch (page.name) {
    case "home": return homePage(view);
    case "search": return searchPage(view);
    case "agency": return agencyPage(view, page);
    case "service": return servicePage(view, page);
    case "review": return reviewPage(view);
    case "identity": return identityPage(view, page);
    case "taking": return takingPage(view);
    case "taken": return takenPage(view);
    case "again": return againPage(view);
    case "earlier": return earlierPage(view);
  }
  return nothing;
}

/** A screen reader begins at the new page's heading, a keyboard in its field. */
function arrive() {
  const target = document.querySelector("[data-focus]") ?? document.querySelector("main h1");
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}
