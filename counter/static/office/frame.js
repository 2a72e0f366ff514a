// What stands around every page of the office: the mall's name, the ways between the pages, and what was just done.
import { html, nothing, render } from "/static/ui/vendor/lit-html/lit-html.js";
import { Problem, problemText } from "/static/ui/problem.js";
import { localized } from "/static/ui/text.js";
import { accountButton } from "../parts/account.js";
import { followView } from "../live-view.js";
import { languages } from "../parts/bar.js";
import { kioskStrip } from "../parts/kiosk-strip.js";
import { hrefTo } from "./address.js";
import { warningNotice } from "./calendar/warning.js";
import { runsTheMall } from "./roles.js";

/** Milliseconds that a message stays; a person reads an error twice. */
const STAYS = { "is-success": 6_000, "is-error": 12_000 };

/**
 * @param {import("./main.js").Context} context
 * @param {Omit<import("./pages.js").View, "root" | "say" | "onProblem" | "t" | "api" | "language">} mall
 * @param {import("./pages.js").Page[]} pages those that this person may see
 * @param {import("./pages.js").Page} page the one to show
 */
export function showFrame(context, mall, pages, page) {
  const { t, api, address } = context;
  /** @type {{tone: "is-success" | "is-error", title: string, detail: string} | null} */
  let message = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let fading;
  /** @type {import("./calendar/reading.js").Calendar | null} the calendar, once its end is near */
  let runsOut = null;
  /** Requests that wait for the network. */
  let waiting = 0;
  let ended = false;
  /** @type {Record<string, import("../kiosks.js").Kiosk>} */
  let kiosks = {};
  document.title = `${t(page.title)} · ${t("office-title")}`;
  context.onWaiting = (slow) => {
    waiting += slow ? 1 : -1;
    draw();
  };

  /** @param {typeof message} wanted */
  function tell(wanted) {
    clearTimeout(fading);
    message = wanted;
    if (wanted) fading = setTimeout(() => tell(null), STAYS[wanted.tone]);
    draw();
  }

  /** @param {unknown} error */
  function onProblem(error) {
    if (!(error instanceof Problem)) throw error;
    if (error.status === 401) {
      ended = true;
      live.close();
      end?.();
      return context.signIn(true);
    }
    const detail = problemText(t, error);
    tell({ tone: "is-error", title: error.title === detail ? "" : error.title, detail });
  }

  /** @param {import("./pages.js").Page} one */
  function link(one) {
    return html`
      <li>
        <a class="office-link" href=${hrefTo({ ...address, site: mall.site, page: one.id })}
          aria-current=${one === page ? "page" : nothing}>
          <span class="icon" data-icon=${one.icon}></span>${t(one.title)}
        </a>
      </li>
    `;
  }

  /** Back to the door, which asks which mall. */
  const otherMalls = () => html`
    <a class="button is-quiet" aria-label=${t("office-other-malls")} href=${hrefTo({ ...address, site: "" })}>
      <span class="icon" data-icon="map-pin"></span><span class="counter-wide">${t("office-other-malls")}</span>
    </a>
  `;

  function draw() {
    if (ended) return;
    render(
      html`
        <div class="offline" role="status" ?hidden=${!waiting}>
          ${waiting ? html`<span class="icon" data-icon="wifi-off"></span>${t("counter-slow")}` : nothing}
        </div>
        <header class="bar counter-bar">
          <span class="bar-title truncate">${localized(mall.catalog.name, address.language)}</span>
          <span class="push cluster">
            ${mall.session.site === null ? otherMalls() : nothing}${languages(t, address)}${accountButton({ ...context, ...mall })}
          </span>
        </header>
        <div class="tumpal"></div>
        ${kioskStrip({ t, format: mall.format }, kiosks, new Date())}
        <div class="office">
          <nav class="office-nav" aria-label=${t("office-pages")}><ul>${pages.map(link)}</ul></nav>
          <div class="office-main">
            ${runsOut ? warningNotice({ t, format: mall.format }, runsOut, hrefTo({ ...address, site: mall.site, page: "calendar" })) : nothing}
            <main class="office-main" id="page"></main>
          </div>
        </div>
        <div class="toasts" role="status">
          ${message
            ? html`<p class="toast ${message.tone}">
                <span class="icon" data-icon=${message.tone === "is-error" ? "circle-alert" : "circle-check"}></span>
                <span>${message.title ? html`<strong>${message.title}</strong>` : nothing} ${message.detail}</span>
              </p>`
            : nothing}
        </div>
      `,
      document.body,
    );
  }

  /** On its own page the calendar tells it by itself. A notice that does not come is no fault of the page. */
  async function lookAhead() {
    if (!runsTheMall(mall.session) || page.id === "calendar") return;
    try {
      const calendar = await api.get(`/sites/${mall.site}/calendar`);
      runsOut = calendar.warning ? calendar : null;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
    if (runsOut) draw();
  }

  const live = followView({
    site: mall.site,
    view: "kiosks",
    arg: "*",
    api,
    onParts(parts) {
      kiosks = parts;
      draw();
    },
    onReport: () => {},
    onSignedOut: onProblem,
  });
  live.start();

  draw();
  // On a phone the ways stand in a row that scrolls.
  document.querySelector(".office-link[aria-current]")?.scrollIntoView({ inline: "center", block: "nearest" });
  void lookAhead();
  const root = /** @type {HTMLElement} */ (document.getElementById("page"));
  const end = page.render({
    root,
    t,
    api,
    language: address.language,
    ...mall,
    say: (title, detail = "") => tell({ tone: "is-success", title, detail }),
    onProblem,
  });
}
