// What is asked before something is lost, and what is chosen from many.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { add, cancel, correct } from "../doings.js";
import { isOpen } from "../visit.js";
import { picker } from "./picker.js";

/** @typedef {import("../screen.js").View} View */
/** @typedef {import("../state.js").Dialog} Dialog */

/** @param {View} view */
export function dialog(view) {
  const { hall, state } = view;
  const wide = state.dialog?.kind === "add" || state.dialog?.kind === "correct";
  return html`<dialog class="dialog ${wide ? "hall-dialog" : ""}" id="dialog" aria-labelledby="dialog-heading"
    @close=${() => state.dialog && hall.open(null)}>
    ${state.dialog ? content(view, state.dialog) : nothing}
  </dialog>`;
}

/** Opens or closes what was drawn: a dialog that is only drawn open would not hold the focus. @param {View} view */
export function settleDialog({ state }) {
  const element = /** @type {HTMLDialogElement | null} */ (document.getElementById("dialog"));
  if (state.dialog && !element?.open) {
    element?.showModal();
    /** @type {HTMLElement | null | undefined} */ (element?.querySelector("[data-focus], input"))?.focus();
  } else if (!state.dialog && element?.open) {
    element.close();
  }
}

/**
 * @param {View} view
 * @param {Dialog} wanted
 */
function content(view, wanted) {
  switch (wanted.kind) {
    case "add":
      return adding(view);
    case "correct":
      return correcting(view, wanted);
    case "cancel":
      return cancelling(view, wanted.ticket);
    case "reprint":
      return reprinting(view);
  }
}

/** What was refused stands where it was asked. @param {View} view */
function refusal({ state: { message } }) {
  if (message?.tone !== "is-error") return nothing;
  return html`<div class="notice is-error" role="alert">
    <span class="icon" data-icon="circle-alert"></span>
    <div>${message.title ? html`<p class="notice-title">${message.title}</p>` : nothing}<p>${message.detail}</p></div>
  </div>`;
}

/**
 * @param {View} view
 * @param {unknown} act the button that does it
 * @param {string} leave
 */
function buttons({ hall }, act, leave) {
  return html`<div class="dialog-actions">
    <button type="button" class="button" @click=${() => hall.open(null)}>${leave}</button>${act}
  </div>`;
}

/** @param {View} view */
function adding(view) {
  const { t, state } = view;
  const { visit } = state;
  if (!visit) return nothing;
  const taken = openServices(visit);
  return html`
    <h2 id="dialog-heading">${t("hall-add-title", { number: visit.number })}</h2>
    <p class="muted">${t("hall-add-lead")}</p>
    ${refusal(view)}
    ${picker(view, {
      id: "add-service",
      label: t("hall-search"),
      chosen: [],
      offered: ({ code }) => !taken.has(code),
      choose: ({ code }) => void add(view, visit, code),
    })}
    ${buttons(view, nothing, t("common-cancel"))}
  `;
}

/**
 * @param {View} view
 * @param {{ticket: string, was: string}} wanted
 */
function correcting(view, { ticket, was }) {
  const { t, mall, say, state } = view;
  if (!state.visit) return nothing;
  const taken = openServices(state.visit);
  return html`
    <h2 id="dialog-heading">${t("hall-correct-title")}</h2>
    <p>${t("hall-correct-lead", { service: say(mall.service.get(was)?.name ?? { id: was }) })}</p>
    ${refusal(view)}
    ${picker(view, {
      id: "right-service",
      label: t("hall-search"),
      chosen: [],
      offered: ({ code }) => !taken.has(code),
      choose: ({ code }) => void correct(view, ticket, was, code),
    })}
    ${buttons(view, nothing, t("common-cancel"))}
  `;
}

/**
 * @param {View} view
 * @param {string} ticket
 */
function cancelling(view, ticket) {
  const { t, mall, say, state } = view;
  const place = state.visit?.tickets.find(({ id }) => id === ticket);
  const agency = mall.agency.get(place?.agency ?? "");
  return html`
    <h2 id="dialog-heading">${t("hall-cancel-title", { agency: agency ? say(agency.short_name) : "" })}</h2>
    <p>${t("hall-cancel-lead")}</p>
    ${refusal(view)}
    ${buttons(
      view,
      html`<button type="button" class="button is-danger is-solid" data-confirm aria-busy=${String(state.busy === "cancel")}
        @click=${() => void cancel(view, ticket)}>${t("hall-cancel-yes")}</button>`,
      t("hall-cancel-no"),
    )}
  `;
}

/** @param {View} view */
function reprinting(view) {
  const { t, hall, state } = view;
  return html`
    <h2 id="dialog-heading">${t("hall-reprint-title", { number: state.visit?.number ?? "" })}</h2>
    <p>${t("hall-reprint-lead")}</p>
    ${refusal(view)}
    ${buttons(
      view,
      html`<button type="button" class="button is-primary" data-confirm data-focus aria-busy=${String(state.busy === "reprint")}
        @click=${() => void hall.reprint()}>${t("hall-reprint-yes")}</button>`,
      t("common-cancel"),
    )}
  `;
}

/** @param {import("../visit.js").Visit} visit */
function openServices(visit) {
  return new Set(visit.tickets.filter(isOpen).flatMap(({ services }) => services));
}
