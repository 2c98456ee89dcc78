import { tokenize } from '../../directory/text/normalize.js';
import { initialsOf, withoutStopWords } from '../../directory/text/vocabulary.js';
import { statesOf, wordsOf } from './document.js';

/** Most organizations that the cluster may offer; which of them answer the question is for `directory/` to say. */
export const MAX_CANDIDATES = 200;

/** Letters and words of a question that are read, as in `directory/search.ts`. */
const MAX_LETTERS = 200;
const MAX_WORDS = 12;
/** Fewest letters by which names are found of which the question, without spaces, is the beginning. */
const MIN_PREFIX = 3;
/** Words of the directory that are tried for a misspelled one. */
const MAX_EXPANSIONS = 50;

/** What the parts of a question are worth to each other. */
const BOOST = { letters: 20, joined: 6, words: 3, beginnings: 2, fuzzy: 1, state: 1 };

/** The search that brings in candidates; generous, since each is scored again. Undefined when there is nothing to look for. */
export function candidatesQuery(question: string): object | undefined {
  const typed = tokenize(question.slice(0, MAX_LETTERS)).slice(0, MAX_WORDS);
  const words = wordsOf(typed.join(' '));
  const last = typed.at(-1);
  if (last === undefined) return undefined;
  const own = withoutStopWords(words);
  const letters = [...new Set([typed.join(''), words.join(''), own.join('')])];
  // "Quill moor" may be "quillmoor".
  const pairs = typed.slice(1).map((word, i) => `${typed[i] as string}${word}`);
  const text = words.join(' ');
  const states = statesOf(words);
  const should: object[] = [
    { terms: { letters: [...letters, initialsOf(own)].slice(0, 4), boost: BOOST.letters } },
    ...letters
      .filter((each) => each.length >= MIN_PREFIX)
      .map((value) => ({ prefix: { letters: { value, boost: BOOST.joined } } })),
    { match: { names: { query: [text, ...pairs].join(' '), boost: BOOST.words } } },
    {
      match: {
        names: {
          query: [text, ...pairs].join(' '),
          fuzziness: 'AUTO:3,5',
          max_expansions: MAX_EXPANSIONS,
          boost: BOOST.fuzzy,
        },
      },
    },
    { match: { 'names.beginnings': { query: last, boost: BOOST.beginnings } } },
    ...(states.length > 0 ? [{ terms: { states, boost: BOOST.state } }] : []),
  ];
  return { bool: { should, minimum_should_match: 1 } };
}
