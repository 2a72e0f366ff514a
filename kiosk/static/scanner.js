// A barcode scanner is a keyboard that types an address and ends with Enter.

const BETWEEN_MS = 2_000; // a scanner needs 5 to 50 between two letters; a small kiosk PC that is busy, far more
const LEAST = 8; // letters of what can be a code at all
const LONGEST = 300;
/** The address of a visit's page. Half of one is none, whatever its last letters look like. */
const ADDRESS = /\/v\/([\w-]{1,32}\.[\w-]{22,64})(?:[/?#].*)?$/;

/** @typedef {{key: string, at: number, inField: boolean}} Key at: milliseconds; inField: it is typed into a field too */

/**
 * @param {{found: (token: string) => void, unknown: () => void}} on unknown: it was scanned, and is no visit
 * @returns {(key: Key) => boolean} true for an Enter that ends a scan, and must not press a button besides
 */
export function createScanner({ found, unknown }) {
  let typed = "";
  let last = 0;
  let inField = false;
  return ({ key, at, inField: field }) => {
    if (at - last > BETWEEN_MS) [typed, inField] = ["", false];
    last = at;
    if (key.length === 1) {
      typed = (typed + key).slice(-LONGEST);
      inField ||= field;
      return false;
    }
    if (key !== "Enter") return false; // Shift comes with every capital
    const [code, wasField] = [typed, inField];
    [typed, inField] = ["", false];
    const token = tokenOf(code);
    if (token) found(token);
    // Quick fingers in the search are no scan.
    else if (code.length >= LEAST && !wasField) unknown();
    else return false;
    return true;
  };
}

/**
 * @param {string} code what was scanned
 * @returns {string | null}
 */
export function tokenOf(code) {
  return ADDRESS.exec(code.trim())?.[1] ?? null;
}
