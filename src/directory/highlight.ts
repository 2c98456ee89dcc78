import { read, wordOf } from './candidates.js';
import { split } from './normalize.js';
import type { Query } from './query.js';
import type { TokenIndex } from './token-index.js';
import { short } from './words.js';

/** Words of a text as they stand in it; letters alone that belong together, such as "L.A.", are one. */
const WORD = /\p{L}(?:[^\p{L}\p{N}]+\p{L}(?![\p{L}\p{N}\p{M}]))+(?![\p{L}\p{N}\p{M}'’])|[\p{L}\p{N}\p{M}'’]+/gu;

/** Where the text of a name shows what was typed, in UTF-16 units. */
export function highlight(index: TokenIndex, name: number, { terms }: Query, text: string): [number, number][] {
  /** The name's words that were typed, each with how much of it. */
  const typed = new Map<string, string>();
  for (let i = index.starts[name] as number; i < (index.starts[name + 1] as number); i++) {
    const id = index.words[i] as number;
    const term = terms.find((each) => read(each, id));
    if (term) typed.set(wordOf(index, id), term.text);
  }
  const ranges: [number, number][] = [];
  for (const { 0: word, index: at } of text.matchAll(WORD)) {
    const plain = split(word)[0] ?? '';
    const begun = typed.get(plain) ?? short.get(plain)?.map((each) => typed.get(each)).find(Boolean);
    if (begun) ranges.push([at, at + (plain.startsWith(begun) && plain.length === word.length ? begun.length : word.length)]);
  }
  return ranges;
}

/** The first letter of each word. */
export const initials = (text: string): [number, number][] => [...text.matchAll(WORD)].map(({ index }) => [index, index + 1]);
