import type { SearchIndex } from '../index/build.js';
import { withFigures } from '../text/synonyms.js';
import { isStopWord } from '../text/vocabulary.js';
import { divide } from './divide.js';
import { parseQuery, type Query } from './parse.js';

/** What it costs to write two words as one, one as two, or numbers in figures. */
const RESPELLING_COST = 0.04;

/** Other ways to write the query: numbers in figures, and spaces elsewhere. */
export function respell(index: SearchIndex, { interpretation }: Query): Query[] {
  const { words } = interpretation;
  const figures = withFigures(words);
  const found = new Map<string, readonly string[]>();
  for (const each of [figures, divide(index.dictionary, words), divide(index.dictionary, figures)])
    found.set(each.join(' '), each);
  found.delete(words.join(' '));
  return [...found.values()].map((respelled) =>
    parseQuery(index, interpretation, {
      words: respelled,
      cost: RESPELLING_COST,
      required: respelled.filter((word) => !isStopWord(word)),
    }),
  );
}
