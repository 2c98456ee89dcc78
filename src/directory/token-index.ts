import { plain } from './normalize.js';
import type { Organization } from './schema.js';
import {
  expand,
  LITTLE,
  littleWords,
  stateOf,
  statesIn,
  tellingWords,
  unsaidOf,
  weightOf,
} from './words.js';

/** Lists, one after another: list `i` is `items[starts[i] … starts[i + 1])`. */
export interface Lists {
  items: Uint32Array | Uint16Array;
  starts: Uint32Array;
}

/**
 * The words of a directory. A *name* here is an organization's name or one of its aliases; a *word id* is the word's place
 * in the sorted dictionary, so that a prefix is a range of ids. Ids from `dictionary.length` on are of states.
 */
export interface TokenIndex {
  dictionary: readonly string[];
  /** What each word costs a name when it was not typed, in hundredths; states have no weight. */
  weights: Uint8Array;
  /** Each name's words, then its states. */
  words: Lists;
  /** The names that have each word or state. */
  names: Lists;
  /** The names whose letters, or initials, have each key ({@link keyOf}). */
  keys: Lists;
  /** The organization of each name. */
  owner: Uint32Array;
}

const KEYS = 2 ** 15;
/** States, and 0 for none. */
const STATES = 64;
/** Fewest letters of an acronym. */
export const ACRONYM = 3;

/** The sum of letters, which is the same however they are divided into words. */
function sumOf(letters: string): number {
  let sum = 0;
  for (let i = 0; i < letters.length; i++) {
    const letter = letters.charCodeAt(i);
    sum += Math.imul(letter * letter * letter, 0x9e3779b1);
  }
  return sum;
}

const toKey = (sum: number): number => sum & (KEYS - 1);

/** The key of letters, from 0. */
export const keyOf = (letters: string): number => toKey(sumOf(letters));

/** Rows between two chances to give way. */
const BATCH = 256;

export function* buildIndex(
  organizations: readonly Organization[],
): Generator<undefined, TokenIndex> {
  /** Words, in the order in which they are met; and the sum of each one's letters, and of its first. */
  const list: string[] = [];
  const sums: number[] = [];
  const firsts: number[] = [];
  /**
   * Each word's place there, by its hash: to look it up by the word itself, a string would have to be made of it. A word
   * whose hash another one has takes the next free number.
   */
  const places = new Map<number, number>();
  const placeOf = (text: string, from = 0, to = text.length): number => {
    let hash = 0;
    for (let i = from; i < to; i++)
      hash = ((Math.imul(hash, 16777619) + text.charCodeAt(i)) << 1) >> 1;
    for (; ; hash = (hash + 1) | 0) {
      const known = places.get(hash);
      if (known === undefined) break;
      const word = list[known] as string;
      if (word.length === to - from && text.startsWith(word, from)) return known;
    }
    const word = text.slice(from, to);
    places.set(hash, list.length);
    sums.push(sumOf(word));
    firsts.push(sumOf(word.charAt(0)));
    return list.push(word) - 1;
  };
  // These come first, so that their places tell them.
  for (const word of [...littleWords, ...tellingWords]) placeOf(word);
  const little = littleWords.length;
  const telling = list.length;

  const owner: number[] = [];
  // States are negative until all words are known.
  const items: number[] = [];
  const starts = [0];
  const keys: number[] = [];
  const keyStarts = [0];
  /** Takes in the words of a text; tells whether there is a telling one. */
  const take = (text: string): boolean => {
    let isTelling = false;
    for (let from = 0, to; from < text.length; from = to + 1) {
      to = text.indexOf(' ', from);
      if (to < 0) to = text.length;
      const place = placeOf(text, from, to);
      if (place >= little && place < telling) isTelling = true;
      items.push(place);
    }
    return isTelling;
  };
  const read = (name: string, region: number, row: number): void => {
    owner.push(row);
    const start = items.length;
    const text = plain(name);
    const states = [region];
    if (take(text)) {
      items.length = start;
      // Alone, what can be short for others is a name: University of San Diego is "USD", and no unified school district.
      const words = text.includes(' ') ? expand(text.split(' ')) : [text];
      take(words.join(' '));
      statesIn(words).forEach((state, i) => {
        if (state !== states.at(-1) && weightOf(words[i] as string) > LITTLE) states.push(state);
      });
    }
    let whole = 0;
    let initials = 0;
    let count = 0;
    for (let i = start; i < items.length; i++) {
      const place = items[i] as number;
      if (place < little) continue;
      whole += sums[place] as number;
      initials += firsts[place] as number;
      count++;
    }
    keys.push(toKey(whole));
    if (count >= ACRONYM) keys.push(toKey(initials));
    keyStarts.push(keys.length);
    // None is a state of its own, and so is left out where there is another.
    for (const state of states) if (state || states.length < 2) items.push(~state);
    starts.push(items.length);
  };
  const readRow = ({ name, aliases = [], region = '' }: Organization, row: number): void => {
    const state = stateOf(region);
    read(name, state, row);
    for (const alias of aliases) read(alias, state, row);
  };
  for (let row = 0; row < organizations.length; row++) {
    readRow(organizations[row] as Organization, row);
    if (row % BATCH === 0) yield;
  }

  // Sorted letter by letter, so that no stretch of work is long.
  const shelves: Record<string, string[]> = {};
  for (const word of list) (shelves[word[0] as string] ??= []).push(word);
  const dictionary: string[] = [];
  for (const letter of Object.keys(shelves).sort()) {
    for (const word of (shelves[letter] as string[]).sort()) dictionary.push(word);
    yield;
  }
  const ids = new Uint32Array(dictionary.length);
  dictionary.forEach((word, id) => (ids[placeOf(word)] = id));
  yield;
  const size = dictionary.length + STATES;
  const words = {
    items: new (size > 2 ** 16 ? Uint32Array : Uint16Array)(items.length),
    starts: new Uint32Array(starts),
  };
  items.forEach(
    (item, i) => (words.items[i] = item < 0 ? dictionary.length + ~item : (ids[item] as number)),
  );
  yield;
  const weights = Uint8Array.from(dictionary, (word) => unsaidOf(word) * 100);
  yield;
  return {
    dictionary,
    weights,
    words,
    names: yield* invert(words.items, starts, size),
    keys: yield* invert(keys, keyStarts, KEYS),
    owner: new Uint32Array(owner),
  };
}

/** The lists that each item is in. */
function* invert(
  items: ArrayLike<number> & Iterable<number>,
  starts: readonly number[],
  size: number,
): Generator<undefined, Lists> {
  // First where each item's list ends; filled from the back, that moves to where it starts.
  const places = new Uint32Array(size + 1);
  for (const item of items) (places[item] as number)++;
  for (let i = 1; i <= size; i++) (places[i] as number) += places[i - 1] as number;
  yield;
  const lists = new Uint32Array(items.length);
  for (let list = starts.length - 2; list >= 0; list--) {
    for (let i = starts[list + 1] as number; i-- > (starts[list] as number);)
      lists[--(places[items[i] as number] as number)] = list;
  }
  return { items: lists, starts: places };
}
