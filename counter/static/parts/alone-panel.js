// The last list while the server is away, ticked by hand; and what the server has not heard of yet.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { map } from "/static/ui/vendor/lit-html/directives/map.js";
import { repeat } from "/static/ui/vendor/lit-html/directives/repeat.js";
import { ageOf } from "../alone/list.js";
import { mayHaveMissed } from "../alone/told.js";
import { mayEnd, OUTCOMES } from "../outcomes.js";
import { minutesSince } from "../waiting.js";
import { serviceName, servicesOf } from "./names.js";

/** @typedef {import("../alone/list.js").Person} Person */
/** @typedef {import("../alone/told.js").Told} Told */
/** @typedef {{context: import("../main.js").MallContext, alone: import("../alone/alone.js").Alone}} Scene */

/**
 * "List as of 09.14, 3 minutes ago."
 * @param {Scene} scene
 */
export function listAge({ context: { t, format }, alone }) {
  const { list } = alone.state;
  if (!list) return "";
  const minutes = ageOf(list, alone.now());
  const time = format.time(new Date(list.madeAt));
  return minutes ? t("counter-alone-age", { time, ago: format.duration(minutes) }) : t("counter-alone-age-now", { time });
}

/** @param {Scene} scene */
export function alonePanel(scene) {
  const { context, alone } = scene;
  const { t } = context;
  const { list, told } = alone.state;
  const people = list?.people ?? [];
  const concluded = new Set(told.filter(({ kind }) => kind !== "called").map(({ person }) => person.id));
  const open = people.filter(({ id }) => !concluded.has(id));
  return html`
    <section class="alone" aria-labelledby="alone-heading">
      <header class="alone-head">
        <h2 id="alone-heading">${t("counter-alone-heading")}</h2>
        <p class="row-note figures">${listAge(scene)}</p>
        <p>${t("counter-alone-how")}</p>
      </header>
      <ol class="alone-people" tabindex="0" data-scrolls aria-labelledby="alone-heading">
        ${repeat(open, ({ id }) => id, (person) => row(scene, person))}
      </ol>
      ${open.length ? nothing : html`<p class="alone-nobody">${t("counter-alone-nobody")}</p>`}
      ${list?.missed.length
        ? html`<p class="row-note alone-missed">${t("counter-alone-missed", { numbers: list.missed.join(", ") })}</p>`
        : nothing}
    </section>
  `;
}

/** @param {Scene} scene @param {Person} person */
function row(scene, person) {
  const { context, alone } = scene;
  const { t, format } = context;
  const minutes = minutesSince(Date.parse(person.since), alone.now());
  const here = person.state !== "waiting" && person.state !== "on_hold";
  const called = here || alone.state.told.some((one) => one.person.id === person.id);
  return html`
    <li class="alone-person ${called ? "is-called" : ""}" data-alone=${person.number}>
      <div class="alone-who">
        <p class="cluster"><span class="number">${person.number}</span>${badges(scene, person)}</p>
        <p class="row-note">${servicesOf(context, person)} · ${minutes ? format.duration(minutes) : t("counter-just-now")}</p>
      </div>
      ${alone.state.choosing === person.id ? chooser(scene, person) : called ? conclusions(scene, person, !here) : callButton(scene, person)}
    </li>
  `;
}

/** @param {Scene} scene @param {Person} person */
function badges({ context: { t } }, { priority, state, away, party }) {
  return html`
    ${priority ? html`<span class="badge is-priority">${t("common-priority")}</span>` : nothing}
    ${state === "waiting" ? nothing : html`<span class="badge is-info">${t(`counter-alone-was-${state.replace("_", "-")}`)}</span>`}
    ${away ? html`<span class="badge">${t("counter-alone-away")}</span>` : nothing}
    ${party > 1 ? html`<span class="badge">${t("counter-party", { count: party })}</span>` : nothing}
  `;
}

/** @param {Scene} scene @param {Person} person */
function callButton({ context: { t }, alone }, person) {
  return html`
    <button type="button" class="button is-small" data-alone-call aria-label=${t("counter-alone-call-one", { number: person.number })}
      @click=${() => alone.call(person)}>
      <span class="icon" data-icon="megaphone"></span>${t("counter-alone-call")}
    </button>
  `;
}

/** @param {Scene} scene @param {Person} person @param {boolean} aloud the call can be taken back */
function conclusions({ context: { t }, alone }, person, aloud) {
  const { number } = person;
  const may = mayHaveMissed({ .../** @type {Told} */ ({}), person });
  return html`
    <div class="cluster alone-ends">
      <button type="button" class="button is-small is-primary" data-alone-served aria-label=${t("counter-alone-served-one", { number })}
        @click=${() => alone.choose(person)}>${t("counter-alone-served")}</button>
      ${may
        ? html`<button type="button" class="button is-small" data-alone-missed aria-label=${t("counter-alone-missed-one", { number })}
            @click=${() => alone.miss(person)}>${t("counter-alone-did-not-come")}</button>`
        : nothing}
      ${aloud
        ? html`<button type="button" class="button is-icon is-quiet" aria-label=${t("counter-alone-forget", { number })}
            title=${t("counter-alone-forget", { number })} @click=${() => alone.forget(person)}>
            <span class="icon" data-icon="undo-2"></span>
          </button>`
        : nothing}
    </div>
  `;
}

/** What became of each line; the usual is chosen. @param {Scene} scene @param {Person} person */
function chooser(scene, person) {
  const { context, alone } = scene;
  const { t } = context;
  return html`
    <div class="alone-chooser stack">
      ${map(person.lines, (line, index) => html`
          <div class="desk-outcomes" role="group" aria-label=${serviceName(context, line.service)}>
            ${person.lines.length > 1 ? html`<p class="row-note alone-line">${serviceName(context, line.service)}</p>` : nothing}
            ${map(OUTCOMES, (outcome) => !mayEnd({ case: line.case }, outcome) ? nothing : html`
                <button type="button" class="desk-outcome" aria-pressed=${String(alone.state.results[index]?.outcome === outcome)}
                  @click=${() => alone.decide(index, outcome)}><span>${t(`counter-outcome-${outcome}`)}</span></button>
              `)}
          </div>
        `)}
      <div class="cluster">
        <button type="button" class="button is-small is-primary" data-alone-record @click=${() => alone.serve(person)}>
          <span class="icon" data-icon="check"></span>${t("counter-alone-record")}
        </button>
        <button type="button" class="button is-small is-quiet" @click=${alone.leave}>${t("common-cancel")}</button>
      </div>
    </div>
  `;
}

/** What was done and the server does not know. @param {Scene} scene @param {boolean} away the server is */
export function toldPanel(scene, away) {
  const { context, alone } = scene;
  const { t } = context;
  // While the list stands there, who was called and not concluded stands on it.
  const told = alone.state.told.filter(({ kind }) => !(away && alone.state.open && kind === "called"));
  const { sending, open } = alone.state;
  if (!told.length) return away && open ? html`<section class="card alone-told"><p class="row-note">${t("counter-told-none")}</p></section>` : nothing;
  return html`
    <section class="card alone-told" aria-labelledby="told-heading">
      <h2 id="told-heading">${t("counter-told", { count: told.length })}</h2>
      <p class="row-note" role="status">${t(sending ? "counter-told-sending" : away ? "counter-told-later" : "counter-told-left")}</p>
      <ul class="desk-held">
        ${repeat(told, ({ person }) => person.id, (one) => toldRow(scene, one))}
      </ul>
    </section>
  `;
}

/** @param {Scene} scene @param {Told} one */
function toldRow(scene, one) {
  const { context, alone } = scene;
  const { t, format } = context;
  const { person, kind, refused, results } = one;
  const { number } = person;
  const what = kind === "served" ? results.map(({ outcome }) => t(`counter-outcome-${outcome}`)).join(", ") : t(`counter-told-kind-${kind}`);
  return html`
    <li class="row alone-told-row ${refused ? "is-refused" : ""}" data-told=${number} data-kind=${kind}>
      <div class="row-main">
        <p class="cluster"><span class="number">${number}</span>
          <span class="badge ${refused ? "is-warning" : ""}">${t(refused ? "counter-told-refused" : "counter-told-unsent")}</span></p>
        <p class="row-note figures">${t("counter-told-what", { what, time: format.time(new Date(one.endedAt ?? one.calledAt)) })}</p>
        ${refused ? html`<p class="alone-why">${refused.title ? `${refused.title}. ` : ""}${refused.detail} ${t("counter-told-refused-hint")}</p>` : nothing}
      </div>
      ${kind === "called"
        ? alone.state.choosing === person.id ? chooser(scene, person) : conclusions(scene, person, true)
        : html`<div class="cluster">
            ${refused
              ? html`<button type="button" class="button is-small" @click=${() => scene.alone.retry(one)}>${t("common-try-again")}</button>`
              : nothing}
            <button type="button" class="button is-icon is-quiet" data-told-drop ?hidden=${alone.state.sending}
              aria-label=${t("counter-told-drop", { number })} title=${t("counter-told-drop", { number })} @click=${() => alone.forget(person)}>
              <span class="icon" data-icon="trash-2"></span>
            </button>
          </div>`}
    </li>
  `;
}
