import { withFigures } from '../text/synonyms.js';
import { divide } from './divide.js';
import { parseQuery, type KnownWords, type Query } from './parse.js';

/** Other ways to write the query: numbers in figures, and spaces elsewhere. */
export function respell(index: KnownWords, { interpretation }: Query): Query[] {
  const { words } = interpretation;
  const found = new Map<string, readonly string[]>();
  const add = (each: readonly string[]) => found.set(each.join(' '), each);
  add(words);
  add(withFigures(words));
  for (const each of [...found.values()]) add(divide(index.dictionary, each));
  found.delete(words.join(' '));
  return [...found.values()].map((each) => parseQuery(index, interpretation, each));
}
