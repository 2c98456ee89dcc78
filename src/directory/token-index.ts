import { letters, readWords, wordAt } from './normalize.js';
import type { Organization } from './schema.js';
import { expand, LITTLE, littleWords, stateOf, statesIn, tellingWords, weightOf } from './words.js';

/** Lists, one after another: list `i` is `items[starts[i] … starts[i + 1])`. */
export interface Lists {
  items: Uint32Array;
  starts: Uint32Array;
}

/**
 * The words of a directory. A *name* here is an organization's name or one of its aliases; a *word id* is the word's place
 * in the sorted dictionary, so that a prefix is a range of ids.
 *
 * Ids from `dictionary.length` on are keys: of a name's letters and of its initials ({@link keyOf}), and of its states.
 */
export interface TokenIndex {
  dictionary: readonly string[];
  /** What each word is worth; keys have no weight. */
  weights: Float32Array;
  /** Each name's words and keys. */
  words: Lists;
  /** The names that have each word or key. */
  names: Lists;
  /** The organization of each name. */
  owner: Uint32Array;
}

const KEYS = 2 ** 16;
const STATES = 64;
/** Fewest letters of an acronym. */
export const ACRONYM = 3;
/** The key of a state; that of 0 is of names without one. */
export const stateKey = (state: number): number => KEYS + state;
const spread = (hash: number): number => hash ^ (hash >>> 15);

/** A letter's part in a key: keys are sums, so that they are the same however letters are divided into words. */
const share = (letter: number): number => Math.imul(letter * letter * letter, 0x9e3779b1);
const toKey = (sum: number): number => spread(sum) & (KEYS - 1);

/** The key of letters, from 0. */
export function keyOf(letters: string): number {
  let sum = 0;
  for (let i = 0; i < letters.length; i++) sum += share(letters.charCodeAt(i));
  return toKey(sum);
}

/** Numbers words in the order in which they are met. A map would need a string of each word that it is asked for. */
function createVocabulary() {
  const list: string[] = [];
  const hashes: number[] = [];
  /** The sum of each word's letters, and the share of its first. */
  const sums: number[] = [];
  const firsts: number[] = [];
  let table = new Uint32Array(4096);
  /** Where a word is, or belongs. Of 100,000 words, hardly two have the same hash. */
  const slotOf = (hash: number): number => {
    const mask = table.length - 1;
    let slot = spread(hash) & mask;
    for (let id; (id = table[slot]) && hashes[id - 1] !== hash; ) slot = (slot + 1) & mask;
    return slot;
  };
  /** The number of a word in the letters just read. */
  const take = (from: number, to: number): number => {
    let hash = 0;
    let sum = 0;
    for (let i = from; i < to; i++) {
      hash = (Math.imul(hash, 16777619) + (letters[i] as number)) | 0;
    }
    const slot = slotOf(hash);
    const id = table[slot] as number;
    if (id) return id - 1;
    for (let i = from; i < to; i++) sum += share(letters[i] as number);
    table[slot] = list.push(wordAt(from, to));
    hashes.push(hash);
    sums.push(sum);
    firsts.push(share(letters[from] as number));
    if (list.length * 2 > table.length) {
      table = new Uint32Array(table.length * 4);
      hashes.forEach((each, i) => (table[slotOf(each)] = i + 1));
    }
    return list.length - 1;
  };
  return { list, sums, firsts, take };
}

/** Rows between two chances to give way. */
const BATCH = 256;

export function* buildIndex(organizations: readonly Organization[]): Generator<undefined, TokenIndex> {
  const { list, sums, firsts, take } = createVocabulary();
  const idOf = (word: string): number => {
    for (let i = 0; i < word.length; i++) letters[i] = word.charCodeAt(i);
    return take(0, word.length);
  };
  // These come first, so that their numbers tell them.
  littleWords.forEach(idOf);
  const little = list.length;
  tellingWords.forEach(idOf);
  const telling = list.length;

  const owner: number[] = [];
  const starts = [0];
  // Keys are negative until all words are known.
  const items: number[] = [];
  /** Telling words in the name being read. */
  let tellingOnes = 0;
  const push = (from: number, to: number): void => {
    const id = take(from, to);
    if (id >= little && id < telling) tellingOnes++;
    items.push(id);
  };
  const read = (text: string, region: number): void => {
    const start = items.length;
    let state = region;
    const states = [state];
    tellingOnes = 0;
    readWords(text, push);
    if (tellingOnes > 0) {
      const words = expand(items.splice(start).map((id) => list[id] as string));
      for (const word of words) items.push(idOf(word));
      statesIn(words).forEach((said, i) => {
        if (said === state || weightOf(words[i] as string) === LITTLE) return;
        states.push((state = said));
      });
    }
    let whole = 0;
    let initials = 0;
    let count = 0;
    for (let i = start; i < items.length; i++) {
      const id = items[i] as number;
      if (id < little) continue;
      whole += sums[id] as number;
      initials += firsts[id] as number;
      count++;
    }
    items.push(~toKey(whole));
    if (count >= ACRONYM) items.push(~toKey(initials));
    // None is a state of its own, and so is left out where there is another.
    for (const each of states) if (each || !state) items.push(~stateKey(each));
    starts.push(items.length);
  };
  const readRow = ({ name, aliases = [], region = '' }: Organization, row: number): void => {
    const state = stateOf(region);
    owner.push(row);
    read(name, state);
    for (const alias of aliases) {
      owner.push(row);
      read(alias, state);
    }
  };
  for (let row = 0; row < organizations.length; row += BATCH) {
    organizations.slice(row, row + BATCH).forEach((organization, i) => { readRow(organization, row + i); });
    yield;
  }

  // Sorted letter by letter, so that no stretch of work is long.
  const shelves: Record<string, string[]> = {};
  for (const word of list) (shelves[word[0] as string] ??= []).push(word);
  const dictionary: string[] = [];
  for (const letter of Object.keys(shelves).sort()) {
    for (const word of (shelves[letter] as string[]).sort()) dictionary.push(word);
    yield;
  }
  const places = new Uint32Array(dictionary.length);
  dictionary.forEach((word, place) => (places[idOf(word)] = place));
  yield;
  const words = { items: new Uint32Array(items.length), starts: new Uint32Array(starts) };
  items.forEach((item, i) => (words.items[i] = item < 0 ? dictionary.length + ~item : (places[item] as number)));
  yield;
  const weights = Float32Array.from(dictionary, weightOf);
  yield;
  return { dictionary, weights, words, names: invert(words, dictionary.length + KEYS + STATES), owner: new Uint32Array(owner) };
}

/** The lists that each item is in. */
function invert({ items, starts }: Lists, size: number): Lists {
  const add = (i: number, more: number): number => (ends[i] = (ends[i] as number) + more);
  // Filled one place ahead, so that filling the lists moves each start to where it belongs.
  const ends = new Uint32Array(size + 2);
  for (let i = 0; i < items.length; i++) add((items[i] as number) + 2, 1);
  for (let i = 2; i < size + 2; i++) add(i, ends[i - 1] as number);
  const lists = new Uint32Array(items.length);
  for (let list = 0; list + 1 < starts.length; list++) {
    for (let i = starts[list] as number; i < (starts[list + 1] as number); i++) lists[add((items[i] as number) + 1, 1) - 1] = list;
  }
  return { items: lists, starts: ends };
}
