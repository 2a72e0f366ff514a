// Finds what a visitor means: everyday names, words in any order, unfinished words and typing errors.
// The library says which words of the catalogue are close to the one typed; here is decided what that is worth.

/** @typedef {{text: string, weight: number, keyword?: boolean}} Phrase weight: what a full match is worth, 0 to 1 */
/** @typedef {{code: string, phrases: Phrase[], bonus?: number}} Entry bonus: settles ties, far below a weight */
/** @typedef {{code: string, score: number, keyword: string | null}} Found keyword: the everyday name that was met */
/** @typedef {Map<string, number>} Close how close words of the catalogue are to a typed one, 0 to 1 */

const BEGUN = 0.9; // "pasp" for "paspor"
const INNER = 0.6; // "lahir" inside "kelahiran"
const INNER_LETTERS = 5; // shorter ones stand inside too many words
const MISTYPED = 0.85;
const FUZZY_LETTERS = 4; // of three letters, one wrong makes another word
const SPARE = 0.25; // the share of a score that the whole phrase being met decides
const ELSEWHERE = 0.8; // words met in different phrases say less than words met in one
const CUT = 0.6; // of the best score: what is less is noise

/**
 * @param {typeof import("/static/ui/vendor/fuse.js").default} Fuse
 * @param {Entry[]} entries
 * @returns {(query: string, limit?: number) => Found[]} best first
 */
export function createSearch(Fuse, entries) {
  const indexed = entries.map((entry) => ({
    ...entry,
    phrases: entry.phrases.map((phrase) => ({ ...phrase, words: words(phrase.text) })),
  }));
  const vocabulary = [...new Set(indexed.flatMap((entry) => entry.phrases.flatMap((phrase) => phrase.words)))];
  const known = new Set(vocabulary);
  const fuse = new Fuse(vocabulary, { includeScore: true, ignoreFieldNorm: true, ignoreLocation: true, threshold: 0.34 });

  /**
   * @param {string} typed
   * @returns {Close}
   */
  function closeTo(typed) {
    /** @type {Close} */
    const close = new Map();
    for (const word of vocabulary) {
      const value = contained(typed, word);
      if (value) close.set(word, value);
    }
    if (typed.length < FUZZY_LETTERS) return close;
    for (const { item: word, score = 1 } of fuse.search(typed)) {
      const alike = Math.abs(word.length - typed.length) <= 2 && score <= tolerance(typed);
      if (alike && !close.has(word)) close.set(word, MISTYPED - score);
    }
    return close;
  }

  /**
   * "kartukuning": a space was forgotten.
   * @param {string} typed
   */
  function parted(typed) {
    for (let at = 3; at <= typed.length - 3; at += 1) {
      const [left, right] = [typed.slice(0, at), typed.slice(at)];
      if (known.has(left) && known.has(right)) return [left, right];
    }
    return [];
  }

  return (query, limit = 30) => {
    const wanted = words(query).flatMap((word) => {
      const close = closeTo(word);
      // A word that the catalogue knows nothing like ("tolong") does not stand in the way of the others.
      return close.size ? [close] : parted(word).map(closeTo);
    });
    if (!wanted.length) return [];
    const rated = indexed.map((entry) => rate(entry, wanted));
    const most = Math.max(...rated.map(({ met }) => met));
    const found = rated.filter(({ met }) => met === most).sort((a, b) => b.score - a.score);
    const best = found[0]?.score ?? 0;
    return found
      .filter(({ score }) => score >= CUT * best)
      .slice(0, limit)
      .map(({ code, score, keyword }) => ({ code, score, keyword }));
  };
}

/**
 * What an entry is worth for the words wanted, and how many of them it meets.
 * @param {{code: string, bonus?: number, phrases: (Phrase & {words: string[]})[]}} entry
 * @param {Close[]} wanted
 * @returns {Found & {met: number}}
 */
function rate(entry, wanted) {
  const best = wanted.map(() => 0);
  let score = 0;
  /** @type {string | null} */
  let keyword = null;
  for (const phrase of entry.phrases) {
    const met = wanted.map((close) => Math.max(0, ...phrase.words.map((word) => close.get(word) ?? 0)));
    met.forEach((value, place) => (best[place] = Math.max(Number(best[place]), value * phrase.weight)));
    const touched = phrase.words.filter((word) => wanted.some((close) => close.has(word))).length;
    const whole = 1 - SPARE + (SPARE * touched) / Math.max(1, phrase.words.length);
    const worth = (phrase.weight * whole * sum(met)) / wanted.length;
    if (worth > score) [score, keyword] = [worth, phrase.keyword ? phrase.text : null];
  }
  score = Math.max(score, (ELSEWHERE * sum(best)) / wanted.length) + (entry.bonus ?? 0);
  return { code: entry.code, score, keyword, met: best.filter(Boolean).length };
}

/**
 * @param {string} typed
 * @param {string} word
 */
function contained(typed, word) {
  if (word === typed) return 1;
  if (word.startsWith(typed)) return BEGUN;
  return typed.length >= INNER_LETTERS && word.includes(typed) ? INNER : 0;
}

/**
 * One wrong letter in four or five, two in six and more (two letters changed over count as two).
 * @param {string} typed
 */
function tolerance(typed) {
  return typed.length < 6 ? 0.26 : 0.34;
}

/**
 * "KTP-el, AK-1" → ktp, el, ktpel, ak, 1, ak1: a hyphen is typed or not.
 * @param {string} text
 */
export function words(text) {
  const letters = text.toLowerCase().normalize("NFKD").replace(/['’\p{M}]/gu, "").replace(/[^\p{L}\p{N}-]+/gu, " ");
  const found = letters.split(" ").flatMap((word) => {
    const parts = word.split("-").filter(Boolean);
    return parts.length > 1 ? [...parts, parts.join("")] : parts;
  });
  return [...new Set(found)];
}

/** @param {number[]} values */
function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
