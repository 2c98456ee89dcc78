import { exactRange } from '../index/dictionary.js';
import type { SearchIndex } from '../index/build.js';
import { readingAs, type Query } from '../query/parse.js';
import { tokenize } from '../text/normalize.js';
import { expandAbbreviations } from '../text/vocabulary.js';

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
  { dictionary }: SearchIndex,
  { terms }: Query,
  text: string,
): TextRange[] {
  const ranges: TextRange[] = [];
  for (const { 0: word, index: start } of wordsIn(text)) {
    const tokens = tokenize(word);
    const ids = expandAbbreviations(tokens).map((token) => exactRange(dictionary, token).lo);
    const typed = terms.find((term) => ids.some((id) => readingAs(term, id)))?.text;
    if (!typed) continue;
    const isBeginning = tokens[0]?.startsWith(typed) && tokens[0].length === word.length;
    ranges.push([start, start + (isBeginning ? typed : word).length]);
  }
  return ranges;
}

/** The first letter of each word. */
export const highlightInitials = (text: string): TextRange[] =>
  [...wordsIn(text)].map(({ index }) => [index, index + 1]);
