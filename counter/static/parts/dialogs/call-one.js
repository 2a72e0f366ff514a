// Calling a particular one out of turn: why.
import { html } from "/static/ui/vendor/lit-html/lit-html.js";
import { CALL_REASONS } from "../../duty.js";
import { servicesOf } from "../names.js";
import { radios } from "./radios.js";

/**
 * @param {import("../dialogs.js").Scene} scene
 * @param {import("../dialogs.js").Dialog} dialog
 * @returns {import("../dialogs.js").Question}
 */
export function callOneDialog({ context, desk, keys }, dialog) {
  const { t } = context;
  const { ticket } = dialog;
  const number = ticket?.number ?? "";
  const reason = dialog.reason || CALL_REASONS[0];
  return {
    heading: t("counter-call-one-heading", { number }),
    body: html`
      <p class="muted">${ticket ? servicesOf(context, ticket) : ""}</p>
      ${radios({
        name: "reason",
        legend: t("counter-reason"),
        options: CALL_REASONS.map((value) => ({ value, label: t(`counter-reason-${value.replace("_", "-")}`) })),
        value: reason,
        onChoose: (chosen) => desk.fill({ reason: chosen }),
        keys,
        first: true,
      })}
    `,
    submit: t("counter-call-one", { number }),
    onSubmit: () => void (ticket && desk.answer({ kind: "call-one", ticket, reason })),
  };
}
