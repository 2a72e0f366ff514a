// The people of the mall: who may sign in, as what.
import { html, nothing, render } from "/static/ui/vendor/lit-html/lit-html.js";
import { repeat } from "/static/ui/vendor/lit-html/directives/repeat.js";
import { localized } from "/static/ui/text.js";
import { openPerson, rolesFor } from "../person.js";
import { runsTheMall } from "../roles.js";

/** @typedef {import("../person.js").Person} Person */

/** @type {import("../pages.js").Page} */
export const people = { id: "people", title: "office-people", icon: "users", allowed: runsTheMall, render: show };

/** @param {import("../pages.js").View} view */
function show(view) {
  const { root, t, api, site, session, catalog, language, onProblem } = view;
  /** @type {Person[] | null} null: not read yet */
  let all = null;
  const wanted = { name: "", role: "", agency: "" };

  async function read() {
    try {
      /** @type {Person[]} */
      const people = (await api.get(`/sites/${site}/people`)).people;
      all = people.sort((one, other) => one.name.localeCompare(other.name, language, { numeric: true }));
      draw();
    } catch (error) {
      onProblem(error);
    }
  }

  const found = () =>
    (all ?? []).filter(
      (one) =>
        one.name.includes(wanted.name.trim().toLowerCase()) &&
        (!wanted.role || one.role === wanted.role) &&
        (!wanted.agency || one.agency === wanted.agency),
    );

  /** @param {keyof typeof wanted} key */
  const choose = (key) => (/** @type {Event} */ event) => {
    wanted[key] = /** @type {HTMLInputElement | HTMLSelectElement} */ (event.target).value;
    draw();
  };

  /** @param {Person} one */
  const agencyOf = (one) => {
    const agency = one.agency ? catalog.agencies.get(one.agency) : null;
    return agency ? localized(agency.name, language) : (one.agency ?? "");
  };

  /** @param {Person} one */
  const row = (one) => html`
    <li>
      <button class="row office-person" data-person=${one.name} @click=${() => openPerson(view, one, () => void read())}>
        <span class="icon" data-icon=${one.disabled ? "user-x" : "circle-user"}></span>
        <span class="row-main">
          <span class="row-title truncate">${one.name}</span>
          <span class="row-note">${t(`office-role-${one.role}`)}${one.agency ? ` · ${agencyOf(one)}` : ""}</span>
        </span>
        <span class="row-end office-badges">
          ${one.disabled ? html`<span class="badge is-closed">${t("office-person-closed")}</span>` : nothing}
          ${one.must_change && !one.disabled
            ? html`<span class="badge is-warning">${t("office-person-newcomer")}</span>`
            : nothing}
          <span class="icon" data-icon="chevron-right"></span>
        </span>
      </button>
    </li>
  `;

  const filters = () => html`
    <div class="office-filters">
      <div class="search">
        <span class="icon" data-icon="search"></span>
        <input class="input" type="search" autocomplete="off" autocapitalize="none" aria-label=${t("office-people-search")}
          placeholder=${t("office-people-search")} @input=${choose("name")} />
      </div>
      <select class="input" aria-label=${t("office-person-role")} @change=${choose("role")}>
        <option value="">${t("office-every-role")}</option>
        ${rolesFor(session).map((role) => html`<option value=${role}>${t(`office-role-${role}`)}</option>`)}
      </select>
      <select class="input" aria-label=${t("office-agency")} @change=${choose("agency")}>
        <option value="">${t("office-every-agency")}</option>
        ${[...catalog.agencies.values()].map(
          (one) => html`<option value=${one.code}>${localized(one.short_name, language)}</option>`,
        )}
      </select>
    </div>
  `;

  function draw() {
    const shown = found();
    render(
      html`
        <header class="office-head">
          <h1>${t("office-people")}</h1>
          <button class="button is-primary" @click=${() => openPerson(view, null, () => void read())}>
            <span class="icon" data-icon="user-plus"></span>${t("office-person-new")}
          </button>
        </header>
        ${filters()}
        <p class="muted" role="status">${all ? t("office-people-found", { count: shown.length }) : t("common-loading")}</p>
        ${all === null
          ? html`<div class="skeleton office-skeleton"></div>`
          : shown.length
            ? html`<ul class="list">${repeat(shown, (one) => one.id, row)}</ul>`
            : html`<div class="card empty">
                <span class="icon" data-icon="search"></span>
                <p class="empty-title">${t("office-people-found", { count: 0 })}</p>
                <p>${t("office-people-none")}</p>
              </div>`}
      `,
      root,
    );
  }

  draw();
  void read();
}
