import { isEmpty, prefixRange } from '../../directory/index/dictionary.js';
import type { DirectoryWords } from '../../directory/index/words.js';
import { fuse, fuzzyMatches } from '../../directory/query/correct.js';
import { divide } from '../../directory/query/divide.js';
import { interpret } from '../../directory/query/interpret.js';
import { initialsOf, withoutStopWords } from '../../directory/text/vocabulary.js';
import { statesOf, wordsOf } from './document.js';

/**
 * Most organizations that the cluster may offer; which of them answer the question is for
 * `directory/` to say.
 */
export const MAX_CANDIDATES = 200;

/** Letters and words of a question that are read, as in `directory/search.ts`. */
const MAX_LETTERS = 200;
const MAX_WORDS = 12;
/**
 * Fewest letters by which names are found of which the question, without spaces, is the beginning.
 */
const MIN_PREFIX = 3;
/** Words of the directory that are tried for a misspelled one. */
const MAX_EXPANSIONS = 50;

/** Ways to understand a question that are looked for. */
const MAX_READINGS = 3;
/** Words of the directory that are looked for in place of one that it does not have. */
const MAX_CORRECTIONS = 16;

/** What the parts of a question are worth to each other. */
const BOOST = { letters: 20, joined: 6, words: 3, beginnings: 2, fuzzy: 1, state: 1, fame: 1 };

/**
 * The search that brings in candidates; generous, since each is scored again. Undefined when there
 * is nothing to look for.
 *
 * @param words the words of the directory, by which one that it does not have is recognized as
 *   misspelled.
 */
export function candidatesQuery(question: string, words: DirectoryWords): object | undefined {
  const readings = interpret(question.slice(0, MAX_LETTERS), MAX_WORDS)
    .filter((reading) => reading.words.length > 0)
    .slice(0, MAX_READINGS);
  if (readings.length === 0) return undefined;
  const queries = readings.map((reading) => queryFor(reading.words, words));
  return queries.length > 1 ? { dis_max: { queries } } : queries[0];
}

/** The search for one way to understand a question. */
function queryFor(typed: readonly string[], words: DirectoryWords): object {
  const last = typed.at(-1) as string;
  const full = wordsOf(typed.join(' '));
  const own = withoutStopWords(full);
  const letters = [...new Set([typed.join(''), full.join(''), own.join('')])];
  // "Quill moor" may be "quillmoor".
  const pairs = typed.slice(1).map((word, i) => `${typed[i] as string}${word}`);
  const query = [...full, ...pairs].join(' ');
  const states = statesOf(full);
  const should: object[] = [
    { terms: { letters: [...letters, initialsOf(own)], boost: BOOST.letters } },
    ...letters
      .filter((each) => each.length >= MIN_PREFIX)
      .map((value) => ({ prefix: { letters: { value, boost: BOOST.joined } } })),
    { match: { names: { query, boost: BOOST.words } } },
    {
      match: {
        names: {
          query,
          fuzziness: 'AUTO:3,5',
          max_expansions: MAX_EXPANSIONS,
          boost: BOOST.fuzzy,
        },
      },
    },
    ...typed.flatMap((word) => {
      const meant = corrections(word, word === last, words);
      return meant.length > 0 ? [oneOf(meant)] : [];
    }),
  ];
  const parts = divide(words.dictionary, typed);
  if (parts.join() !== typed.join())
    should.push({ match: { names: { query: parts.join(' '), boost: BOOST.words } } });
  if (last.length >= MIN_PREFIX || typed.length === 1)
    should.push({ match: { 'names.beginnings': { query: last, boost: BOOST.beginnings } } });
  if (states.length > 0) should.push({ terms: { states, boost: BOOST.state } });
  const fame = { rank_feature: { field: 'fame', linear: {}, boost: BOOST.fame } };
  return { bool: { must: { bool: { should, minimum_should_match: 1 } }, should: fame } };
}

/** Any of some words, each as good as the one that was typed. */
const oneOf = (words: readonly string[]): object => ({
  dis_max: {
    queries: words.map((word) => ({ term: { names: { value: word, boost: BOOST.words } } })),
  },
});

/** The words of the directory that one may be which it does not have. */
function corrections(word: string, isOpen: boolean, words: DirectoryWords): string[] {
  const { dictionary } = words;
  if (word.length < MIN_PREFIX || !isEmpty(prefixRange(dictionary, word))) return [];
  return fuzzyMatches(words, word, isOpen, fuse)
    .flatMap(({ lo, hi }) => dictionary.slice(lo, Math.min(hi, lo + MAX_CORRECTIONS)))
    .slice(0, MAX_CORRECTIONS);
}
