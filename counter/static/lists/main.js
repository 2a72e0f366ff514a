// What is printed for the day on which nothing else works. The page is its paper; the buttons above it are not printed.
import { html, nothing, render } from "/static/ui/vendor/lit-html/lit-html.js";
import { createFormat } from "/static/ui/format.js";
import { readCatalog } from "../catalog.js";
import { openDoor } from "../door.js";
import { printsSheets, seesDesks } from "../office/roles.js";
import { listHref, readAddress } from "./address.js";
import { sheetPaper } from "./sheet.js";
import { waitingPaper } from "./waiting.js";

const address = readAddress(location.search);

void openDoor({
  signIn: "office-sign-in",
  notices: "office-notice-",
  texts: ["common", "counter", "office", "paper"],
  address,
  hrefTo: (other) => listHref({ ...address, ...other }),
  admits: (session) => (address.queue ? printsSheets(session) : seesDesks(session)),
  show(context, _session, site, answer) {
    void show(context, site, readCatalog(answer));
  },
});

/**
 * @param {import("../door.js").Context<import("./address.js").Address>} context
 * @param {string} site
 * @param {import("../catalog.js").Catalog} catalog
 */
async function show(context, site, catalog) {
  const { t, api } = context;
  const format = createFormat(address.language, catalog.timezone);
  let slow = false;
  /** @type {import("/static/ui/vendor/lit-html/lit-html.js").TemplateResult | null} */
  let paper = null;
  context.onWaiting = (waits) => {
    slow = waits;
    draw();
  };

  function draw() {
    render(
      html`
        <div class="offline" role="status" ?hidden=${!slow}>
          ${slow ? html`<span class="icon" data-icon="wifi-off"></span>${t("counter-slow")}` : nothing}
        </div>
        <div class="lists-tools">
          <button type="button" class="button is-primary" data-print aria-disabled=${String(!paper)} @click=${() => paper && print()}>
            <span class="icon" data-icon="printer"></span>${t("counter-print")}
          </button>
          <p class="muted">${t("counter-print-hint")}</p>
        </div>
        ${paper ?? html`<div class="skeleton lists-skeleton" role="status"><span class="sr-only">${t("common-loading")}</span></div>`}
      `,
      document.body,
    );
  }

  draw();
  const words = { t, language: address.language, format, catalog };
  try {
    if (address.queue) paper = sheetPaper(words, address);
    else paper = waitingPaper(words, await api.get(`/sites/${site}/waiting-list`));
    document.title = t(address.queue ? "paper-sheet-heading" : "paper-list-heading");
    draw();
  } catch (error) {
    context.onProblem(error);
  }
}
