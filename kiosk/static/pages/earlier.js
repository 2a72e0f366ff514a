// A ticket that was scanned: how it stands, what can be done with it here, and that it is done.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { problemText } from "/static/ui/problem.js";
import { zoneClass } from "/static/ui/zone.js";
import { choicesOf, dayIn, openTickets } from "../earlier.js";
import { choiceCard } from "../parts/choice-card.js";
import { dock } from "../parts/frame.js";
import { ticketCard } from "../parts/ticket.js";
import { scrollArea } from "../scroll-area.js";

/** @typedef {import("../view.js").View} View */
/** @typedef {import("../state.js").Earlier} Earlier */
/** @typedef {import("../state.js").EarlierVisit} EarlierVisit */

/** @param {View} view */
export function earlierPage(view) {
  const { earlier } = view.state;
  if (!earlier) return nothing;
  const { visit, failure, done } = earlier;
  if (!visit) return failure ? failed(view, failure) : looking(view);
  return done ? finished(view, visit, done) : opened(view, earlier, visit);
}

/** @param {View} view */
function looking({ state, t }) {
  return html`<main class="taking">
    <span class="taking-ring" aria-hidden="true"></span>
    <div role="status">
      <h1 tabindex="-1">${t(state.retrying ? "common-connecting" : "kiosk-earlier-looking")}</h1>
      <p class="lead">${t("kiosk-taking-hint")}</p>
    </div>
  </main>`;
}

/**
 * @param {View} view
 * @param {import("/static/ui/api.js").Problem} problem
 */
function failed(view, problem) {
  const { t, act } = view;
  const gone = problem.status === 404;
  return html`<main class="taking">
    <span class="icon taking-mark" data-icon=${gone ? "qr-code" : "circle-alert"}></span>
    <div role="alert">
      <h1 tabindex="-1">${t(gone ? "kiosk-earlier-unknown" : "kiosk-earlier-failed")}</h1>
      <p class="lead">${gone ? t("kiosk-earlier-unknown-hint") : words(view, problem)}</p>
    </div>
    <div class="taking-actions">
      ${gone
        ? nothing
        : html`<button class="button is-large is-primary" @click=${() => act.lookAgain()}>
            <span class="icon" data-icon="rotate-ccw"></span>${t("common-try-again")}
          </button>`}
      <button class="button is-large" @click=${() => act.back()}>
        <span class="icon" data-icon="arrow-left"></span>${t("common-back")}
      </button>
    </div>
  </main>`;
}

/**
 * To a visitor it is the same whether the page or the kiosk's process cannot reach the server.
 * @param {View} view
 * @param {import("/static/ui/api.js").Problem} problem
 */
function words({ t }, problem) {
  const away = ["server_unreachable", "needs_server", "offline"].includes(problem.code);
  return away ? t("kiosk-again-offline") : problemText(t, problem);
}

/**
 * @param {View} view
 * @param {Earlier} earlier
 * @param {EarlierVisit} visit
 */
function opened(view, { failure, doing }, visit) {
  const { t, mall } = view;
  const choices = choicesOf(visit, dayIn(mall.timezone, new Date()));
  const tickets = openTickets(visit);
  return html`
    <main class="earlier">
      <h1 class="sr-only" tabindex="-1">${t("kiosk-taken-title", { number: visit.number })}</h1>
      ${scrollArea(
        view,
        "earlier",
        html`<div class="earlier-parts is-open">
          ${plate(view, visit)}
          <section class="earlier-choices" aria-label=${t("kiosk-earlier-choices")}>
            ${failure
              ? html`<div class="notice is-error" role="alert">
                  <span class="icon" data-icon="circle-alert"></span>
                  <div>
                    <p class="notice-title">${t("kiosk-earlier-not-done")}</p>
                    <p>${words(view, failure)}</p>
                  </div>
                </div>`
              : nothing}
            ${choices.map((choice, place) => choiceCard(view, choice, { first: place === 0, doing }))}
            ${choices.length ? nothing : nothingToDo(view, visit, tickets.length > 0)}
          </section>
          <section class="earlier-places" aria-label=${t("kiosk-taken-where")}>
            ${tickets.map((ticket) => ticketCard(view, ticket))} ${notYet(view, visit)}
          </section>
        </div>`,
      )}
    </main>
    ${dock(view)}
  `;
}

/**
 * @param {View} view
 * @param {EarlierVisit} visit
 */
function plate({ mall, t }, visit) {
  const zone = mall.agency.get(visit.tickets[0]?.agency ?? "")?.zone;
  return html`<div class="plate ${zoneClass(zone?.colour)}">
    <p class="plate-label">${t("common-number")}</p>
    <p class="plate-number">${visit.number}</p>
    ${visit.priority ? html`<p class="plate-note">${t("common-priority")}</p>` : nothing}
  </div>`;
}

/**
 * What is to come and cannot be had today.
 * @param {View} view
 * @param {EarlierVisit} visit
 */
function notYet({ mall, t, say, format }, { cases, reentry_on: again }) {
  const today = dayIn(mall.timezone, new Date());
  const dayOf = (/** @type {string} */ day) => format.date(new Date(`${day}T05:00:00Z`));
  return html`
    ${again !== null && again > today ? line("calendar-days", t("kiosk-earlier-reentry-on", { date: dayOf(again) })) : nothing}
    ${cases
      .filter(({ state }) => state === "in_process")
      .map(({ service, due_on: due }) => {
        const name = say(mall.service.get(service)?.name ?? { id: service });
        if (due === null) return line("clock", t("kiosk-earlier-in-process", { service: name }));
        const id = due < today ? "kiosk-earlier-late" : "kiosk-earlier-due";
        return line("clock", t(id, { service: name, date: dayOf(due) }));
      })}
  `;
}

/**
 * @param {string} icon
 * @param {string} text
 */
function line(icon, text) {
  return html`<p class="notice"><span class="icon" data-icon=${icon}></span><span>${text}</span></p>`;
}

/**
 * @param {View} view
 * @param {EarlierVisit} visit
 * @param {boolean} open
 */
function nothingToDo({ t, mall }, { cases, reentry_on: again }, open) {
  const more = cases.some(({ state }) => state === "in_process") || (again ?? "") > dayIn(mall.timezone, new Date());
  return html`<div class="empty">
    <span class="icon" data-icon="ticket"></span>
    <p class="empty-title">${t("kiosk-earlier-nothing")}</p>
    <p>${t(open ? "kiosk-earlier-nothing-open" : more ? "kiosk-earlier-nothing-yet" : "kiosk-earlier-nothing-over")}</p>
  </div>`;
}

/**
 * @param {View} view
 * @param {EarlierVisit} visit
 * @param {NonNullable<Earlier["done"]>} done
 */
function finished(view, visit, done) {
  const { state, t, act } = view;
  return html`
    <main class="earlier">
      ${scrollArea(
        view,
        "earlier done",
        html`<div class="earlier-parts">
          <section class="earlier-done" role="status">
            <span class="icon" data-icon="circle-check"></span>
            <h1 tabindex="-1">${t(`kiosk-done-${done}`)}</h1>
            <p class="lead">${t(`kiosk-done-${done}-hint`)}</p>
          </section>
          <section class="earlier-places" aria-label=${t("kiosk-taken-where")}>
            ${plate(view, visit)} ${openTickets(visit).map((ticket) => ticketCard(view, ticket))}
          </section>
        </div>`,
      )}
    </main>
    <div class="dock">
      <div class="dock-actions">
        <button class="button is-large is-primary" @click=${() => act.reset()}>
          ${t("kiosk-done")}${state.leaving === null ? nothing : html`<span class="countdown">${state.leaving}</span>`}
        </button>
      </div>
    </div>
  `;
}
