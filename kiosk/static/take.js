// Taking a number: asked for as often as needed, and never two visits of one wish.
import { newKey } from "/static/ui/api.js";

/** @typedef {import("./state.js").Wish} Wish */
/** @typedef {import("./state.js").Attempt} Attempt */

const TOKEN_BYTES = 18; // 24 characters: nobody guesses the address of somebody's visit

/**
 * The attempt for a wish. The former one is kept while the wish is the same: a number may have been given whose
 * answer got lost, and only the same identity, token and key bring that one again. What it says is kept with it
 * (the language too), since the same key with another body is refused.
 * @param {Attempt | null} former
 * @param {Wish} wish
 * @param {import("./state.js").Language} language of the ticket on paper
 * @returns {Attempt}
 */
export function attemptFor(former, wish, language) {
  if (former && same(former.wish, wish)) return former;
  return {
    wish,
    key: newKey(),
    body: { ...wish, party_size: 1, language, id: newKey(), token: newToken() },
  };
}

/**
 * @param {Wish} one
 * @param {Wish} other
 */
function same(one, other) {
  return (
    one.priority === other.priority &&
    one.continues === other.continues &&
    one.identity === other.identity &&
    one.services.join() === other.services.join()
  );
}

function newToken() {
  const bytes = crypto.getRandomValues(new Uint8Array(TOKEN_BYTES));
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_");
}
