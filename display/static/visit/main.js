// A visitor's own page: the address holds the token, the API the rest.
import { createApi, Problem } from "/static/ui/api.js";
import { createFormat } from "/static/ui/format.js";
import { loadText } from "/static/ui/text.js";
import { render } from "/static/ui/vendor/lit-html/lit-html.js";
import { chooseLanguage } from "./language.js";
import { dayIn } from "./matters.js";
import { page } from "./page.js";
import { createRefresher } from "./refresher.js";

const language = chooseLanguage(location.search, navigator.languages);
document.documentElement.lang = language;
const t = await loadText(language, ["common", "display"]);
// One attempt at a time: when to ask again is the refresher's to say.
const api = createApi({ base: "/api/v1", language, totalMs: 0 });
const token = location.pathname.split("/").at(-1) ?? "";

/** @type {import("./page.js").View} */
const view = {
  t,
  language,
  token,
  today: dayIn("Asia/Jakarta", new Date()),
  format: createFormat(language, "Asia/Jakarta"),
  visit: null,
  catalog: null,
  asOf: null,
  state: "loading",
};

function draw() {
  const called = view.visit?.tickets.find(({ state, counter }) => state === "called" && counter !== null);
  const { number } = view.visit ?? {};
  // Seen in the list of tabs too.
  if (number && called) document.title = t("display-visit-called", { number, counter: String(called.counter) });
  else document.title = number ? `${number} · ${t("display-visit-title")}` : t("display-visit-title");
  render(page(view), document.body);
}

/** @returns {Promise<boolean>} false: no answer came */
async function ask() {
  try {
    view.visit = await api.get(`/visits/${token}`);
    view.asOf = new Date();
    view.state = "fresh";
    draw();
    view.catalog ??= await api.get(`/sites/${view.visit?.site}/catalog`);
    const zone = view.catalog?.timezone ?? "Asia/Jakarta";
    view.format = createFormat(language, zone);
    view.today = dayIn(zone, view.asOf);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.status === 404) {
      view.state = "unknown";
      view.visit = null;
      refresher.end();
    } else {
      view.state = "stale";
    }
  }
  draw();
  return view.state === "fresh";
}

const refresher = createRefresher({
  ask,
  visible: () => document.visibilityState === "visible",
  later: (action, ms) => setTimeout(action, ms),
  cancel: (timer) => clearTimeout(timer),
  random: Math.random,
});
document.addEventListener("visibilitychange", refresher.now);
addEventListener("online", refresher.now);
// Whoever looks at an old page must know it soon.
addEventListener("offline", refresher.now);
draw();
await refresher.now();
