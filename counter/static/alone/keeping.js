// While the server is there, the desk's list is kept, so that it is at hand when the server is not.
import { listOf } from "./list.js";
import { keep } from "./store.js";

/** Milliseconds between two writings: a busy queue changes every second, and a computer's disk is slow. */
const WRITE_MS = 3_000;
/** Milliseconds after which an unchanged list is written again: its age is told by when it was right the last time. */
const AGAIN_MS = 30_000;

/**
 * @param {object} desk
 * @param {import("./store.js").Place} desk.place
 * @param {import("../catalog.js").CatalogAnswer} desk.catalog the part of it that the list needs
 * @param {import("../desk-state.js").DeskState} desk.state
 * @param {() => import("../ticket.js").Ticket | null} desk.ticket
 * @param {() => number} desk.now milliseconds of the server's clock
 * @param {import("./alone.js").Alone} desk.alone
 */
export function createKeeping({ place, catalog, state, ticket, now, alone }) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let writing;
  let stopped = false;

  function make() {
    const { onHold, missed, waiting } = state;
    alone.state.list = listOf({ ticket: ticket(), onHold, missed, waiting: waiting.values() }, now(), Date.now());
  }

  function write() {
    clearTimeout(writing);
    writing = undefined;
    if (alone.state.list) keep(place, { list: alone.state.list, catalog });
    if (!stopped) schedule(AGAIN_MS);
  }

  /** @param {number} ms */
  function schedule(ms) {
    clearTimeout(writing);
    writing = setTimeout(() => {
      if (state.report.status === "live") make();
      write();
    }, ms);
  }

  let last = -Infinity;
  return {
    /** Something changed, and it came from the server. */
    note() {
      if (!state.duty || stopped) return;
      make();
      if (performance.now() - last < WRITE_MS) return;
      last = performance.now();
      schedule(WRITE_MS);
    },
    /** The line broke: this is how it was. */
    freeze() {
      if (!state.duty || stopped) return;
      make();
      write();
    },
    stop() {
      stopped = true;
      clearTimeout(writing);
    },
  };
}
