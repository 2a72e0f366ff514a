// The wall clock of the mall in fields that know no time zone.

/**
 * 2026-11-24T09:10, as a field of the type datetime-local has it.
 * @param {Date} moment
 * @param {string} timeZone
 */
export function wallClock(moment, timeZone) {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  return format.format(moment).replace(" ", "T");
}

/**
 * The moment at which the mall's clock shows this.
 * @param {string} wall 2026-11-24T09:10
 * @param {string} timeZone
 */
export function momentOf(wall, timeZone) {
  const asUtc = Date.parse(`${wall}:00Z`);
  const ahead = Date.parse(`${wallClock(new Date(asUtc), timeZone)}:00Z`) - asUtc;
  return new Date(asUtc - ahead);
}

/**
 * Why these times cannot be, or "". The server looks again.
 * @param {string} since wall clock
 * @param {string} until wall clock; "": it stands
 * @param {string} now wall clock
 * @returns {"" | "future" | "order"}
 */
export function wrongTimes(since, until, now) {
  if (since > now || until > now) return "future";
  return until && until <= since ? "order" : "";
}
