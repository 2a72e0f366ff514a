// Closing while people wait for no other counter: the supervisor is told why.
import { html } from "/static/ui/vendor/lit-html/lit-html.js";
import { isLeaving } from "../../actions.js";
import { CLOSE_REASONS } from "../../duty.js";
import { radios } from "./radios.js";

/**
 * @param {import("../dialogs.js").Scene} scene
 * @param {import("../dialogs.js").Dialog} dialog
 * @returns {import("../dialogs.js").Question}
 */
export function closeDialog({ context: { t }, desk, keys }, dialog) {
  return {
    heading: t("counter-close-heading"),
    body: html`
      <div class="notice is-warning">
        <span class="icon" data-icon="users"></span>
        <div>
          <p class="notice-title">${t("counter-close-waiting", { count: dialog.waiting })}</p>
          <p>${t("counter-close-told")}</p>
        </div>
      </div>
      ${radios({
        name: "reason",
        legend: t("counter-reason"),
        options: CLOSE_REASONS.map((value) => ({ value, label: t(`counter-close-${value.replace("_", "-")}`) })),
        value: dialog.reason,
        onChoose: (reason) => desk.fill({ reason }),
        keys,
        first: true,
      })}
    `,
    submit: isLeaving(dialog.then) ? t("counter-close-and-leave") : t("counter-action-close"),
    onSubmit: () => void desk.closeCounter(dialog.then, dialog.reason),
  };
}
