import { idOf } from './dictionary.js';
import { split } from './normalize.js';
import type { Query } from './query.js';
import type { TokenIndex } from './token-index.js';
import { normalize } from './words.js';

/** Words of a text as they stand in it; letters alone that belong together, such as "L.A.", are one. */
const WORD = /\p{L}(?:[^\p{L}\p{N}]+\p{L}(?![\p{L}\p{N}\p{M}]))+(?![\p{L}\p{N}\p{M}'’])|[\p{L}\p{N}\p{M}'’]+/gu;

/** Where a text shows what was typed, in UTF-16 units. */
export function highlight(index: TokenIndex, { terms }: Query, text: string, exact: boolean, acronym: boolean): [number, number][] {
  if (exact) return [[0, text.length]];
  const ranges: [number, number][] = [];
  for (const { 0: word, index: at } of text.matchAll(WORD)) {
    const [plain = ''] = split(word);
    if (!plain) continue;
    let end = acronym ? 1 : 0;
    for (const id of normalize([plain]).map((each) => idOf(index, each))) {
      for (const { text: typed, readings } of terms) {
        if (!readings.some(({ lo, hi }) => id >= lo && id < hi)) continue;
        const begun = plain.startsWith(typed) && plain.length === word.length;
        end = Math.max(end, begun ? typed.length : word.length);
      }
    }
    if (end) ranges.push([at, at + end]);
  }
  return ranges;
}
