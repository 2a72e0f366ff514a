// Who sits where, who is away for too long, and which counters were left while people waited. Live.
import { html, nothing, render } from "/static/ui/vendor/lit-html/lit-html.js";
import { repeat } from "/static/ui/vendor/lit-html/directives/repeat.js";
import { ranges } from "/static/ui/format.js";
import { localized } from "/static/ui/text.js";
import { zoneClass } from "/static/ui/zone.js";
import { followView } from "../../live-view.js";
import { ask } from "../ask.js";
import { desksIn, leftWaiting, minutesLate, standing, STANDINGS } from "../desks/standing.js";
import { endsDuties, seesDesks } from "../roles.js";

/** @typedef {import("../desks/standing.js").Desk} Desk */
/** @typedef {import("../desks/standing.js").Standing} Standing */

/** @type {import("../pages.js").Page} */
export const desks = { id: "desks", title: "office-desks", icon: "headset", allowed: seesDesks, render: show };

/** Milliseconds between two drawings that only let time pass. */
const TICK_MS = 15_000;
const EVERYWHERE = "*";
/** @type {Record<Standing, string>} */
const BADGES = { late: "is-error", away: "is-warning", open: "is-open", on_break: "is-break", closed: "is-closed" };

/** @param {import("../pages.js").View} view */
function show(view) {
  const { root, t, api, site, session, catalog, format, language, say, onProblem } = view;
  let agency = session.agency ?? EVERYWHERE;
  /** @type {Record<string, any> | null} null: not heard yet */
  let parts = null;
  /** @type {import("/static/ui/live.js").Report} */
  let report = { status: "connecting" };
  const follow = followView({
    site,
    view: "desks",
    arg: agency,
    api,
    onParts(heard) {
      parts = heard;
      draw();
    },
    onReport(heard) {
      report = heard;
      draw();
    },
    onSignedOut: onProblem,
  });

  /** @param {string} code */
  const shortName = (code) => localized(catalog.agencies.get(code)?.short_name ?? { id: code }, language);
  /** @param {number} number */
  const counterOf = (number) => catalog.counters.find((one) => one.number === number);
  /** @param {string} time */
  const clock = (time) => format.time(new Date(time));

  /** @param {Desk} desk */
  function end({ counter, officer }) {
    ask(view, {
      heading: t("office-desks-end-title", { counter: String(counter) }),
      text: t("office-desks-end-text", { officer: officer ?? "" }),
      yes: t("office-desks-end"),
      danger: true,
      async act() {
        await api.command(`/sites/${site}/counters/${counter}/end-duty`);
        say(t("office-desks-ended", { counter: String(counter) }));
      },
    });
  }

  const choice = () => html`
    <select class="input office-desks-agency" aria-label=${t("office-agency")} @change=${(/** @type {Event} */ event) => {
      agency = /** @type {HTMLSelectElement} */ (event.target).value;
      parts = null;
      follow.turnTo(agency);
      draw();
    }}>
      <option value=${EVERYWHERE}>${t("office-every-agency")}</option>
      ${[...catalog.agencies.values()].map(
        (one) => html`<option value=${one.code} ?selected=${one.code === agency}>${localized(one.short_name, language)}</option>`,
      )}
    </select>
  `;

  /** @param {ReturnType<typeof leftWaiting>[number]} left */
  function notice(left) {
    const about = { counter: String(left.counter), time: clock(left.closed_at), waiting: left.waiting };
    const reason = left.reason ? t(`office-desks-left-${left.reason}`) : "";
    return left.helpedBy === null
      ? html`<div class="notice is-error" role="alert" data-left=${left.counter}>
          <span class="icon" data-icon="triangle-alert"></span>
          <div><p class="notice-title">${t("office-desks-left", about)}</p><p>${reason} ${t("office-desks-left-hint")}</p></div>
        </div>`
      : html`<div class="notice is-info" data-left=${left.counter}>
          <span class="icon" data-icon="info"></span>
          <p>${t("office-desks-left", about)} ${reason} ${t("office-desks-helped", { counter: String(left.helpedBy) })}</p>
        </div>`;
  }

  /** @param {Desk} desk @param {Date} now */
  function card(desk, now) {
    const stands = standing(desk, now);
    const counter = counterOf(desk.counter);
    const zone = catalog.zones.get(counter?.zone ?? "");
    return html`<li class="card office-desk ${zoneClass(zone?.colour)}" data-counter=${desk.counter} data-standing=${stands}>
      <div class="office-desk-head">
        <p class="office-desk-number"><span class="sr-only">${t("common-counter")}</span> ${desk.counter}</p>
        <div class="row-main">
          <p class="row-title truncate">${desk.officer}</p>
          ${agency === EVERYWHERE ? html`<p class="row-note">${shortName(counter?.agency ?? "")}</p>` : nothing}
          ${desk.opened_at ? html`<p class="row-note">${t("office-desks-since", { time: clock(desk.opened_at) })}</p>` : nothing}
        </div>
        <span class="badge ${BADGES[stands]}">${t(`office-desks-state-${stands}`)}</span>
      </div>
      ${desk.state === "on_break" ? pause(desk, now) : nothing}
      ${stands === "away" ? html`<p class="row-note">${t("office-desks-away")}</p>` : nothing}
      <div class="office-desk-foot">
        ${desk.ticket
          ? html`<p><span class="number">${desk.ticket.number}</span>
              <span class="muted">${t(`office-desks-ticket-${desk.ticket.state}`)}</span></p>`
          : html`<p class="muted">${t("office-desks-nobody")}</p>`}
        ${endsDuties(session)
          ? html`<button type="button" class="button is-small is-quiet office-desk-end"
              aria-label=${t("office-desks-end-one", { counter: String(desk.counter) })} @click=${() => end(desk)}>
              <span class="icon" data-icon="power-off"></span>${t("office-desks-end")}
            </button>`
          : nothing}
      </div>
    </li>`;
  }

  /** @param {Desk} desk @param {Date} now */
  function pause(desk, now) {
    const late = minutesLate(desk, now);
    return html`<p class="office-desk-break">
      <span class="icon" data-icon="coffee"></span>
      <span>
        ${desk.break_reason ? t(`office-desks-break-${desk.break_reason}`) : nothing}${desk.back_at
          ? `, ${t("office-desks-back", { time: clock(desk.back_at) })}`
          : ""}${late ? html` · <strong class="office-desk-late">${t("office-desks-late", { duration: format.duration(late) })}</strong>` : nothing}
      </span>
    </p>`;
  }

  /** @param {Desk[]} all @param {Date} now */
  function content(all, now) {
    const order = (/** @type {Desk} */ desk) => STANDINGS.indexOf(standing(desk, now));
    const onDuty = all.filter(({ state }) => state !== "closed").sort((one, other) => {
      const [here, there] = [order(one), order(other)];
      // Only what needs somebody comes before its turn; the others stand by number.
      return (here < 2 || there < 2 ? here - there : 0) || one.counter - other.counter;
    });
    const closed = all.filter(({ state }) => state === "closed").map(({ counter }) => counter);
    const count = (/** @type {Standing} */ wanted) => all.filter((desk) => standing(desk, now) === wanted).length;
    const stats = /** @type {const} */ ([
      ["open", count("open")],
      ["on_break", count("on_break") + count("late")],
      ["away", count("away")],
      ["closed", closed.length],
    ]);
    return html`
      <dl class="office-desk-stats">
        ${stats.map(([state, number]) => html`<div class="stat"><dt>${t(`office-desks-state-${state}`)}</dt><dd>${number}</dd></div>`)}
      </dl>
      ${onDuty.length
        ? html`<ul class="office-desk-grid">${repeat(onDuty, ({ counter }) => counter, (desk) => card(desk, now))}</ul>`
        : html`<div class="card empty">
            <span class="icon" data-icon="headset"></span>
            <p class="empty-title">${t("office-desks-none")}</p>
            <p>${t("office-desks-none-hint")}</p>
          </div>`}
      ${closed.length && onDuty.length
        ? html`<p class="muted"><strong>${t("office-desks-state-closed")}:</strong> ${t("office-desks-closed", { counters: ranges(closed) })}</p>`
        : nothing}
    `;
  }

  function draw() {
    const now = follow.now();
    const all = desksIn(parts ?? {});
    const offline = report.status === "offline" || report.status === "refused";
    render(
      html`
        <header class="office-head">
          <h1>${t("office-desks")}</h1>
          ${session.agency === null ? choice() : html`<p class="muted">${shortName(session.agency)}</p>`}
        </header>
        ${offline
          ? html`<div class="notice is-warning" role="status">
              <span class="icon" data-icon="wifi-off"></span><p>${t("office-desks-offline")}</p>
            </div>`
          : nothing}
        ${repeat(leftWaiting(parts?.["left"] ?? [], all, catalog.counters), ({ counter }) => counter, notice)}
        ${parts ? content(all, now) : html`<div class="skeleton office-skeleton" role="status"><span class="sr-only">${t("common-loading")}</span></div>`}
      `,
      root,
    );
  }

  const ticking = setInterval(draw, TICK_MS);
  follow.start(); // draws
  return () => {
    clearInterval(ticking);
    follow.close();
  };
}
