// More of the same visit, or a service put right.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { identityFor, isWhole } from "../../identity.js";
import { serviceName } from "../names.js";
import { identityField } from "./identity.js";
import { radios } from "./radios.js";
import { picked, servicePicker } from "./service-picker.js";

/** @typedef {import("../dialogs.js").Scene} Scene */
/** @typedef {import("../dialogs.js").Dialog} Dialog */

/** What the visit waits for anyway. @param {Scene} scene @param {Dialog} dialog */
function wantedAlready({ desk }, { ticket }) {
  const elsewhere = desk.state.visit?.tickets.filter(({ state }) => !ENDED.has(state)).flatMap(({ services }) => services) ?? [];
  return new Set([...elsewhere, ...(ticket?.lines.map(({ service }) => service) ?? [])]);
}

const ENDED = new Set(["finished", "no_show", "transferred", "cancelled", "expired"]);

/**
 * @param {Scene} scene
 * @param {Dialog} dialog
 * @returns {import("../dialogs.js").Question}
 */
export function addDialog(scene, dialog) {
  const { context, desk } = scene;
  const { t, catalog } = context;
  const { ticket } = dialog;
  const already = wantedAlready(scene, dialog);
  /** @type {import("./service-picker.js").Allowed} */
  const allowed = ({ code }) => !already.has(code);
  const { service } = picked(scene, dialog, allowed);
  const here = service !== "" && catalog.services.get(service)?.queue === ticket?.queue;
  const identity = here ? "" : identityFor(catalog, service, dialog.identity);
  return {
    heading: t("counter-add-heading", { number: ticket?.number ?? "" }),
    body: html`
      ${servicePicker(scene, dialog, allowed)}
      ${service
        ? html`<p class="field-hint" data-effect>${here ? t("counter-add-here") : t("counter-add-elsewhere")}</p>`
        : nothing}
      ${here ? nothing : identityField(scene, dialog, service)}
    `,
    submit: t("counter-add-submit"),
    ready: service !== "" && isWhole(identity),
    onSubmit: () => void (ticket && desk.answer({ kind: "add", ticket, service, identity })),
  };
}

/**
 * @param {Scene} scene
 * @param {Dialog} dialog
 * @returns {import("../dialogs.js").Question}
 */
export function correctDialog(scene, dialog) {
  const { context, desk, keys } = scene;
  const { t, catalog } = context;
  const { ticket, was } = dialog;
  // What is collected is a finished product, and no mistake.
  const lines = (ticket?.lines ?? []).filter((line) => !line.case);
  const already = wantedAlready(scene, dialog);
  /** @type {import("./service-picker.js").Allowed} */
  const allowed = ({ code }) => !already.has(code);
  const { service } = picked(scene, dialog, allowed);
  const here = service !== "" && catalog.services.get(service)?.queue === ticket?.queue;
  const identity = here ? "" : identityFor(catalog, service, dialog.identity);
  return {
    heading: t("counter-correct-heading", { number: ticket?.number ?? "" }),
    body: html`
      ${lines.length > 1
        ? radios({
            name: "was",
            legend: t("counter-correct-was"),
            options: lines.map((line) => ({ value: line.service, label: serviceName(context, line.service) })),
            value: was,
            onChoose: (chosen) => desk.fill({ was: chosen }),
            keys,
          })
        : html`<p class="muted">
            ${was ? t("counter-correct-is", { service: serviceName(context, was) }) : t("counter-collecting-stays")}
          </p>`}
      ${servicePicker(scene, dialog, allowed)}
      ${service
        ? html`<p class="field-hint" data-effect>${here ? t("counter-correct-here") : t("counter-correct-elsewhere")}</p>`
        : nothing}
      ${here ? nothing : identityField(scene, dialog, service)}
    `,
    submit: t("counter-correct-submit"),
    ready: service !== "" && was !== "" && isWhole(identity),
    onSubmit: () => void (ticket && desk.answer({ kind: "correct", ticket, was, service, identity })),
  };
}
