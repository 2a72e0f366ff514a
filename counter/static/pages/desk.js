// The desk itself: draws what desk.js knows, twice a second and at every change, and hands keys and clicks back to it.
import { html, nothing, render } from "/static/ui/vendor/lit-html/lit-html.js";
import { hrefTo } from "../address.js";
import { createDesk } from "../desk.js";
import { listenForKeys } from "../keys.js";
import { createNames } from "../names.js";
import { keysAreOn } from "../memory.js";
import { rememberTabToken, tabToken } from "../tab.js";
import { partFor } from "../alone/store.js";
import { keepPage } from "../alone/worker-of-page.js";
import { actionBar, toolBar } from "../parts/action-bar.js";
import { alonePanel, toldPanel } from "../parts/alone-panel.js";
import { banner } from "../parts/banner.js";
import { deskBar } from "../parts/desk-bar.js";
import { dialogs, showDialog } from "../parts/dialogs.js";
import { holdPanel } from "../parts/hold-panel.js";
import { kioskStrip } from "../parts/kiosk-strip.js";
import { missedPanel } from "../parts/missed-panel.js";
import { printPaper } from "../printing.js";
import { receiptOffer, receiptPaper } from "../parts/receipt.js";
import { shortcutSheet, toggleSheet } from "../parts/shortcuts.js";
import { focusTicks } from "../parts/service-lines.js";
import { ticketPanel } from "../parts/ticket-panel.js";
import { toast } from "../parts/toast.js";
import { waitingPanel } from "../parts/waiting-panel.js";
import { summary } from "../waiting.js";
import { titleOf } from "../wording.js";

/**
 * What the parts of the desk are drawn from.
 * @typedef {object} Scene
 * @property {import("../main.js").MallContext} context
 * @property {import("../catalog.js").Counter} counter
 * @property {import("../desk.js").Desk} desk
 * @property {import("../alone/alone.js").Alone} alone
 * @property {import("../ticket.js").Ticket | null} ticket
 * @property {import("../actions.js").Position} position
 * @property {boolean} resting nothing can be done now: the line is cut
 * @property {number} now milliseconds of the server's clock
 * @property {boolean} keys whether letters act
 * @property {() => void} draw
 */

/**
 * @param {import("../main.js").MallContext} context
 * @param {import("../catalog.js").Counter} counter
 * @param {() => void} onSignedOut
 */
export function showDesk(context, counter, onSignedOut) {
  const { t, address, site, api, session, signOut } = context;
  let { catalog } = context;
  let left = false;
  let seen = "";
  /** @type {import("../parts/receipt.js").Paper | null} */
  let printed = null;
  const desk = createDesk({
    site,
    counter,
    language: address.language,
    token: tabToken(),
    session,
    catalog: () => catalog,
    part: partFor(context.answer, counter),
    t,
    signOut,
    onChange: () => draw(),
    onSignedOut: () => {
      stop();
      onSignedOut();
    },
    // A page that is loaded anew opens its counter; one that was closed stays closed.
    onClosed: () => history.replaceState(null, "", hrefTo({ site, language: address.language, choosing: true })),
    onTakenOver: (token) => {
      rememberTabToken(token);
      location.reload();
    },
  });
  // Oftener than the seconds that are shown, so that none is skipped.
  const ticking = setInterval(draw, 500);
  const stopListening = listenForKeys(keysAreOn, act);

  function stop() {
    left = true;
    clearInterval(ticking);
    stopListening();
    desk.close();
  }

  const learnNames = createNames({
    catalog: () => catalog,
    ask: () => api.get(`/sites/${site}/catalog`),
    onCatalog: (answer) => {
      catalog = answer;
      draw();
    },
    onProblem: desk.onProblem,
  });

  /** @param {import("../keys.js").Meaning} meaning */
  function act(meaning) {
    if (meaning.kind === "help") {
      toggleSheet();
      return true;
    }
    if (meaning.kind === "action") return desk.press(meaning.action, meaning.key);
    const { line, results } = desk.state;
    if (desk.position() !== "serving") return false;
    if (meaning.kind === "line" && results.length < 2) return false;
    if (meaning.kind === "line") desk.goToLine(line + meaning.step);
    else desk.figure(meaning.index);
    document.querySelector(".desk-line.is-active")?.scrollIntoView({ block: "nearest" });
    if (meaning.kind === "outcome") focusTicks(line);
    return true;
  }

  function draw() {
    // What still arrives when the desk has been left must not draw it over the page that took its place.
    if (left) return;
    const ticket = desk.ticket();
    const position = desk.position();
    const status = desk.state.report.status;
    /** @type {Scene} */
    const scene = {
      context: { ...context, catalog, onProblem: desk.onProblem },
      counter,
      desk,
      alone: desk.alone,
      ticket,
      position,
      resting: status !== "live",
      now: desk.now(),
      keys: keysAreOn(),
      draw,
    };
    const alone = status === "offline" && desk.alone.state.open;
    document.title = titleOf(t, counter.number, position, ticket, summary(desk.places(), scene.now).count);
    render(
      html`
        ${banner(scene)} ${deskBar(scene)} ${kioskStrip({ t, format: context.format }, desk.state.kiosks, new Date(scene.now))}
        <main class="desk" data-state=${position} data-live=${status}>
          <h1 class="sr-only">${t("counter-desk-heading", { counter: String(counter.number) })}</h1>
          <section class="card desk-ticket" aria-label=${t("counter-current")}>
            ${alone
              ? alonePanel(scene)
              : html`${ticketPanel(scene)}
                  <div class="desk-foot">${toast(scene)} ${toolBar(scene)} ${actionBar(scene)}</div>`}
          </section>
          <div class="desk-side">
            ${toldPanel(scene, status === "offline")} ${receiptOffer(scene)}
            ${alone ? nothing : html`${holdPanel(scene)} ${waitingPanel(scene)} ${desk.state.missed.length ? missedPanel(scene) : nothing}`}
          </div>
        </main>
        <p class="sr-only" role="status">${desk.state.news}</p>
        ${dialogs(scene)} ${shortcutSheet(scene)} ${receiptPaper(scene)}
      `,
      document.body,
    );
    showDialog(desk.state.dialog);
    if (desk.state.paper && desk.state.paper !== printed) void printPaper();
    printed = desk.state.paper;
    keepFocus();
    const now = `${ticket?.id} ${position}`;
    if (now !== seen) showFromTheTop();
    seen = now;
    learnNames([...(ticket ? [ticket] : []), ...desk.state.onHold, ...desk.places().map((place) => place.ticket)]);
  }

  /** An officer never has to look for the next action: when the focus is nowhere, it is there. */
  function keepFocus() {
    if (document.querySelector("dialog[open]")) return;
    const lost = document.activeElement === null || document.activeElement === document.body;
    const next = document.querySelector("[data-next]");
    if (lost && next instanceof HTMLElement) next.focus({ preventScroll: true });
  }

  /** Another number, or another state, is seen at once, however far somebody had scrolled. */
  function showFromTheTop() {
    scrollTo(0, 0);
    document.querySelector(".desk-scroll")?.scrollTo(0, 0);
  }

  desk.open();
  // A page that cannot be kept works on as long as it is open.
  keepPage().catch((error) => console.warn("this page is not kept for when the server is away", error));
}
