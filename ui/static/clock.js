// The server's clock on this machine: its last word, carried on by the machine's steady clock.

// A message is a few milliseconds late, now more and now less; following each one would make seconds stutter.
const TOLERANCE_MS = 250;

/** @typedef {{now: string, speed: number}} ServerTime now: RFC 3339; speed: server seconds a real second */

/**
 * Before the first word of the server it shows this machine's time.
 * @param {() => number} [steady] milliseconds of a steady clock
 */
export function createClock(steady = () => performance.now()) {
  let base = Date.now();
  let heard = steady();
  let speed = 1;
  let told = false;
  const now = () => base + (steady() - heard) * speed;
  return {
    /** @returns {Date} */
    now: () => new Date(now()),
    /** @param {ServerTime} time */
    set(time) {
      const server = Date.parse(time.now);
      if (Number.isNaN(server)) throw new RangeError(`not a time: ${time.now}`);
      if (told && time.speed === speed && Math.abs(server - now()) < TOLERANCE_MS * Math.max(1, speed)) return;
      [base, heard, speed, told] = [server, steady(), time.speed, true];
    },
  };
}
