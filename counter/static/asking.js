// What the desk asks before it acts: which outcome first, which reason, where to. One question at a time.
import { asksFirst } from "./actions.js";
import { dialogOf } from "./desk-state.js";
import { asksWhetherStill } from "./duty.js";
import { createLeaving } from "./leaving.js";
import { noShowOf } from "./no-show.js";
import { servingShare } from "./timing.js";
import { needsInWords } from "./wording.js";

/** @typedef {import("./actions.js").Action} Action */
/** @typedef {import("./commands.js").Command} Command */
/** @typedef {import("./desk-state.js").Dialog} Dialog */
/** @typedef {import("./ticket.js").Ticket} Ticket */

/** @type {Partial<Record<Action, Dialog["kind"]>>} actions that always ask */
const QUESTIONS = { break: "break", "take-over": "take-over", transfer: "transfer", add: "add", correct: "correct" };

/**
 * @param {object} desk
 * @param {import("./desk.js").DeskOptions} desk.options
 * @param {ReturnType<typeof import("/static/ui/api.js").createApi>} desk.api
 * @param {import("./desk-state.js").DeskState} desk.state
 * @param {(mutate: () => unknown) => void} desk.change
 * @param {(command: Command, onRefused?: (error: unknown) => boolean) => Promise<boolean>} desk.run
 * @param {() => Ticket | null} desk.ticket
 * @param {() => import("./actions.js").Position} desk.position
 * @param {() => boolean} desk.isOwn
 * @param {() => import("./desk-state.js").Undo | null} desk.undo
 * @param {(error: unknown) => void} desk.refused
 * @param {(message: import("./wording.js").Message) => void} desk.say
 * @param {() => number} desk.now milliseconds of the server's clock
 */
export function createAsking({ options, api, state, change, run, ticket, position, isOwn, undo, refused, say, now }) {
  const { site, counter, catalog, session, t } = options;

  /** @param {Dialog | null} dialog */
  const ask = (dialog) => change(() => (state.dialog = dialog));

  const { closeCounter, leave } = createLeaving({ options, state, run, ask, isOwn, refused });

  /** What is legal rests on this. @param {number} waiting who could be called */
  const seen = (waiting) => ({
    position: position(),
    own: isOwn(),
    onHold: state.onHold.length,
    waiting,
    undoable: undo() !== null,
    asked: isAskedWhetherStill(),
  });

  function isAskedWhetherStill() {
    const shown = ticket();
    if (shown?.state !== "serving") return false;
    return asksWhetherStill(servingShare(shown, catalog().minutesOf(shown.lines), now()), state.still === shown.id);
  }

  /** What a no-show still needs; null without a ticket. */
  function noShow() {
    const shown = ticket();
    const { visit, noShow: told } = state;
    return shown && noShowOf({ rules: catalog().rules, zone: counter.zone, ticket: shown, visit, told }, now());
  }

  /** Says why not instead of asking the server for a refusal. */
  function isEarly() {
    const needs = noShow();
    if (!needs || needs.allowed) return false;
    change(() => say({ tone: "", title: t("counter-no-show-early"), detail: needsInWords(t, needs) }));
    return true;
  }

  /** @param {Action} action */
  function begin(action) {
    const at = position();
    const shown = ticket();
    if (asksFirst(action, at)) return ask(dialogOf(at === "serving" ? "outcome" : "called", { then: action, ticket: shown }));
    const question = QUESTIONS[action];
    if (question) return askFor(question, shown);
    if (action === "still") return change(() => (state.still = shown?.id ?? ""));
    if (action === "list") return focusList();
    if (action === "sign-out") return void leave();
    if (action === "close") return void closeCounter(null);
    if (action === "call" || action === "open") return void run({ kind: action });
    if (action === "undo") return void takeBack();
    if (action === "no-show" && isEarly()) return;
    const about = action === "resume" ? state.onHold[0] : shown;
    if (!about) return;
    if (action === "finish") return void run({ kind: "finish", ticket: about, results: state.results });
    void run(/** @type {Command} */ ({ kind: action, ticket: about }));
  }

  /**
   * @param {Dialog["kind"]} kind
   * @param {Ticket | null} shown
   */
  function askFor(kind, shown) {
    if (kind === "transfer") learnDuties();
    const name = session.name === state.duty?.officer ? "" : (session.name ?? "");
    ask(dialogOf(kind, { ticket: shown, was: shown?.lines[0]?.service ?? "", wanted: kind === "take-over" ? name : "" }));
  }

  /** Who sits where, for whom a visitor is sent to. Without an answer the counters stand there by number alone. */
  function learnDuties() {
    const take = (/** @type {{duties: import("./following.js").Duty[]}} */ { duties }) => change(() => (state.duties = duties));
    api.get(`/sites/${site}/duties?agency=${counter.agency}`).then(take, () => {});
  }

  function focusList() {
    const first = document.querySelector(".desk-waiting-list [data-call-one]");
    if (first instanceof HTMLElement) first.focus();
  }

  async function takeBack() {
    const last = undo();
    if (last && !(await run({ kind: "undo", ticket: last.ticket }))) {
      // It was refused once and would be again.
      change(() => (state.undos = state.undos.filter((one) => one.id !== last.id)));
    }
  }

  /**
   * Does what a dialog has asked for, closes it, and goes on to what was wanted in the first place.
   * @param {Command} command
   * @param {Action | null} [then]
   */
  async function answer(command, then = null) {
    if (!(await run(command))) return;
    ask(null);
    if (then) begin(then);
  }

  return {
    seen,
    begin,
    answer,
    closeCounter,
    ask,
    isAskedWhetherStill,
    noShow,
    /** @param {Partial<Dialog>} more */
    fill: (more) => change(() => state.dialog && Object.assign(state.dialog, more)),
  };
}
