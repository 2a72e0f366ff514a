// Everybody who waits, in the order of calling, on A4: the same as the file that the server saves.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { localized } from "/static/ui/text.js";

/**
 * @typedef {{place: number, number: string, priority: string | null, party_size: number, waiting_since: string, services: string[],
 *   for_counter: number | null, fetch: boolean, paused: boolean}} Person
 */
/** @typedef {{queue: string, agency: string, zone: string, people: Person[]}} QueueList */
/** @typedef {{made_at: string, service_day: string, queues: QueueList[]}} WaitingList */
/**
 * @typedef {{t: import("/static/ui/text.js").Translate, language: "id" | "en", catalog: import("../catalog.js").Catalog,
 *   format: ReturnType<typeof import("/static/ui/format.js").createFormat>}} Words
 */

/** @param {Words} words @param {WaitingList} list */
export function waitingPaper(words, list) {
  const { t, language, catalog, format } = words;
  const made = new Date(list.made_at);
  const queues = list.queues.filter(({ people }) => people.length);
  const zones = [...catalog.zones.values()].filter(({ code }) => queues.some(({ zone }) => zone === code));
  const count = queues.reduce((sum, { people }) => sum + people.length, 0);
  return html`
    <main class="list-page">
      <header class="list-head">
        <h1>${t("paper-list-heading")}</h1>
        <p class="list-mall">${localized(catalog.name, language)}</p>
        <p>${t("paper-list-made", { at: t("paper-list-moment", { date: format.date(made), time: format.time(made) }) })}</p>
        <p>${t("paper-list-people", { count })} · ${t("paper-list-order")}</p>
      </header>
      ${zones.map((zone) => html`
        <section class="list-zone">
          <h2>${[zone.name, zone.place].map((name) => (name ? localized(name, language) : "")).filter(Boolean).join(", ")}</h2>
          ${queues.filter((one) => one.zone === zone.code).map((one) => queueTable(words, one))}
        </section>
      `)}
      ${count ? nothing : html`<p class="list-nobody">${t("paper-list-nobody")}</p>`}
      <footer class="list-foot">${t("paper-list-foot")}</footer>
    </main>
  `;
}

/** @param {Words} words @param {QueueList} one */
function queueTable(words, { queue, agency, people }) {
  const { t, language, catalog } = words;
  const names = [catalog.agencies.get(agency)?.name, catalog.queues.get(queue)?.name].map((name) => (name ? localized(name, language) : ""));
  return html`
    <section class="list-queue">
      <h3>${[...new Set(names)].filter(Boolean).join(" · ")} <span>${t("paper-list-people", { count: people.length })}</span></h3>
      <table>
        <thead>
          <tr>
            <th class="list-place" scope="col">${t("paper-list-place")}</th>
            <th scope="col">${t("paper-list-number")}</th>
            <th scope="col">${t("paper-list-since")}</th>
            <th scope="col">${t("paper-list-services")}</th>
            <th class="list-tick" scope="col">${t("paper-list-called")}</th>
            <th class="list-tick" scope="col">${t("paper-list-done")}</th>
          </tr>
        </thead>
        <tbody>${people.map((person) => row(words, person))}</tbody>
      </table>
    </section>
  `;
}

/** @param {Words} words @param {Person} person */
function row(words, person) {
  const { t, language, catalog, format } = words;
  const services = person.services.map((code) => localized(catalog.services.get(code)?.name ?? { id: code }, language));
  return html`
    <tr data-listed=${person.number}>
      <td class="list-place">${person.place}</td>
      <td class="list-number">${person.number}${person.priority ? html` <b>${t("paper-list-priority")}</b>` : nothing}</td>
      <td>${format.time(new Date(person.waiting_since))}</td>
      <td>${services.join("; ")} ${notes(words, person).map((note) => html` <i>${note}</i>`)}</td>
      <td class="list-tick"><span class="list-box"></span></td>
      <td class="list-tick"><span class="list-box"></span></td>
    </tr>
  `;
}

/** @param {Words} words @param {Person} person */
function notes({ t }, { paused, fetch, party_size: party, for_counter: counter }) {
  return [
    paused ? t("paper-list-paused") : "",
    fetch ? t("paper-list-fetch") : "",
    party > 1 ? t("paper-list-party", { count: party }) : "",
    counter === null ? "" : t("paper-counters", { counters: String(counter), count: 1 }),
  ].filter(Boolean);
}
