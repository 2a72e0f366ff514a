// What is asked before something is lost, and what is chosen from many.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { add, cancel, correct } from "../doings.js";
import { isOpen } from "../visit.js";
import { needsIdentity } from "../wish.js";
import { identityField } from "./identity.js";
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

/**
 * Opens or closes what was drawn: a dialog that is only drawn open would not hold the focus. What it asks next has the
 * focus, too.
 * @param {View} view
 */
export function settleDialog({ state }) {
  const element = /** @type {HTMLDialogElement | null} */ (document.getElementById("dialog"));
  if (!element) return;
  const { dialog } = state;
  if (!dialog) {
    if (element.open) element.close();
    return;
  }
  const asked = `${dialog.kind} ${"service" in dialog ? dialog.service : ""}`;
  if (element.open && element.dataset["asked"] === asked) return;
  element.dataset["asked"] = asked;
  if (!element.open) element.showModal();
  /** @type {HTMLElement | null} */ (element.querySelector("[data-focus], input"))?.focus();
}

/**
 * @param {View} view
 * @param {Dialog} wanted
 */
function content(view, wanted) {
  switch (wanted.kind) {
    case "add":
      return adding(view, wanted);
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

/**
 * Asks whose it is where the queue wants to know, and does it at once where not.
 * @param {View} view
 * @param {Extract<Dialog, {service: string}>} wanted
 * @param {string} service
 * @param {() => void} act
 */
function choose({ hall, mall }, wanted, service, act) {
  if (needsIdentity([service], mall)) hall.open({ ...wanted, service });
  else act();
}

/**
 * @param {View} view
 * @param {Extract<Dialog, {service: string}>} wanted
 * @param {(identity: string) => void} act
 */
function asking(view, wanted, act) {
  const { t, hall, mall, say, state } = view;
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    act(wanted.identity);
  };
  return html`
    <h2 id="dialog-heading">${say(mall.service.get(wanted.service)?.name ?? { id: wanted.service })}</h2>
    ${refusal(view)}
    <form id="whose" @submit=${submit}>
      ${identityField(view, {
        value: wanted.identity,
        hint: `${t("hall-identity-hint")} ${t("hall-identity-known")}`,
        required: false,
        put: (identity) => hall.open({ ...wanted, identity }),
      })}
    </form>
    ${buttons(
      view,
      html`<button class="button is-primary" form="whose" data-confirm aria-busy=${String(state.busy === wanted.kind)}>
        ${wanted.kind === "add" ? t("hall-add") : t("hall-correct")}
      </button>`,
      t("common-cancel"),
    )}
  `;
}

/**
 * @param {View} view
 * @param {Extract<Dialog, {kind: "add"}>} wanted
 */
function adding(view, wanted) {
  const { t, state } = view;
  const { visit } = state;
  if (!visit) return nothing;
  if (wanted.service) return asking(view, wanted, (identity) => void add(view, visit, wanted.service, identity));
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
      choose: ({ code }) => choose(view, wanted, code, () => void add(view, visit, code, "")),
    })}
    ${buttons(view, nothing, t("common-cancel"))}
  `;
}

/**
 * @param {View} view
 * @param {Extract<Dialog, {kind: "correct"}>} wanted
 */
function correcting(view, wanted) {
  const { t, mall, say, state } = view;
  const { ticket, was, service } = wanted;
  if (!state.visit) return nothing;
  if (service) return asking(view, wanted, (identity) => void correct(view, ticket, was, service, identity));
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
      choose: ({ code }) => choose(view, wanted, code, () => void correct(view, ticket, was, code, "")),
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
