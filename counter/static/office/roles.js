// Which roles a page of the office is for; the server decides.

/** Who keeps a mall running. @param {import("../catalog.js").Session} session */
export function runsTheMall(session) {
  return session.role === "administrator" || session.role === "operator";
}

const SEEING_DESKS = new Set(["greeter", "supervisor", "head", "administrator", "operator"]);
const ENDING_DUTIES = new Set(["supervisor", "administrator", "operator"]);
const HANDLING_CASES = new Set(["officer", "supervisor", "operator"]);
const SEEING_CASES = new Set([...HANDLING_CASES, "head", "administrator"]);
const SEEING_CALENDAR = new Set(["supervisor", "head", "administrator", "operator"]);
const DECLARING_DISRUPTIONS = new Set(["supervisor", "head", "administrator", "operator"]);

const PRINTING_SHEETS = new Set(["greeter", "supervisor", "administrator", "operator"]);

/** Who prints emergency numbers ahead. @param {import("../catalog.js").Session} session */
export const printsSheets = ({ role }) => PRINTING_SHEETS.has(role);
/** Who reads the calendar. @param {import("../catalog.js").Session} session */
export const seesCalendar = ({ role }) => SEEING_CALENDAR.has(role);
/** Who sees who sits where. @param {import("../catalog.js").Session} session */
export const seesDesks = ({ role }) => SEEING_DESKS.has(role);
/** Who may end the duty of an officer who left. @param {import("../catalog.js").Session} session */
export const endsDuties = ({ role }) => ENDING_DUTIES.has(role);
/** Who reads an agency's cases. @param {import("../catalog.js").Session} session */
export const seesCases = ({ role }) => SEEING_CASES.has(role);
/** Who moves cases on. @param {import("../catalog.js").Session} session */
export const handlesCases = ({ role }) => HANDLING_CASES.has(role);
/** Who says that something cannot work. @param {import("../catalog.js").Session} session */
export const declaresDisruptions = ({ role }) => DECLARING_DISRUPTIONS.has(role);
