import { idsOf, type SearchIndex } from '../index/build.js';
import { readingAs } from '../query/parse.js';
import { tokenize } from '../text/normalize.js';
import { expandAbbreviations } from '../text/vocabulary.js';
import type { Candidate } from './score.js';

/** What to highlight of a text: from a place to before another, in UTF-16 units. */
export type TextRange = [start: number, end: number];

/**
 * Words of a text as they stand in it; letters alone that belong together, such as "L.A.", are one.
 * Compiling the pattern takes a browser long, so that it is done with the first search.
 */
const wordsIn = (text: string) =>
  text.matchAll(/\p{L}(?:[^\p{L}\p{N}]+\p{L}(?![\p{L}\p{N}\p{M}'’]))+|[\p{L}\p{N}\p{M}'’]+/gu);

/** Where the text of a name shows what was typed. */
export function highlight(
  index: SearchIndex,
  { name, query: { terms } }: Candidate,
  text: string,
): TextRange[] {
  /** The words of the name that were typed, and as what. */
  const typedAs = new Map<string, string>();
  for (const id of idsOf(index, name)) {
    const term = terms.find((each) => readingAs(each, id));
    if (term) typedAs.set(index.dictionary[id] as string, term.text);
  }
  const ranges: TextRange[] = [];
  for (const { 0: word, index: start } of wordsIn(text)) {
    const tokens = tokenize(word);
    const words = [...tokens, ...expandAbbreviations(tokens)];
    const typed = words.map((each) => typedAs.get(each)).find(Boolean);
    if (!typed) continue;
    const isBeginning = tokens[0]?.startsWith(typed) && tokens[0].length === word.length;
    ranges.push([start, start + (isBeginning ? typed : word).length]);
  }
  return ranges;
}

/** The first letter of each word. */
export const highlightInitials = (text: string): TextRange[] =>
  [...wordsIn(text)].map(({ index }) => [index, index + 1]);
