import type { Vocabulary } from './vocabulary.js';

/** Letters that go into a sort key, and the room for an id beside them: 40⁶ · 2²⁰ < 2⁵³. */
const KEYED = 6;
const IDS = 2 ** 20;

/** The ids of a vocabulary in the order of their letters. */
export function sortWords(vocabulary: Vocabulary): Uint32Array {
  const { size } = vocabulary;
  // Sorting numbers is far quicker than sorting strings: most words differ in their first letters.
  const keys = new Float64Array(size);
  for (let id = 0; id < size; id++) keys[id] = keyOf(vocabulary, id) * IDS + id;
  keys.sort();
  const order = new Uint32Array(size);
  let from = 0;
  for (let i = 0; i < size; i++) {
    order[i] = (keys[i] as number) % IDS;
    if (i + 1 < size && Math.floor((keys[i + 1] as number) / IDS) === Math.floor((keys[i] as number) / IDS)) continue;
    if (i > from) order.subarray(from, i + 1).sort((a, b) => compare(vocabulary, a, b));
    from = i + 1;
  }
  return order;
}

function keyOf({ chars, at }: Vocabulary, id: number): number {
  let key = 0;
  for (let i = 0, j = (at[id] as number); i < KEYED; i++, j++) {
    const c = j < (at[id + 1] as number) ? (chars[j] as number) : 0;
    key = key * 40 + (c > 122 ? 37 : c > 96 ? c - 86 : c && c - 47);
  }
  return key;
}

function compare({ chars, at }: Vocabulary, a: number, b: number): number {
  for (let i = (at[a] as number), j = (at[b] as number); ; i++, j++) {
    const ended = (i < (at[a + 1] as number) ? 0 : 1) - (j < (at[b + 1] as number) ? 0 : 1);
    if (ended || i >= (at[a + 1] as number)) return -ended;
    if (chars[i] !== chars[j]) return (chars[i] as number) - (chars[j] as number);
  }
}
