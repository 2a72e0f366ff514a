// Sending the visitor on: another service, or another counter of the same queue, and a word for the next officer.
import { html } from "/static/ui/vendor/lit-html/lit-html.js";
import { map } from "/static/ui/vendor/lit-html/directives/map.js";
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
  /** @type {import("./service-picker.js").Allowed} */
  const allowed = ({ queue }) => queue !== ticket?.queue;
  const { service } = picked(scene, dialog, allowed);
  const others = countersOf(scene, ticket?.queue ?? "");
  const toCounter = way === "counter" ? (dialog.toCounter ?? others[0]?.number ?? null) : null;
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
      ${way === "service" ? servicePicker(scene, dialog, allowed) : counterChoice(scene, others, toCounter)}
      <div class="field">
        <label for="note">${t("counter-transfer-note")}</label>
        <textarea class="input" id="note" rows="2" maxlength=${NOTE_LENGTH} .value=${note} aria-describedby="note-left"
          @input=${(/** @type {Event} */ event) =>
            desk.fill({ note: /** @type {HTMLTextAreaElement} */ (event.target).value })}></textarea>
        <p class="field-hint figures" id="note-left">${t("counter-note-left", { count: NOTE_LENGTH - note.length })}</p>
      </div>
    `,
    submit: t("counter-transfer-submit"),
    ready: way === "service" ? service !== "" : toCounter !== null,
    onSubmit: () =>
      void (
        ticket &&
        desk.answer({ kind: "transfer", ticket, services: way === "service" ? [service] : [], toCounter, note: note.trim() })
      ),
  };
}

/**
 * The other counters of the queue, those where somebody sits first.
 * @param {Scene} scene
 * @param {string} queue
 */
function countersOf({ context: { catalog }, counter, desk }, queue) {
  const open = new Set(desk.state.duties.filter(({ state }) => state === "open").map((duty) => duty.counter));
  const others = catalog.counters.filter(({ number, queues }) => number !== counter.number && queues.includes(queue));
  return others.sort((one, other) => Number(open.has(other.number)) - Number(open.has(one.number)) || one.number - other.number);
}

/**
 * @param {Scene} scene
 * @param {import("../../catalog.js").Counter[]} others
 * @param {number | null} chosen
 */
function counterChoice({ context: { t }, desk }, others, chosen) {
  if (!others.length) return html`<p class="muted desk-none">${t("counter-transfer-no-counter")}</p>`;
  const { duties } = desk.state;
  return html`<div class="desk-list">${radios({
    name: "counter",
    legend: t("counter-transfer-counter"),
    options: others.map(({ number }) => {
      const duty = duties.find(({ counter }) => counter === number);
      const state = duty ? t(`counter-duty-${duty.state.replace("_", "-")}`) : "";
      return {
        value: String(number),
        label: t("counter-number", { counter: String(number) }),
        note: duty?.officer ? `${state} · ${duty.officer}` : state,
      };
    }),
    value: String(chosen ?? ""),
    onChoose: (value) => desk.fill({ toCounter: Number(value) }),
    keys: false,
  })}</div>`;
}
