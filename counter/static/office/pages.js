// The pages of the office, in the order of its navigation. A new one is a module of its own and a line here.
import { calendar } from "./pages/calendar.js";
import { cases } from "./pages/cases.js";
import { desks } from "./pages/desks.js";
import { devices } from "./pages/devices.js";
import { disruptions } from "./pages/disruptions.js";
import { lists } from "./pages/lists.js";
import { people } from "./pages/people.js";

/**
 * What a page is given to work with.
 * @typedef {object} View
 * @property {HTMLElement} root where the page draws itself, with lit's `render`
 * @property {import("/static/ui/text.js").Translate} t
 * @property {"id" | "en"} language
 * @property {ReturnType<typeof import("/static/ui/api.js").createApi>} api
 * @property {import("../catalog.js").Session} session
 * @property {string} site
 * @property {import("../catalog.js").Catalog} catalog
 * @property {ReturnType<typeof import("/static/ui/format.js").createFormat>} format
 * @property {(title: string, detail?: string) => void} say something was done; a toast tells it
 * @property {(error: unknown) => void} onProblem a toast tells what was refused; a session that ended asks to sign in
 */
/**
 * @typedef {object} Page
 * @property {string} id stands in the address
 * @property {string} title id of its text
 * @property {string} icon a name in `ui/vendor.mjs`
 * @property {(session: import("../catalog.js").Session) => boolean} allowed whether it is shown; the server decides
 * @property {(view: View) => (() => void) | void} render draws it; what it returns ends its timers and connections
 */

/** @type {Page[]} */
export const PAGES = [people, devices, desks, cases, disruptions, calendar, lists];
