// The devices of the mall: what hangs and stands where, how it is, and who may be one.
import { html, nothing, render } from "/static/ui/vendor/lit-html/lit-html.js";
import { Problem, problemText } from "/static/ui/problem.js";
import { dialogOf } from "../devices/dialogs.js";
import { deviceList } from "../devices/list.js";
import { runsTheMall } from "../roles.js";

const LOOK_MS = 5_000;

/** @typedef {import("../devices/state.js").DeviceList} DeviceList */
/** @typedef {import("../devices/dialogs.js").Asking} Asking */
/** @typedef {import("../devices/dialogs.js").Question} Question */

/** @type {import("../pages.js").Page} */
export const devices = {
  id: "devices", title: "office-devices", icon: "monitor", allowed: (session) => runsTheMall(session), render: show,
};

/** @param {import("../pages.js").View} view */
function show(view) {
  const { root, t, api, site } = view;
  const path = `/sites/${site}/devices`;
  /** @type {DeviceList | null} */
  let list = null;
  /** @type {unknown} */
  let lost = null;
  /** @type {Asking | null} */
  let asking = null;
  let ended = false;

  async function look() {
    try {
      const answer = await api.get(path, { totalMs: 0 });
      if (ended) return;
      [list, lost] = [answer, null];
    } catch (error) {
      if (ended) return;
      if (!(error instanceof Problem) || error.status === 401) return view.onProblem(error);
      lost = error;
    }
    draw();
  }

  /** @param {Question} question */
  function ask(question) {
    asking = { question, busy: false, error: null };
    draw();
    root.querySelector("dialog")?.showModal();
  }

  /** @param {HTMLFormElement} form */
  async function answer(form) {
    if (!asking) return;
    const { question } = asking;
    asking = { question, busy: true, error: null };
    draw();
    try {
      const { name } = await send(question, new FormData(form));
      root.querySelector("dialog")?.close();
      view.say(t(`office-devices-done-${question.kind}`, { name }));
    } catch (error) {
      if (!(error instanceof Problem) || error.status === 401) return view.onProblem(error);
      asking = { question, busy: false, error };
      draw();
      /** @type {HTMLElement | null} */ (root.querySelector("[aria-invalid='true']"))?.focus();
    }
    await look();
  }

  /**
   * @param {Question} question
   * @param {FormData} form
   */
  function send(question, form) {
    const place = { name: String(form.get("name")), zone: form.get("zone") || null };
    switch (question.kind) {
      case "add":
        return api.command(path, { code: String(form.get("code")), ...place });
      case "edit":
        return api.command(`${path}/${question.device.id}`, place, { method: "PUT" });
      case "revoke":
        return api.command(`${path}/${question.device.id}/revoke`);
    }
  }

  function draw() {
    render(
      html`
        <header class="office-head">
          <h1>${t("office-devices")}</h1>
          <button class="button is-primary" @click=${() => ask({ kind: "add" })}>
            <span class="icon" data-icon="plus"></span>${t("office-devices-add")}
          </button>
        </header>
        <p class="muted">${t("office-devices-lead")}</p>
        ${lost
          ? html`<div class="notice is-warning" role="status">
              <span class="icon" data-icon="wifi-off"></span>
              <p>${problemText(t, lost)} ${list ? t("office-devices-stale") : nothing}</p>
            </div>`
          : nothing}
        ${list
          ? deviceList(view, list, {
              edit: (device) => ask({ kind: "edit", device }),
              revoke: (device) => ask({ kind: "revoke", device }),
            })
          : lost
            ? nothing
            : html`<div class="skeleton" aria-label=${t("common-loading")}></div>`}
        ${asking ? dialogOf(view, asking, { answer, close }) : nothing}
      `,
      root,
    );
  }

  function close() {
    asking = null;
    draw();
  }

  draw();
  void look();
  const looking = setInterval(look, LOOK_MS);
  return () => {
    ended = true;
    clearInterval(looking);
  };
}
