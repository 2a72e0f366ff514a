// What cannot work now, what could not lately, and saying so.
import { html, nothing, render } from "/static/ui/vendor/lit-html/lit-html.js";
import { repeat } from "/static/ui/vendor/lit-html/directives/repeat.js";
import { Problem } from "/static/ui/problem.js";
import { localized } from "/static/ui/text.js";
import { ask } from "../ask.js";
import { declare, learnReasons } from "../disruptions/declare.js";
import { declaresDisruptions } from "../roles.js";

/**
 * @typedef {{id: string, scope: "service" | "agency" | "site", code: string, reason: import("../../catalog.js").Names, since: string,
 *   until: string | null}} Disruption
 */

/** @type {import("../pages.js").Page} */
export const disruptions = {
  id: "disruptions", title: "office-disruptions", icon: "unplug", allowed: declaresDisruptions, render: show,
};

/** Milliseconds between two looks at what others declared and ended. */
const LOOK_MS = 8_000;

/** @param {import("../pages.js").View} view */
function show(view) {
  const { root, t, api, site, session, catalog, format, language, say, onProblem } = view;
  /** @type {Disruption[] | null} null: not read yet */
  let all = null;
  let stale = false;
  const reasons = learnReasons();

  /** @param {boolean} [quiet] a look between two actions: no answer is told by the page itself */
  async function read(quiet = false) {
    try {
      all = (await api.get(`/sites/${site}/disruptions`, quiet ? { totalMs: 0 } : {})).disruptions;
      stale = false;
    } catch (error) {
      if (!quiet || !(error instanceof Problem) || error.status === 401) onProblem(error);
      stale = true;
    }
    draw();
  }

  /** @param {Disruption} one */
  function end(one) {
    ask(view, {
      heading: t("office-disruptions-end-title", { what: nameOf(one) }),
      text: t("office-disruptions-end-text"),
      yes: t("office-disruptions-end"),
      async act() {
        await api.command(`/sites/${site}/disruptions/${one.id}/end`);
        say(t("office-disruptions-ended", { what: nameOf(one) }));
        await read(true);
      },
    });
  }

  /** @param {Disruption} one */
  function nameOf({ scope, code }) {
    if (scope === "site") return t("office-disruptions-scope-site");
    const found = scope === "agency" ? catalog.agencies.get(code) : catalog.services.get(code);
    return localized(found?.name ?? { id: code }, language);
  }

  /** Whose it is, and so who may end it. @param {Disruption} one */
  function agencyOf({ scope, code }) {
    if (scope !== "service") return scope === "agency" ? code : null;
    return [...catalog.agencies.values()].find(({ services }) => services.some((each) => each.code === code))?.code ?? null;
  }

  /** @param {string} time */
  function moment(time) {
    const date = new Date(time);
    return t("office-disruptions-moment", { date: format.shortDate(date), time: format.time(date) });
  }

  /** @param {string} from @param {string | Date} to */
  const lasted = (from, to) => format.duration(Math.max(0, (new Date(to).getTime() - Date.parse(from)) / 60_000));

  /** @param {Disruption} one */
  function service(one) {
    const agency = one.scope === "service" ? catalog.agencies.get(agencyOf(one) ?? "") : null;
    return agency ? ` · ${localized(agency.short_name, language)}` : "";
  }

  /** @param {Disruption} one */
  const standing = (one) => html`
    <li class="card office-disruption" data-disruption=${one.code}>
      <div class="row-main">
        <p class="overline">${t(`office-disruptions-of-${one.scope}`)}${service(one)}</p>
        <h3>${nameOf(one)}</h3>
        <p>${localized(one.reason, language)}</p>
        <p class="row-note">${t("office-disruptions-standing-since", { since: moment(one.since), duration: lasted(one.since, new Date()) })}</p>
      </div>
      ${session.agency === null || agencyOf(one) === session.agency
        ? html`<button type="button" class="button is-primary" @click=${() => end(one)}>
            <span class="icon" data-icon="check"></span>${t("office-disruptions-end")}
          </button>`
        : nothing}
    </li>
  `;

  /** @param {Disruption} one */
  const past = (one) => html`
    <li class="row">
      <span class="icon" data-icon="history"></span>
      <div class="row-main">
        <p class="row-title">${nameOf(one)}<span class="muted">${service(one)}</span></p>
        <p class="row-note">${localized(one.reason, language)}</p>
        <p class="row-note">${t("office-disruptions-lasted", {
          since: moment(one.since),
          until: one.until ? moment(one.until) : "",
          duration: lasted(one.since, one.until ?? one.since),
        })}</p>
      </div>
    </li>
  `;

  /** @param {Disruption[]} known */
  function lists(known) {
    const now = known.filter(({ until }) => until === null);
    const over = known.filter(({ until }) => until !== null);
    return html`
      ${now.length
        ? html`<ul class="stack">${repeat(now, ({ id }) => id, standing)}</ul>`
        : html`<div class="card empty">
            <span class="icon" data-icon="circle-check"></span>
            <p class="empty-title">${t("office-disruptions-none")}</p>
            <p>${t("office-disruptions-none-hint")}</p>
          </div>`}
      ${over.length
        ? html`<h2 class="office-disruptions-past">${t("office-disruptions-recent")}</h2>
          <ul class="list">${repeat(over, ({ id }) => id, past)}</ul>`
        : nothing}
    `;
  }

  function draw() {
    render(
      html`
        <header class="office-head">
          <h1>${t("office-disruptions")}</h1>
          <button type="button" class="button is-danger" data-open
            @click=${async () => declare(view, await reasons, () => void read())}>
            <span class="icon" data-icon="unplug"></span>${t("office-disruptions-declare")}
          </button>
        </header>
        ${stale
          ? html`<div class="notice is-warning" role="status">
              <span class="icon" data-icon="wifi-off"></span><p>${t("office-disruptions-stale")}</p>
            </div>`
          : nothing}
        ${all ? lists(all) : stale ? nothing : html`<div class="skeleton office-skeleton" role="status"><span class="sr-only">${t("common-loading")}</span></div>`}
      `,
      root,
    );
  }

  draw();
  void read();
  const looking = setInterval(() => void read(true), LOOK_MS);
  return () => clearInterval(looking);
}
