// The greeter's tablet.
import { openDoor } from "../door.js";
import { hrefTo, readAddress } from "./address.js";
import { readMall } from "./mall.js";
import { showHall } from "./screen.js";

/** @typedef {import("../door.js").Context<import("./address.js").Address>} Context */

/** Who may guide visitors. */
const GUIDING_ROLES = new Set(["greeter", "administrator", "operator"]);

const address = readAddress(location.search);

void openDoor({
  signIn: "hall-sign-in",
  notices: "hall-notice-",
  texts: ["common", "counter", "hall", "paper"],
  address,
  hrefTo,
  admits: ({ role }) => GUIDING_ROLES.has(role),
  show(context, session, site, catalog) {
    history.replaceState(null, "", hrefTo({ ...address, site }));
    showHall({ ...context, session }, site, readMall(catalog), () => context.signIn(true));
  },
});
