import { read } from './candidates.js';
import { only } from './dictionary.js';
import { split } from './normalize.js';
import type { Query } from './query.js';
import type { TokenIndex } from './token-index.js';
import { expand } from './words.js';

/**
 * Words of a text as they stand in it; letters alone that belong together, such as "L.A.", are one. The pattern, which takes a
 * browser long to read, is read with the first search.
 */
const wordsIn = (text: string) =>
  text.matchAll(/\p{L}(?:[^\p{L}\p{N}]+\p{L}(?![\p{L}\p{N}\p{M}'’]))+|[\p{L}\p{N}\p{M}'’]+/gu);

/** Where the text of a name shows what was typed, in UTF-16 units. */
export function highlight(
  { dictionary }: TokenIndex,
  { terms }: Query,
  text: string,
): [number, number][] {
  const ranges: [number, number][] = [];
  for (const { 0: word, index: at } of wordsIn(text)) {
    const plain = split(word);
    const ids = expand(plain).map((each) => only(dictionary, each).lo);
    const typed = terms.find((term) => ids.some((id) => read(term, id)))?.text;
    if (typed)
      ranges.push([
        at,
        at +
          (plain[0]?.startsWith(typed) && plain[0].length === word.length
            ? typed.length
            : word.length),
      ]);
  }
  return ranges;
}

/** The first letter of each word. */
export const initials = (text: string): [number, number][] =>
  [...wordsIn(text)].map(({ index }) => [index, index + 1]);
