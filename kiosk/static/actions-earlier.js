// What a visitor who has a ticket already does on this screen, as changes of the one state.
import { Problem, newKey } from "/static/ui/api.js";
import { nameOf } from "./earlier.js";
import { shown } from "./state.js";

/** @typedef {import("./earlier.js").Choice} Choice */
/** @typedef {import("./state.js").Earlier} Earlier */

/**
 * @param {import("./state.js").Store} store
 * @param {(language: import("./state.js").Language) => import("./actions.js").Api} apiIn
 * @param {object} others
 * @param {() => void} others.reset
 * @param {(wish: import("./state.js").Wish) => Promise<void>} others.takeWish
 * @param {(error: unknown) => Problem} others.problemOf
 */
export function createEarlierActions(store, apiIn, { reset, takeWish, problemOf }) {
  const state = () => store.get();
  const api = () => apiIn(state().language);

  /**
   * Changes the visit that is looked at, unless its visitor has left meanwhile.
   * @param {string} token
   * @param {Partial<Earlier>} changes
   * @param {import("./state.js").EarlierStep} [step] when another one is shown
   */
  function change(token, changes, step) {
    const { earlier, trail } = state();
    if (earlier?.token !== token) return;
    const moved = step && shown(state()).name === "earlier";
    store.set({
      earlier: { ...earlier, ...changes },
      trail: moved ? [...trail.slice(0, -1), { name: "earlier", code: step }] : trail,
    });
  }

  /** @param {string} token */
  async function look(token) {
    change(token, { doing: "look", failure: null }, "look");
    try {
      const visit = await api().command("/earlier", { token });
      change(token, { visit, doing: null }, "visit");
    } catch (error) {
      change(token, { doing: null, failure: problemOf(error) }, "look");
    }
  }

  /** Whether a scan would take something out of a visitor's hands. */
  function busy() {
    const { name } = shown(state());
    return (name === "taking" && !state().failure) || (name === "earlier" && Boolean(state().earlier?.doing));
  }

  return {
    /** A ticket was scanned. @param {string} token */
    scan(token) {
      if (busy()) return;
      if (shown(state()).name === "taken") reset();
      store.set({
        trail: [{ name: "home" }, { name: "again" }, { name: "earlier", code: "look" }],
        earlier: { token, visit: null, doing: null, done: null, failure: null, tried: null },
        strange: false,
        failure: null,
      });
      void look(token);
    },

    /** Something was scanned that is no ticket. */
    scanUnknown() {
      if (busy()) return;
      if (shown(state()).name === "taken") reset();
      store.set({ trail: [{ name: "home" }, { name: "again" }], earlier: null, strange: true, failure: null });
    },

    /** Asks once more for the visit. */
    lookAgain() {
      const { earlier } = state();
      if (earlier) void look(earlier.token);
    },

    /** @param {Choice} choice */
    async choose(choice) {
      const { earlier } = state();
      const visit = earlier?.visit;
      if (!earlier || !visit || earlier.doing) return;
      const { token } = earlier;
      if (choice.kind === "continue") {
        const priority = visit.priority;
        return takeWish({ services: [], priority, continues: token });
      }
      const name = nameOf(choice);
      // The same key for the same choice: a command whose answer got lost is not done twice.
      const key = earlier.tried?.name === name ? earlier.tried.key : newKey();
      change(token, { doing: name, failure: null, tried: { name, key } });
      const path = choice.kind === "return" ? `/tickets/${choice.ticket.id}/return` : `/visits/${visit.id}/${choice.kind}`;
      try {
        await api().command(path, {}, { key });
      } catch (error) {
        change(token, { doing: null, failure: problemOf(error) });
        return;
      }
      // It is done; how many are ahead now is good to know and no more.
      const fresh = await api().command("/earlier", { token }).catch((error) => (problemOf(error), visit));
      change(token, { doing: null, done: choice.kind, visit: fresh }, "done");
    },
  };
}
