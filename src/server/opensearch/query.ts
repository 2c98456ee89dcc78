import { isEmpty, type Range } from '../../directory/index/dictionary.js';
import type { DirectoryWords } from '../../directory/index/words.js';
import { correct, fuse } from '../../directory/query/correct.js';
import { interpret } from '../../directory/query/interpret.js';
import { parseQuery, type Query, type Term } from '../../directory/query/parse.js';
import { respell } from '../../directory/query/respell.js';
import { MAX_LETTERS, MAX_WORDS } from '../../directory/search.js';
import { isStopWord, KIND, withoutStopWords } from '../../directory/text/vocabulary.js';
import { MAX_BEGINNING, MIN_BEGINNING } from './analysis.js';
import { wordsOf } from './document.js';

/**
 * Most organizations that the cluster may offer; which of them answer the question is for
 * `directory/` to say.
 */
export const MAX_CANDIDATES = 200;

/** Ways to understand a question that are looked for. */
const MAX_READINGS = 3;
/** Most words of the directory that are looked for by themselves where any of them may be meant. */
const MAX_RANGE = 32;

/** What a whole name is worth, beside a word of a weight of 1, and the best known of all names. */
const BOOST = { letters: 100, word: 10, fame: 1 };

/**
 * The search for candidates, one of two; undefined when there is nothing to look for. The words of
 * the directory are those by which `directory/` reads questions, so that the cluster is asked for
 * what may be meant, and each candidate is scored again.
 *
 * @param isLoose - Whether any one word will do, and known words may be misspelled, too: for
 *   questions to which the strict search finds no good answer. It takes the cluster longer.
 */
export function candidatesQuery(
  question: string,
  words: DirectoryWords,
  isLoose: boolean,
): object | undefined {
  const queries = interpret(question.slice(0, MAX_LETTERS), MAX_WORDS)
    .filter((reading) => reading.words.length > 0)
    .slice(0, MAX_READINGS)
    .flatMap((interpretation) => {
      const asTyped = parseQuery(words, interpretation);
      const read = correct(words, asTyped, false, fuse) ?? asTyped;
      if (isLoose) return [withAny(correct(words, read, true, fuse) ?? read, words)];
      const all = [read, ...respell(words, asTyped)].map((query) => withAll(query, words));
      return [...all, wholeName(interpretation.words)];
    })
    .filter((query) => query !== undefined);
  if (isLoose) queries.push(likeIt(question));
  return queries.length > 0 ? { dis_max: { queries } } : undefined;
}

/** Names that the question is without its spaces, or whose initials it is. */
function wholeName(typed: readonly string[]): object {
  const full = wordsOf(typed.join(' '));
  const letters = [typed, full, withoutStopWords(full)].map((words) => words.join(''));
  return {
    constant_score: { filter: { terms: { letters } }, boost: BOOST.letters },
  };
}

/** Names that have all words which a name must have; undefined where there can be none. */
function withAll({ terms }: Query, { dictionary }: DirectoryWords): object | undefined {
  const required = terms.filter(({ required }) => required);
  if (required.some(({ readings }) => readings.length === 0)) return undefined;
  return {
    bool: {
      must: required.map((term) => readingsOf(term, dictionary)),
      should: [...others(terms, required, dictionary), fame],
    },
  };
}

/** Names that have any word that says something. */
function withAny({ terms }: Query, { dictionary }: DirectoryWords): object | undefined {
  const wanted = terms.filter(({ weight, readings }) => weight >= KIND && readings.length > 0);
  if (wanted.length === 0) return undefined;
  const should = wanted.map((term) => readingsOf(term, dictionary));
  return {
    bool: {
      must: { bool: { should, minimum_should_match: 1 } },
      should: [...others(terms, wanted, dictionary), fame],
    },
  };
}

/** Names that the cluster itself finds like the question. */
const likeIt = (question: string): object => ({
  match: {
    names: { query: question, fuzziness: 'AUTO:3,5', prefix_length: 1, max_expansions: 10 },
  },
});

const fame = { rank_feature: { field: 'fame', linear: {}, boost: BOOST.fame } };

/** What the other words are worth, but for one letter: it says too little for its price. */
const others = (
  terms: readonly Term[],
  some: readonly Term[],
  dictionary: readonly string[],
): object[] =>
  terms
    .filter(({ text }) => text.length >= MIN_BEGINNING && !isStopWord(text))
    .filter((term) => !some.includes(term) && term.readings.length > 0)
    .map((term) => readingsOf(term, dictionary));

/** Names with a word, or in a state, as which a word of the question can be read. */
function readingsOf({ readings, weight }: Term, dictionary: readonly string[]): object {
  const names: string[] = [];
  const states: string[] = [];
  const should: object[] = [];
  for (const range of readings) {
    if (isEmpty(range)) continue;
    if (range.lo >= dictionary.length) states.push(String(range.lo - dictionary.length));
    else if (range.hi - range.lo <= MAX_RANGE) names.push(...dictionary.slice(range.lo, range.hi));
    else should.push(beginning(range, dictionary));
  }
  if (names.length > 0) should.push({ terms: { names } });
  if (states.length > 0) should.push({ terms: { states } });
  return { constant_score: { filter: { bool: { should } }, boost: BOOST.word * weight } };
}

/** Names with a word of a range of the sorted dictionary: all that their first and last share. */
function beginning({ lo, hi }: Range, dictionary: readonly string[]): object {
  const first = dictionary[lo] as string;
  const last = dictionary[hi - 1] as string;
  let length = 0;
  while (length < MAX_BEGINNING && first[length] && first[length] === last[length]) length++;
  const value = first.slice(0, length);
  return length < MIN_BEGINNING
    ? { prefix: { letters: value } }
    : { term: { 'names.beginnings': value } };
}
