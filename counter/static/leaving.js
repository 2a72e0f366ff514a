// Leaving the counter: closing it, with a reason when people are left behind, and signing out.
import { Problem } from "/static/ui/api.js";
import { isLeaving } from "./actions.js";
import { dialogOf } from "./desk-state.js";

/** @typedef {import("./actions.js").Action} Action */

/**
 * @param {object} desk
 * @param {import("./desk.js").DeskOptions} desk.options
 * @param {import("./desk-state.js").DeskState} desk.state
 * @param {(command: import("./commands.js").Command, onRefused?: (error: unknown) => boolean) => Promise<boolean>} desk.run
 * @param {(dialog: import("./desk-state.js").Dialog | null) => void} desk.ask
 * @param {() => boolean} desk.isOwn
 * @param {(error: unknown) => void} desk.refused
 */
export function createLeaving({ options, state, run, ask, isOwn, refused }) {
  const { signOut, onClosed } = options;

  /**
   * @param {Action | null} then
   * @param {string} [reason]
   */
  async function closeCounter(then, reason = "by_officer") {
    const done = await run({ kind: "close", reason }, (error) => {
      if (!(error instanceof Problem) || error.code !== "people_wait" || reason !== "by_officer") return false;
      ask(dialogOf("close", { then, reason: "shift_over", waiting: error.members["facts"].waiting }));
      return true;
    });
    if (!done) return;
    ask(null);
    onClosed();
    if (isLeaving(then)) await signOut(then === "sign-out-everywhere").catch(refused);
  }

  /** Who signs out leaves the counter; who is on break only leaves the screen. @param {Action} action */
  async function leave(action) {
    const live = state.report.status === "live";
    if (live && isOwn() && state.duty?.state === "open") return closeCounter(action);
    await signOut(action === "sign-out-everywhere").catch(refused);
  }

  return { closeCounter, leave };
}
