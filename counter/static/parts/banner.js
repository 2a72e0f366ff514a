// Why the buttons rest: the connection is gone, not yet there, or the server is slow to answer.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { listAge } from "./alone-panel.js";

/** @param {import("../pages/desk.js").Scene} scene */
export function banner(scene) {
  const { t } = scene.context;
  const { state, alone } = scene.desk;
  const { status } = state.report;
  const hasList = status === "offline" && alone.state.list !== null;
  const text = hasList
    ? t("counter-alone-banner", { age: listAge(scene) })
    : status === "offline"
      ? t("common-offline")
      : status === "connecting"
        ? t("common-connecting")
        : status === "refused"
          ? t("counter-refused")
          : state.busy && state.slow
            ? t("counter-slow")
            : "";
  // A page that opens connects within a blink; only what takes longer is worth a word.
  return html`
    <div class="offline ${status === "connecting" ? "is-late" : ""}" role="status" ?hidden=${!text}>
      ${text ? html`<span class="icon" data-icon="wifi-off"></span><span>${text}</span>` : nothing}
      ${hasList
        ? html`<button type="button" class="button is-small" data-alone-open aria-pressed=${String(alone.state.open)}
            @click=${() => alone.open(!alone.state.open)}>${t(alone.state.open ? "counter-alone-close" : "counter-alone-open")}</button>`
        : nothing}
    </div>
  `;
}
