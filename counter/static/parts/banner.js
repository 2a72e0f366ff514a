// Why the buttons rest: the connection is gone, not yet there, or the server is slow to answer.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";

/** @param {import("../pages/desk.js").Scene} scene */
export function banner({ context: { t }, desk: { state } }) {
  const { status } = state.report;
  const text =
    status === "offline"
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
      ${text ? html`<span class="icon" data-icon="wifi-off"></span>${text}` : nothing}
    </div>
  `;
}
