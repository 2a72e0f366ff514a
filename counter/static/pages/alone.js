// A desk whose page was loaded while the server is away: the list that was kept, until the server answers again.
import { html, render } from "/static/ui/vendor/lit-html/lit-html.js";
import { createFormat } from "/static/ui/format.js";
import { localized } from "/static/ui/text.js";
import { createAlone } from "../alone/alone.js";
import { readCatalog } from "../catalog.js";
import { alonePanel, listAge, toldPanel } from "../parts/alone-panel.js";
import { languages } from "../parts/bar.js";

/** Milliseconds between two looks whether the server is back; each with some chance, so that desks do not come at once. */
const LOOK_MS = 3_000;

/**
 * @param {import("../main.js").Context} context
 * @param {{site: string, counter: number}} place
 * @param {import("../alone/store.js").Kept} kept
 */
export function showAlone(context, place, kept) {
  const { t, address, api } = context;
  const catalog = readCatalog(kept.catalog);
  const format = createFormat(address.language, catalog.timezone);
  const mall = /** @type {import("../main.js").MallContext} */ ({ ...context, site: place.site, catalog, format });
  const counter = catalog.counters.find(({ number }) => number === place.counter);
  const alone = createAlone({
    ...place,
    t,
    catalog: () => catalog,
    now: () => Date.now() + kept.list.ahead,
    onChange: draw,
    // The page begins anew when the server is back.
    onTold: () => {},
  });

  function draw() {
    const scene = { context: mall, alone };
    const agency = catalog.agencies.get(counter?.agency ?? "");
    document.title = t("counter-alone-title", { counter: String(place.counter) });
    render(
      html`
        <div class="offline" role="status"><span class="icon" data-icon="wifi-off"></span>${t("counter-alone-banner", { age: listAge(scene) })}</div>
        <header class="bar counter-bar desk-bar">
          <p class="counter-sign"><span>${t("common-counter")}</span><strong>${place.counter}</strong></p>
          <div class="desk-place"><p class="row-title truncate">${agency ? localized(agency.name, address.language) : ""}</p></div>
          <nav class="cluster" aria-label=${t("counter-menu")}>${languages(t, address)}</nav>
        </header>
        <div class="tumpal"></div>
        <main class="desk" data-state="alone" data-live="offline">
          <h1 class="sr-only">${t("counter-desk-heading", { counter: String(place.counter) })}</h1>
          <div class="card desk-ticket">${alonePanel(scene)}</div>
          <div class="desk-side">${toldPanel(scene, true)}</div>
        </main>
      `,
      document.body,
    );
  }

  /** Whoever answers, and be it that nobody is signed in: the page begins anew, and what was told is sent by the desk. */
  async function look() {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS * (0.5 + Math.random())));
      try {
        await api.get("/session", { totalMs: 0 });
        return location.reload();
      } catch (error) {
        const { status = 0 } = /** @type {{status?: number}} */ (error);
        if (status === 401) return location.reload();
      }
    }
  }

  alone.show(kept.list);
  alone.open(true);
  setInterval(draw, 10_000);
  void look();
}
