// The scanner beside the glass: what it reads is acted on whatever page is shown.
import { createScanner } from "./scanner.js";

/** @param {import("./actions.js").Actions} act */
export function listenToScanner(act) {
  const hear = createScanner({ found: act.scan, unknown: act.scanUnknown });
  document.addEventListener("keydown", (event) => {
    const inField = event.target instanceof HTMLInputElement;
    if (!hear({ key: event.key, at: event.timeStamp, inField })) return;
    // It is no press of whichever button was touched last.
    event.preventDefault();
    event.stopPropagation();
  }, { capture: true });
}
