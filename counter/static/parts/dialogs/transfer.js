// Sending the visitor on: for another service, or to another counter of the same queue, with a word for the next officer.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { map } from "/static/ui/vendor/lit-html/directives/map.js";
import { identityFor, isWhole } from "../../identity.js";
import { serviceName } from "../names.js";
import { identityField } from "./identity.js";
import { radios } from "./radios.js";
import { picked, servicePicker } from "./service-picker.js";

/** @typedef {import("../dialogs.js").Scene} Scene */
/** @typedef {import("../dialogs.js").Dialog} Dialog */

/** Characters that the server keeps of a note. */
const NOTE_LENGTH = 200;
const WAYS = /** @type {const} */ (["service", "counter"]);

/**
 * @param {Scene} scene
 * @param {Dialog} dialog
 * @returns {import("../dialogs.js").Question}
 */
export function transferDialog(scene, dialog) {
  const { context, desk } = scene;
  const { t } = context;
  const { ticket, way, note } = dialog;
  const several = way === "service" && (ticket?.lines.length ?? 0) > 1;
  /** @type {import("./service-picker.js").Allowed} */
  const allowed = ({ queue }) => queue !== ticket?.queue;
  const { service } = picked(scene, dialog, allowed);
  const others = countersOf(scene, ticket?.queue ?? "");
  const chosen = others?.find(({ counter }) => counter === dialog.toCounter) ?? others?.[0];
  const toCounter = way === "counter" ? (chosen?.counter ?? null) : null;
  const identity = way === "service" ? identityFor(context.catalog, service, dialog.identity) : "";
  return {
    heading: t("counter-transfer-heading", { number: ticket?.number ?? "" }),
    body: html`
      <div class="segments desk-ways-two" role="group" aria-label=${t("counter-transfer-to")}>
        ${map(
          WAYS,
          (one) => html`<button type="button" aria-pressed=${String(one === way)} data-way=${one}
            @click=${() => desk.fill({ way: one })}>${t(`counter-transfer-${one}`)}</button>`,
        )}
      </div>
      ${several && ticket ? goingChoice(scene, dialog, ticket) : nothing}
      ${way === "service"
        ? html`${servicePicker(scene, dialog, allowed)} ${identityField(scene, dialog, service)}`
        : counterChoice(scene, others, toCounter)}
      <div class="field">
        <label for="note">${t("counter-transfer-note")}</label>
        <textarea class="input" id="note" rows="2" maxlength=${NOTE_LENGTH} .value=${note} aria-describedby="note-left"
          @input=${(/** @type {Event} */ event) =>
            desk.fill({ note: /** @type {HTMLTextAreaElement} */ (event.target).value })}></textarea>
        <p class="field-hint figures" id="note-left">${t("counter-note-left", { count: NOTE_LENGTH - note.length })}</p>
      </div>
    `,
    submit: t("counter-transfer-submit"),
    ready: way === "counter" ? toCounter !== null : service !== "" && isWhole(identity) && (!several || dialog.going.length > 0),
    onSubmit: () => {
      if (!ticket) return;
      const lines = several ? dialog.going : [];
      const services = way === "service" ? [service] : [];
      void desk.answer({ kind: "transfer", ticket, lines, services, toCounter, note: note.trim(), identity });
    },
  };
}

/**
 * Which of several matters go on: the others stay here, so that nothing is lost without anybody saying so.
 * @param {Scene} scene
 * @param {Dialog} dialog
 * @param {import("../../ticket.js").Ticket} ticket
 */
function goingChoice({ context, desk }, { going }, ticket) {
  const { t } = context;
  const stays = ticket.lines.filter(({ service }) => !going.includes(service));
  /** @param {string} service */
  const toggle = (service) =>
    desk.fill({ going: going.includes(service) ? going.filter((one) => one !== service) : [...going, service] });
  return html`
    <fieldset class="desk-choices desk-going">
      <legend class="overline">${t("counter-transfer-going")}</legend>
      ${map(
        ticket.lines,
        (line) => html`<label class="choice ${line.case ? "is-off" : ""}">
          <input type="checkbox" value=${line.service} .checked=${going.includes(line.service)} ?disabled=${Boolean(line.case)}
            @change=${() => toggle(line.service)} />
          <span class="row-main">
            <span class="row-title">${serviceName(context, line.service)}</span>
            ${line.case ? html`<span class="row-note desk-choice-note">${t("counter-collecting-stays")}</span>` : nothing}
          </span>
        </label>`,
      )}
      <p class="field-hint" data-stays>
        ${stays.length
          ? t("counter-transfer-stays", { services: stays.map(({ service }) => serviceName(context, service)).join(" · ") })
          : t("counter-transfer-all")}
      </p>
    </fieldset>
  `;
}

/**
 * The duties at the other counters of the queue, those that can call now first; null while nobody knows.
 * @param {Scene} scene
 * @param {string} queue
 */
function countersOf({ context: { catalog }, counter, desk }, queue) {
  const serving = new Set(catalog.counters.filter(({ queues }) => queues.includes(queue)).map(({ number }) => number));
  const manned = desk.state.duties?.filter((duty) => duty.counter !== counter.number && serving.has(duty.counter) && duty.state !== "closed");
  return manned?.sort((one, other) => Number(other.state === "open") - Number(one.state === "open") || one.counter - other.counter);
}

/**
 * @param {Scene} scene
 * @param {import("../../following.js").Duty[] | undefined} others
 * @param {number | null} chosen
 */
function counterChoice(scene, others, chosen) {
  const { t } = scene.context;
  if (!others?.length) {
    return html`<p class="muted desk-none" role="status">${others ? t("counter-transfer-no-counter") : t("common-loading")}</p>`;
  }
  return html`<div class="desk-list">${radios({
    name: "counter",
    legend: t("counter-transfer-counter"),
    options: others.map((duty) => ({
      value: String(duty.counter),
      label: t("counter-number", { counter: String(duty.counter) }),
      note: [dutyWords(scene, duty), duty.officer].filter(Boolean).join(" · "),
    })),
    value: String(chosen ?? ""),
    onChoose: (value) => scene.desk.fill({ toCounter: Number(value) }),
    keys: false,
  })}</div>`;
}

/**
 * Buka; Istirahat sampai pukul 12.30
 * @param {Scene} scene
 * @param {import("../../following.js").Duty} duty
 */
function dutyWords({ context: { t, format } }, duty) {
  if (duty.state === "open") return t("counter-duty-open");
  const back = duty.back_at ? t("counter-break-until", { time: format.time(new Date(duty.back_at)) }) : "";
  return `${t("counter-duty-on-break")} ${back}`.trim();
}
