// The kiosk's screen: fetches what it needs, then shows whatever the state says.
import { createApi } from "/static/ui/api.js";
import { loadText } from "/static/ui/text.js";
import { createActions } from "./actions.js";
import { createStore, initialState } from "./state.js";
import { createKeyboard } from "./keyboard.js";
import { createScreen } from "./screen.js";
import { follow, loadMall } from "./process.js";
import { watchVisitor } from "./visitor.js";
import { patienceOf } from "./idle.js";
import { teachManners } from "./manners.js";
import { listenToScanner } from "./scanning.js";

/** @typedef {import("/static/ui/text.js").Language} Language */

/** @type {Language[]} */
const LANGUAGES = ["id", "en"];
const TAKING_MS = 20_000; // longer than this nobody stands before a screen that only says "connecting"

const patience = patienceOf(new URLSearchParams(location.search));
const store = createStore(initialState());
const apis = new Map(
  LANGUAGES.map((language) => {
    const onWaiting = (/** @type {boolean} */ retrying) => actions.retry(retrying);
    return [language, createApi({ base: "/api", language, totalMs: TAKING_MS, onWaiting })];
  }),
);
const apiIn = (/** @type {Language} */ language) => /** @type {ReturnType<typeof createApi>} */ (apis.get(language));
const actions = createActions(store, apiIn, { onReset: () => loadMall(store) });
const texts = new Map(
  await Promise.all(
    LANGUAGES.map(async (language) => {
      const t = await loadText(language, ["common", "kiosk", "paper"]);
      return /** @type {const} */ ([language, t]);
    }),
  ),
);

const keyboard = createKeyboard(actions.seek);
const screen = createScreen({ actions, keyboard, texts });
store.onChange(screen.show);
// The code's time runs down before anybody's eyes.
setInterval(() => store.get().pairing && screen.show(store.get()), 1_000);
screen.show(store.get());
teachManners(() => store.get().trail);
await follow(store);
watchVisitor(store, actions, patience);
listenToScanner(actions);
document.documentElement.dataset["ready"] = "";
