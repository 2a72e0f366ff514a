// Emergency numbers to cut along the lines: large, with room for what is written by hand.
import { html, nothing } from "/static/ui/vendor/lit-html/lit-html.js";
import { localized } from "/static/ui/text.js";

/**
 * @param {import("./waiting.js").Words} words
 * @param {import("./address.js").Address} sheet
 */
export function sheetPaper({ t, language, catalog }, { queue, first, last, copy }) {
  const known = catalog.queues.get(queue);
  const agency = [...catalog.agencies.values()].find(({ queues }) => queues.some(({ code }) => code === queue));
  const mall = localized(catalog.name, language);
  const whose = agency ? localized(agency.name, language) : queue;
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => `${known?.prefix ?? queue}-X${String(first + index).padStart(3, "0")}`);
  return html`
    <main class="list-page sheet-page">
      <header class="sheet-head">
        <h1>${t("paper-sheet-heading")}${copy ? html` <b class="sheet-copy">${t("paper-copy")}</b>` : nothing}</h1>
        <p>${whose} · ${numbers[0]}–${numbers.at(-1)}</p>
        <p>${t("paper-sheet-how")}</p>
      </header>
      <ol class="sheet-numbers">
        ${numbers.map((number) => html`
          <li data-sheet=${number}>
            <p class="sheet-mall">${mall}</p>
            <p class="sheet-agency">${whose}</p>
            <p class="sheet-number">${number}</p>
            ${copy ? html`<p class="sheet-copy">${t("paper-copy")}</p>` : nothing}
            <p class="sheet-line"><span>${t("paper-sheet-when")}</span></p>
            <p class="sheet-line"><span>${t("paper-sheet-service")}</span></p>
          </li>
        `)}
      </ol>
    </main>
  `;
}
