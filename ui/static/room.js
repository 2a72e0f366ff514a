// The live protocol of one room as a pure reducer: no socket and no clock, so that a test can lose, double
// and reorder messages at will. "Snapshot, then events": a change is only put in place on exactly the state
// it was made for; every doubt is settled by asking for the whole again.

/** @typedef {Record<string, any>} Parts */
/** @typedef {{room: string, seq: number, parts: Parts}} Snapshot */
/** @typedef {{room: string, after: number, seq: number, parts: Parts}} Change null removes a part */
/** @typedef {{room: string, seq: number}} Heartbeat */

/**
 * @typedef {object} RoomState
 * @property {string | null} room the server's name of the room, known from the first snapshot on
 * @property {number | null} seq null before the first snapshot
 * @property {Parts} parts
 * @property {boolean} asking a snapshot was asked for and has not come
 * @property {Change[]} early changes that came while asking
 */

/**
 * @typedef {{type: "asked"} | {type: "snapshot", snapshot: Snapshot} | {type: "change", change: Change}
 *   | {type: "heartbeat", heartbeat: Heartbeat} | {type: "lost"}} RoomMessage
 * "asked": a snapshot was asked for; "lost": the connection, or the answer to the asking, is gone
 */

/**
 * @typedef {object} RoomStep
 * @property {RoomState} state
 * @property {boolean} changed the parts are new
 * @property {boolean} fresh the parts come from a whole snapshot
 * @property {boolean} ask a snapshot must be asked for now
 */

/** @returns {RoomState} */
export function emptyRoom() {
  return { room: null, seq: null, parts: {}, asking: false, early: [] };
}

/**
 * @param {RoomState} state
 * @param {RoomMessage} message
 * @returns {RoomStep}
 */
export function step(state, message) {
  switch (message.type) {
    case "asked":
      return still({ ...state, asking: true, early: [] });
    case "lost":
      return still({ ...state, asking: false, early: [] });
    case "snapshot":
      return settle(state, message.snapshot);
    case "heartbeat":
      return beat(state, message.heartbeat);
    case "change":
      return change(state, message.change);
  }
}

/**
 * @param {RoomState} state
 * @param {Snapshot} snapshot
 * @returns {RoomStep}
 */
function settle(state, snapshot) {
  /** @type {RoomState} */
  let next = { room: snapshot.room, seq: snapshot.seq, parts: snapshot.parts, asking: false, early: [] };
  let ask = false;
  for (const early of state.early) {
    const after = step(next, { type: "change", change: early });
    next = after.state;
    ask ||= after.ask;
  }
  return { state: next, changed: true, fresh: true, ask };
}

/**
 * @param {RoomState} state
 * @param {Heartbeat} heartbeat
 * @returns {RoomStep}
 */
function beat(state, heartbeat) {
  const gap = heartbeat.room === state.room && heartbeat.seq !== state.seq;
  return { ...still(state), ask: gap && !state.asking };
}

/**
 * @param {RoomState} state
 * @param {Change} change
 * @returns {RoomStep}
 */
function change(state, change) {
  // Before the first snapshot the room's name is unknown: all is kept, and sorted out when the name is known.
  if (state.room !== null && change.room !== state.room) return still(state);
  if (state.asking) return still({ ...state, early: [...state.early, change] });
  if (state.seq === null) return still(state);
  if (change.after !== state.seq) return { ...still(state), ask: change.seq > state.seq };
  // What changes with time alone (opening hours) comes with the seq that the state has already: it is put in place.
  const parts = { ...state.parts };
  for (const [key, value] of Object.entries(change.parts)) {
    if (value === null) delete parts[key];
    else parts[key] = value;
  }
  return { state: { ...state, seq: change.seq, parts }, changed: true, fresh: false, ask: false };
}

/**
 * @param {RoomState} state
 * @returns {RoomStep}
 */
function still(state) {
  return { state, changed: false, fresh: false, ask: false };
}
