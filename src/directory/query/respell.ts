import { exactRange, isEmpty, prefixRange, signaturesOf } from '../index/dictionary.js';
import type { SearchIndex } from '../index/build.js';
import { withFigures } from '../text/synonyms.js';
import { isAbbreviation, isStopWord, sharedWords } from '../text/vocabulary.js';
import { fuzzyMatches, type FuzzyMatcher, type Lexicon } from './correct.js';
import { divide } from './divide.js';
import { parseQuery, type Query } from './parse.js';

/** What it costs to write two words as one, one as two, or a shared word right. */
const RESPELLING_COST = 0.04;
/** Fewest letters of a misspelled shared word. */
const MIN_MISSPELLED = 5;
/** Fewest letters of each of two words that were typed as one; of the second, while it is being typed. */
const MIN_PART = 2;
const MIN_OPEN_PART = 3;

const shared: Lexicon = { dictionary: sharedWords, signatures: signaturesOf(sharedWords) };

/** Other ways to write the query: words joined or divided, numbers in figures, a shared word as it is spelled. */
export function respell(
  index: SearchIndex,
  { interpretation }: Query,
  matcher: FuzzyMatcher,
): Query[] {
  const { words } = interpretation;
  const { dictionary } = index;
  const hasWord = (word: string) => !isEmpty(exactRange(dictionary, word));
  const hasPrefix = (word: string) => !isEmpty(prefixRange(dictionary, word));
  const found = new Map<string, Query>();
  const add = (
    respelled: readonly string[],
    required = respelled.filter((word) => !isStopWord(word)),
  ) => {
    const key = respelled.join(' ');
    if (key === words.join(' ') || found.has(key)) return;
    const respelling = { words: respelled, cost: RESPELLING_COST, required };
    found.set(key, parseQuery(index, interpretation, respelling));
  };
  const replace = (from: number, count: number, ...by: string[]) => {
    add([...words.slice(0, from), ...by, ...words.slice(from + count)], by);
  };
  words.forEach((word, i) => {
    const isLast = i + 1 === words.length;
    if (word.length >= MIN_MISSPELLED && !hasPrefix(word)) {
      for (const { lo, edits } of fuzzyMatches(shared, word, false, matcher)) {
        const meant = shared.dictionary[lo] as string;
        if (edits < 2 && hasWord(meant)) replace(i, 1, meant);
      }
    }
    const joined = word + (words[i + 1] ?? '');
    if (!isLast && (i + 2 === words.length ? hasPrefix : hasWord)(joined)) replace(i, 2, joined);
    for (let cut = word.length - (isLast ? MIN_OPEN_PART : 1); cut >= MIN_PART; cut--) {
      const left = word.slice(0, cut);
      const right = word.slice(cut);
      if ((isAbbreviation(left) || hasWord(left)) && (isLast ? hasPrefix : hasWord)(right))
        replace(i, 1, left, right);
    }
  });
  const figures = withFigures(words);
  add(figures, []);
  for (const each of new Set([words, figures])) add(divide(dictionary, each));
  return [...found.values()];
}
