// One command at a time: asked of the server, its answer taken, its refusal told where it belongs.
import { Problem } from "/static/ui/api.js";
import { problemText } from "/static/ui/problem.js";
import { OUTDATED, requestFor } from "./commands.js";
import { takeAnswer } from "./taking.js";
import { summary } from "./waiting.js";
import { messageOf } from "./wording.js";

/** @typedef {import("./commands.js").Command} Command */
/** @typedef {import("./wording.js").Message} Message */

/** Milliseconds that a message stays; a person reads an error twice. */
const MESSAGE_STAYS = { "": 6_000, "is-success": 4_000, "is-error": 12_000 };

/**
 * @param {object} desk
 * @param {import("./desk.js").DeskOptions} desk.options
 * @param {ReturnType<typeof import("/static/ui/api.js").createApi>} desk.api
 * @param {import("./desk-state.js").DeskState} desk.state
 * @param {(mutate: () => unknown) => void} desk.change
 * @param {() => number} desk.steady milliseconds of a steady clock
 * @param {() => import("./waiting.js").Place[]} desk.places
 * @param {() => number} desk.now milliseconds of the server's clock
 * @param {() => void} desk.refresh asks for the counter's state anew
 */
export function createRunning({ options, api, state, change, steady, places, now, refresh }) {
  const { site, catalog, t, onSignedOut } = options;
  const place = { site, counter: options.counter.number };
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let fading;

  /** @param {Message | null} message */
  function say(message) {
    clearTimeout(fading);
    state.message = message;
    if (message) fading = setTimeout(() => change(() => say(null)), MESSAGE_STAYS[message.tone]);
  }

  /** @param {unknown} error */
  function refused(error) {
    if (!(error instanceof Problem)) throw error;
    // Wrong is only what a relief officer wrote, never the session.
    const wrongPin = error.code === "wrong_credentials";
    if (error.status === 401 && !wrongPin) return onSignedOut();
    const detail = wrongPin ? t("counter-pin-wrong") : problemText(t, error);
    const title = wrongPin || error.title === detail ? "" : error.title;
    if (state.dialog) state.dialog.error = title ? `${title}. ${detail}` : detail;
    else say({ tone: "is-error", title, detail });
    if (error.code === "too_early_for_no_show") state.noShow = { ticket: state.ticketId, minutes: error.members["facts"].minutes };
    if (OUTDATED.has(error.code)) refresh();
  }

  /**
   * @param {Command} command
   * @param {(error: unknown) => boolean} [onRefused] answers whether it dealt with it
   * @returns {Promise<boolean>} whether it was done
   */
  async function run(command, onRefused = () => false) {
    if (state.busy || state.report.status !== "live") return false;
    const { path, body } = requestFor(place, command);
    change(() => {
      state.busy = command.kind;
      if (state.dialog) state.dialog.error = "";
      say(null);
    });
    try {
      const answer = await api.command(path, body);
      const undoMs = catalog().rules.undo_seconds * 1_000;
      takeAnswer(state, command, answer, { at: steady(), undoMs });
      if (command.kind === "take-over") options.onTakenOver(answer.token);
      say(messageOf(t, command, answer, summary(places(), now())));
      return true;
    } catch (error) {
      if (!onRefused(error)) refused(error);
      return false;
    } finally {
      change(() => (state.busy = null));
    }
  }

  return {
    say,
    refused,
    run,
    /** No message fades any more. */
    stop: () => clearTimeout(fading),
  };
}
