import { exactRange, isEmpty, prefixRange, signaturesOf } from '../index/dictionary.js';
import type { SearchIndex } from '../index/build.js';
import { isAbbreviation, sharedWords } from '../text/vocabulary.js';
import { fuzzyMatches, type FuzzyMatcher, type Lexicon } from './correct.js';
import { parseQuery, type Query } from './parse.js';

/** What it costs to write two words as one, one as two, or a shared word right. */
const RESPELLING_COST = 0.04;
/** Fewest letters of a misspelled shared word. */
const MIN_MISSPELLED = 5;
/** Fewest letters of each of two words that were typed as one; of the second, while it is being typed. */
const MIN_PART = 2;
const MIN_OPEN_PART = 3;

const shared: Lexicon = { dictionary: sharedWords, signatures: signaturesOf(sharedWords) };

/** Other ways to write the query: with two words as one, or one as two, or with the shared word that one misspells. */
export function respell(
  index: SearchIndex,
  words: readonly string[],
  matcher: FuzzyMatcher,
): Query[] {
  const { dictionary } = index;
  const hasWord = (word: string) => !isEmpty(exactRange(dictionary, word));
  const hasPrefix = (word: string) => !isEmpty(prefixRange(dictionary, word));
  const found: Query[] = [];
  const replace = (from: number, count: number, ...by: string[]) => {
    const respelled = [...words.slice(0, from), ...by, ...words.slice(from + count)];
    found.push(parseQuery(index, respelled, RESPELLING_COST, (word) => by.includes(word)));
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
  return found;
}
