// Going on break: why, and until when.
import { html } from "/static/ui/vendor/lit-html/lit-html.js";
import { map } from "/static/ui/vendor/lit-html/directives/map.js";
import { BREAK_REASONS, LONGEST_BREAK, QUICK_MINUTES } from "../../duty.js";
import { radios } from "./radios.js";

/**
 * @param {import("../dialogs.js").Scene} scene
 * @param {import("../dialogs.js").Dialog} dialog
 * @returns {import("../dialogs.js").Question}
 */
export function breakDialog({ context: { t, format }, desk, now, keys }, dialog) {
  const { minutes } = dialog;
  const reason = dialog.reason || BREAK_REASONS[0];
  const valid = Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST_BREAK;
  const back = format.time(new Date(now + minutes * 60_000));
  return {
    heading: t("counter-break-heading"),
    body: html`
      ${radios({
        name: "reason",
        legend: t("counter-reason"),
        options: BREAK_REASONS.map((value) => ({ value, label: t(`counter-break-${value}`) })),
        value: reason,
        onChoose: (chosen) => desk.fill({ reason: chosen }),
        keys,
        first: true,
      })}
      <div class="field">
        <label for="minutes">${t("counter-break-minutes")}</label>
        <div class="cluster desk-minutes">
          <div class="segments" role="group" aria-label=${t("counter-break-minutes")}>
            ${map(
              QUICK_MINUTES,
              (quick) => html`<button type="button" class="figures" aria-pressed=${String(quick === minutes)}
                @click=${() => desk.fill({ minutes: quick })}>${quick}</button>`,
            )}
          </div>
          <input class="input figures" id="minutes" type="number" inputmode="numeric" min="1" max=${LONGEST_BREAK}
            .value=${String(minutes || "")} aria-invalid=${String(!valid)} aria-describedby="back-at"
            @input=${(/** @type {Event} */ event) =>
              desk.fill({ minutes: Number(/** @type {HTMLInputElement} */ (event.target).value) })} />
        </div>
        <p class="field-hint desk-back-at" id="back-at">
          ${valid ? t("counter-break-back-at", { time: back }) : t("counter-break-range", { most: LONGEST_BREAK })}
        </p>
      </div>
    `,
    submit: t("counter-break-submit"),
    ready: valid,
    onSubmit: () => void desk.answer({ kind: "break", reason, minutes }),
  };
}
