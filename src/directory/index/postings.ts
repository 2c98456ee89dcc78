/** Lists of numbers, one after another: list `i` is `items[starts[i] … starts[i + 1])`. */
export interface PostingLists {
  readonly items: Uint32Array | Uint16Array;
  readonly starts: Uint32Array;
}

/** Lists between two chances to give way to the page. */
const BATCH = 8192;

/** Turns lists of items into lists of the lists that each item, from 0 to before `size`, is in. */
export function* invert(
  items: ArrayLike<number> & Iterable<number>,
  starts: ArrayLike<number>,
  size: number,
): Generator<undefined, PostingLists> {
  // First where each item's list ends; as the lists are filled from the back, that moves to where
  // it starts.
  const places = new Uint32Array(size + 1);
  for (const item of items) (places[item] as number)++;
  for (let i = 1; i <= size; i++) (places[i] as number) += places[i - 1] as number;
  yield;
  const lists = new Uint32Array(items.length);
  for (let list = starts.length - 2; list >= 0; list--) {
    if (list % BATCH === 0) yield;
    for (let i = starts[list + 1] as number; i-- > (starts[list] as number);)
      lists[--(places[items[i] as number] as number)] = list;
  }
  return { items: lists, starts: places };
}
