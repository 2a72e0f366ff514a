// Finds what a visitor means: everyday names, words in any order, unfinished words and typing errors.
// The library says which words of the catalogue are close to the one typed; here is decided what that is worth.

/** @typedef {{text: string, weight: number, keyword?: boolean}} Phrase weight: what a full match is worth, 0 to 1 */
/** @typedef {{code: string, phrases: Phrase[], bonus?: number}} Entry bonus: settles ties, far below a weight */
/** @typedef {{code: string, score: number, keyword: string | null}} Found keyword: the everyday name that was met */

const INNER = 0.6; // "lahir" inside "kelahiran"
const BEGUN = 0.9; // "pasp" for "paspor"
const INNER_LETTERS = 5; // shorter ones stand inside too many words
const SPARE = 0.25; // the share of a score that the whole phrase being met decides
const ELSEWHERE = 0.8; // words met in different phrases say less than words met in one

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
  const fuse = new Fuse(vocabulary, { includeScore: true, ignoreFieldNorm: true, ignoreLocation: true, threshold: 0.34 });

  /**
   * How close each word of the catalogue is to the one typed, 0 to 1; the far ones are left out.
   * @param {string} typed
   * @returns {Map<string, number>}
   */
  function closeTo(typed) {
    const close = new Map(vocabulary.flatMap((word) => (contained(typed, word) ? [[word, contained(typed, word)]] : [])));
    if (typed.length < 4) return close;
    for (const { item: word, score = 1 } of fuse.search(typed)) {
      const alike = Math.abs(word.length - typed.length) <= 2 && score <= tolerance(typed);
      if (alike && !close.has(word)) close.set(word, 1 - score - 0.15);
    }
    return close;
  }

  return (query, limit = 30) => {
    // A word that the catalogue knows nothing like ("mau", "tolong") does not stand in the way of the others.
    const wanted = words(query).map(closeTo).filter((close) => close.size);
    if (!wanted.length) return [];
    const found = indexed.map((entry) => rate(entry, wanted)).filter(({ met }) => met > 0);
    const most = Math.max(0, ...found.map(({ met }) => met));
    return found
      .filter(({ met }) => met === most)
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .map(({ code, score, keyword }) => ({ code, score, keyword }));
  };
}

/**
 * @param {{code: string, bonus?: number, phrases: (Phrase & {words: string[]})[]}} entry
 * @param {Map<string, number>[]} wanted
 */
function rate(entry, wanted) {
  const best = wanted.map(() => 0);
  let [score, /** @type {string | null} */ keyword] = [0, /** @type {string | null} */ (null)];
  for (const phrase of entry.phrases) {
    const met = wanted.map((close) => Math.max(...phrase.words.map((word) => close.get(word) ?? 0), 0));
    const touched = phrase.words.filter((word) => wanted.some((close) => close.has(word))).length;
    const spoken = sum(met) / wanted.length;
    const worth = phrase.weight * spoken * (1 - SPARE + (SPARE * touched) / Math.max(1, phrase.words.length));
    met.forEach((value, place) => (best[place] = Math.max(Number(best[place]), value * phrase.weight)));
    if (worth > score) [score, keyword] = [worth, phrase.keyword ? phrase.text : null];
  }
  const together = (ELSEWHERE * sum(best)) / wanted.length;
  return {
    code: entry.code,
    score: Math.max(score, together) + (entry.bonus ?? 0),
    keyword,
    met: best.filter(Boolean).length,
  };
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
  const plain = text.toLowerCase().normalize("NFKD").replace(/[^\p{L}\p{N}\s-]/gu, (sign) => (/\p{M}|['’]/u.test(sign) ? "" : " "));
  const found = plain.split(/\s+/).flatMap((word) => {
    const parts = word.split("-").filter(Boolean);
    return parts.length > 1 ? [...parts, parts.join("")] : parts;
  });
  return [...new Set(found)];
}

/** @param {number[]} values */
function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
