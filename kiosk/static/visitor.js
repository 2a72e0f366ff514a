// Whether somebody is there: listens to touches and lets idle.js judge, four times a second.
import { FRESH, shown } from "./state.js";
import { judge } from "./idle.js";

/** @typedef {import("./state.js").State} State */

const PRINTS = /** @type {const} */ ({
  pending: "printing", printed: "taken", unconfirmed: "unprinted", failed: "unprinted",
});

/**
 * @param {import("./state.js").Store} store
 * @param {import("./actions.js").Actions} actions
 * @param {import("./idle.js").Patience} patience
 */
export function watchVisitor(store, actions, patience) {
  let last = performance.now();
  let scrolled = false;
  let scene = sceneOf(store.get(), scrolled);
  const touched = () => (last = performance.now());
  for (const kind of ["pointerdown", "keydown", "click", "scroll"]) {
    document.addEventListener(kind, touched, { capture: true, passive: true });
  }
  document.addEventListener("scroll", ({ target }) => {
    scrolled = target instanceof Element && target.scrollTop > 0;
  }, { capture: true, passive: true });
  setInterval(() => {
    const now = sceneOf(store.get(), scrolled);
    // Paper that comes late, or not at all, is news: the time to read it begins now.
    if (now !== scene) [scene, last] = [now, performance.now()];
    const { asking, leaving, reset } = judge({ scene, quiet: (performance.now() - last) / 1000 }, patience);
    if (reset) actions.reset();
    else if (asking !== store.get().asking || leaving !== store.get().leaving) store.set({ asking, leaving });
  }, 250);
}

/**
 * @param {State} state
 * @param {boolean} scrolled
 * @returns {import("./idle.js").Scene}
 */
function sceneOf(state, scrolled) {
  const { name } = shown(state);
  if (name === "taking" && !state.failure) return "busy";
  if (name === "earlier" && state.earlier?.doing) return "busy";
  if (name === "earlier" && state.earlier?.done) return "taken";
  if (name === "taken") return PRINTS[state.print?.state ?? "pending"];
  const fresh = name === "home" && state.language === FRESH.language && !state.wish.services.length;
  if (!fresh) return "used";
  return scrolled ? "scrolled" : "fresh";
}
