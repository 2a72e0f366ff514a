// What the desk asks before it acts: which outcome first, which reason, where to. One question at a time.
import { asksFirst, isLeaving } from "./actions.js";
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

/** @type {Set<Dialog["kind"]>} */
const CHOOSES_SERVICE = new Set(["transfer", "add", "correct"]);

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
 * @param {(visit: string) => void} desk.learnVisit asks where else the visit waits
 */
export function createAsking({ options, api, state, change, run, ticket, position, isOwn, undo, refused, say, now, learnVisit }) {
  const { site, counter, catalog, session, t } = options;

  /** @param {Dialog | null} dialog */
  const ask = (dialog) => change(() => (state.dialog = dialog));

  const { closeCounter, leave } = createLeaving({ options, state, run, ask, isOwn, refused });

  /** What is legal rests on this. @param {number} waiting who could be called */
  const seen = (waiting) => ({
    position: position(),
    own: isOwn(),
    onHold: state.onHold.filter(({ paused_at }) => !paused_at).length,
    waiting,
    undoable: undo() !== null,
    receipt: state.receipt !== null,
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
    if (isLeaving(action)) return void leave(action);
    if (action === "close") return void closeCounter(null);
    if (action === "call" || action === "open") return void run({ kind: action });
    if (action === "undo") return void takeBack();
    if (action === "no-show" && isEarly()) return;
    const about = action === "resume" ? state.onHold.find(({ paused_at }) => !paused_at) : action === "receipt" ? state.receipt : shown;
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
    if (CHOOSES_SERVICE.has(kind)) learnOpenings();
    const name = session.name === state.duty?.officer ? "" : (session.name ?? "");
    const was = lineInHand(shown);
    const going = was && (shown?.lines.length ?? 0) > 1 ? [was] : [];
    ask(dialogOf(kind, { ticket: shown, was, going, wanted: kind === "take-over" ? name : "" }));
  }

  /** The service that is highlighted, or another one: what is collected cannot become something else. @param {Ticket | null} shown */
  function lineInHand(shown) {
    const lines = shown?.lines ?? [];
    const free = lines.filter((line) => !line.case);
    return (free.find((line) => line === lines[state.line]) ?? free[0])?.service ?? "";
  }

  /** Who sits where: a visitor is sent only to where somebody could call. */
  function learnDuties() {
    const take = (/** @type {{duties: import("./following.js").Duty[]}} */ { duties }) => change(() => (state.duties = duties));
    change(() => (state.duties = null));
    api.get(`/sites/${site}/duties?agency=${counter.agency}`).then(take, (error) => change(() => refused(error)));
  }

  /** Which queues nobody is called from now. Without an answer the server has the last word. */
  function learnOpenings() {
    const take = (/** @type {{queues: import("./services.js").Opening[]}} */ { queues }) =>
      change(() => (state.openings = new Map(queues.map((one) => [one.queue, one]))));
    api.get(`/sites/${site}/waiting`).then(take, () => {});
  }

  function focusList() {
    const first = document.querySelector(".desk-waiting-list [data-call-one]");
    if (first instanceof HTMLElement) first.focus();
  }

  async function takeBack() {
    const last = undo();
    if (!last) return;
    if (!(await run({ kind: "undo", ticket: last.ticket }))) {
      // It was refused once and would be again.
      change(() => (state.undos = state.undos.filter((one) => one.id !== last.id)));
    } else if (ticket()?.visit === last.ticket.visit) learnVisit(last.ticket.visit);
  }

  /**
   * Does what a dialog has asked for, closes it, and goes on to what was wanted in the first place.
   * @param {Command} command
   * @param {Action | null} [then]
   */
  async function answer(command, then = null) {
    if (!(await run(command))) {
      // Where the visitor was to go, somebody may have left meanwhile.
      if (command.kind === "transfer") learnDuties();
      return;
    }
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
