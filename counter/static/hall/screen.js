// Puts the greeter's work on the tablet: the task that was chosen, who does not come, and what was just done.
import Fuse from "/static/ui/vendor/fuse.js";
import { html, nothing, render } from "/static/ui/vendor/lit-html/lit-html.js";
import { createApi } from "/static/ui/api.js";
import { createFinder } from "/static/ui/finder.js";
import { createFormat } from "/static/ui/format.js";
import { localized } from "/static/ui/text.js";
import { followView } from "../live-view.js";
import { enterEmergencyNumber } from "../emergency/dialog.js";
import { listHref } from "../lists/address.js";
import { accountButton } from "../parts/account.js";
import { languages } from "../parts/bar.js";
import { kioskStrip } from "../parts/kiosk-strip.js";
import { absent } from "./absent.js";
import { hrefTo, readAddress } from "./address.js";
import { createHall } from "./hall.js";
import { absentStrip } from "./parts/absent-strip.js";
import { dialog, settleDialog } from "./parts/dialog.js";
import { paper } from "./parts/paper.js";
import { toast } from "./parts/toast.js";
import { findPage } from "./pages/find.js";
import { issuePage } from "./pages/issue.js";
import { issuedPage } from "./pages/issued.js";
import { visitPage } from "./pages/visit.js";

/**
 * What every part is given to show itself.
 * @typedef {object} View
 * @property {import("./hall.js").Hall} hall
 * @property {import("./state.js").State} state
 * @property {import("/static/ui/text.js").Translate} t
 * @property {ReturnType<typeof createFormat>} format
 * @property {import("./mall.js").Mall} mall
 * @property {(names: import("./mall.js").Names) => string} say a text of the mall in the language shown
 * @property {(query: string) => import("/static/ui/finder.js").Findings} find
 * @property {Record<string, any>} board parts of the live board of the whole mall
 * @property {boolean} live whether the board is so now
 * @property {Date} now by the server's clock
 * @property {(written?: string) => void} emergency enters a number of a sheet that was printed ahead
 * @property {string} list address of the waiting list on paper
 */

/** Milliseconds between two drawings that only let time pass. */
const TICK_MS = 15_000;

/**
 * @param {import("./main.js").Context & {session: import("../catalog.js").Session}} context
 * @param {string} site
 * @param {import("./mall.js").Mall} mall
 * @param {() => void} onSignedOut
 */
export function showHall(context, site, mall, onSignedOut) {
  const { t, address } = context;
  const format = createFormat(address.language, mall.timezone);
  const find = createFinder(Fuse, mall);
  /** @type {Record<string, any>} */
  let board = {};
  /** @type {Record<string, import("../kiosks.js").Kiosk>} */
  let kiosks = {};
  /** @type {import("/static/ui/live.js").Report} */
  let report = { status: "connecting" };
  let ended = false;
  const api = createApi({ base: "/api/v1", language: address.language, onWaiting: (slow) => hall.slow(slow) });
  const follow = followView({
    site,
    view: "hall",
    arg: "*",
    api,
    onParts(parts) {
      board = parts;
      hall.moved();
      draw();
    },
    onReport(next) {
      report = next;
      draw();
    },
    onSignedOut: end,
  });
  const hall = createHall({ site, address, mall, api, t, now: () => follow.now(), onChange: draw, onSignedOut: end });
  follow.besides("kiosks", "*", (parts) => {
    kiosks = parts;
    draw();
  });
  const ticking = setInterval(draw, TICK_MS);
  const back = () => {
    const { task, visit } = readAddress(location.search);
    hall.show(task, visit);
  };
  addEventListener("popstate", back);

  function end() {
    if (ended) return;
    ended = true;
    clearInterval(ticking);
    removeEventListener("popstate", back);
    hall.close();
    follow.close();
    onSignedOut();
  }

  function draw() {
    if (ended) return;
    const { state } = hall;
    /** @type {View} */
    const view = {
      hall, state, t, format, mall, find, board,
      say: (names) => localized(names, address.language),
      live: report.status === "live",
      now: follow.now(),
      emergency,
      list: listHref({ site, language: address.language }),
    };
    document.title = title(view);
    render(page(view), document.body);
    settleDialog(view);
  }

  /** @param {string} [written] */
  function emergency(written) {
    const { timezone, agencies } = mall;
    const onEntered = (/** @type {{id: string}} */ { id }) => hall.go("find", id);
    enterEmergencyNumber(
      { t, language: address.language, api, site, agencies, timezone, now: () => follow.now(), onEntered, onProblem: hall.onProblem },
      written,
    );
  }

  /** @param {View} view */
  function page(view) {
    const { state } = view;
    return html`
      ${banner()}
      <header class="bar counter-bar hall-bar">
        <span class="bar-title truncate">${view.say(mall.name)}</span>
        ${tasks()}
        <span class="push cluster">
          ${languages(t, address)}${accountButton({ ...context, onProblem: hall.onProblem })}
        </span>
      </header>
      <div class="tumpal"></div>
      ${kioskStrip({ t, format }, kiosks, follow.now())} ${absentStrip(view, absent(board))}
      <main class="hall" data-page=${pageName(view)}>${content(view)}</main>
      ${dialog(view)}
      ${toast(view)}
      ${state.paper ? paper(view, state.paper) : nothing}
    `;
  }

  /** @param {View} view */
  function pageName({ state }) {
    if (state.task === "issue") return state.issued ? "issued" : "issue";
    return state.visitId ? "visit" : "find";
  }

  /** @param {View} view */
  function content(view) {
    switch (pageName(view)) {
      case "issued":
        return issuedPage(view);
      case "visit":
        return visitPage(view);
      case "find":
        return findPage(view);
      default:
        return issuePage(view);
    }
  }

  /** @param {View} view */
  function title({ state }) {
    const number = state.visitId ? state.visit?.number : state.issued?.number;
    return `${number ?? t(`hall-task-${state.task}`)} · ${t("hall-title")}`;
  }

  function tasks() {
    const { state } = hall;
    return html`<nav class="segments hall-tasks" aria-label=${t("hall-tasks")}>
      ${/** @type {const} */ (["issue", "find"]).map(
        (task) => html`<a href=${hrefTo({ site, task, language: address.language })}
          aria-current=${state.task === task ? "page" : nothing}
          @click=${(/** @type {MouseEvent} */ event) => {
            event.preventDefault();
            hall.go(task);
          }}>
          <span class="icon" data-icon=${task === "issue" ? "ticket" : "user-search"}></span>${t(`hall-task-${task}`)}
        </a>`,
      )}
    </nav>`;
  }

  function banner() {
    const { status } = report;
    const text =
      status === "offline"
        ? t("common-offline")
        : status === "refused"
          ? t("hall-refused")
          : hall.state.busy && hall.state.slow
            ? t("hall-slow")
            : "";
    return html`<div class="offline" role="status" ?hidden=${!text}>
      ${text ? html`<span class="icon" data-icon="wifi-off"></span>${text}` : nothing}
    </div>`;
  }

  follow.start(); // draws
  if (address.visit) void hall.look();
}
