import { idOf as idIn } from './dictionary.js';
import { fold, readWords } from './normalize.js';
import type { Organization } from './schema.js';
import { sortWords } from './sort-words.js';
import { joinHash, PRIME, room, Vocabulary } from './vocabulary.js';
import { civicWords, LEGAL, NAME, sharedWords, sharedWorth, short, states, STOP } from './words.js';

/**
 * The words of a directory, in typed arrays. A *name* here is an organization's name or one of its aliases; a *word id*
 * is the word's place in the sorted dictionary, so that a prefix is a range of ids.
 */
export interface TokenIndex {
  /** Letters of all words; word `id` is `chars[at[id] … at[id + 1])`. */
  chars: Uint16Array;
  at: Uint32Array;
  /** What each word is worth; see words.ts. */
  worth: Uint8Array;
  /** Words by name: name `n` is `words[starts[n] … starts[n + 1])`. */
  words: Uint32Array;
  starts: Uint32Array;
  /** Names by word: those with word `id` are `names[nameStarts[id] … nameStarts[id + 1])`. */
  names: Uint32Array;
  nameStarts: Uint32Array;
  /** The organization of each name. */
  owner: Uint32Array;
  /**
   * Names by the hash of their letters without spaces, and by that of their initials, both without legal form and
   * little words: those with hash `h` are among `keyed[keyStarts[k] … keyStarts[k + 1])`, where `k` is {@link slotOf} h.
   */
  keyed: Uint32Array;
  keyStarts: Uint32Array;
  /** The state of each organization, 0 when it has none. */
  region: Uint8Array;
  /** States by the id of their name or code, or by both ids of a name of two words, joined by {@link pair}. */
  stateWords: Map<number, number>;
}

export const pair = (first: number, second: number): number => first * 2 ** 24 + second;

/** Hash of letters: one more. */
export const addLetter = (hash: number, letter: number): number => (Math.imul(hash, PRIME) + letter) >>> 0;
const SLOTS = 2 ** 16;
export const slotOf = (hash: number): number => (hash ^ (hash >>> 16)) & (SLOTS - 1);

const known = new Map<string, number>();
/** The number of a state, from its name or code. */
function stateOf(region: string): number {
  let state = known.get(region);
  if (state === undefined) known.set(region, (state = states.get(fold(region).trim()) ?? 0));
  return state;
}

/** Work between two chances to give way, in names or words. */
const BATCH = 512;

export function* buildIndex(organizations: readonly Organization[]): Generator<undefined, TokenIndex> {
  const total = organizations.reduce((sum, { aliases }) => sum + 1 + (aliases ? aliases.length : 0), 0);
  const vocabulary = new Vocabulary();
  const idOf = (word: string): number => {
    let id = -1;
    readWords(word, (from, to) => (id = vocabulary.add(from, to)));
    return id;
  };
  // Shared words first: their ids are their numbers in words.ts, so their worth is known without a look-up.
  sharedWords.forEach(idOf);
  const isCivic = sharedWords.map((word) => civicWords.has(word));
  const [of, co, county] = ['of', 'co', 'county'].map(idOf);
  const meant = new Map([...short].map(([word, full]) => [idOf(word), full.map(idOf)]));
  const lastShort = vocabulary.size;

  const starts = new Uint32Array(total + 1);
  const owner = new Uint32Array(total);
  const keys = new Uint32Array(total * 2);
  const region = new Uint8Array(organizations.length);
  let words = new Uint32Array(total * 4 + 256);
  let end = 0;
  const push = (id: number): void => {
    words[end++] = id;
  };
  const take = (from: number, to: number): void => {
    const id = vocabulary.add(from, to);
    const full = id < lastShort ? meant.get(id) : undefined;
    if (full) full.forEach(push);
    else push(id);
  };
  let name = 0;
  const read = (text: string): void => {
    const start = (starts[name] = end);
    words = room(words, end + text.length * 2 + 8);
    readWords(text, take);
    let last = end;
    while (last > start + 1 && sharedWorth[words[last - 1] as number] === LEGAL) last--;
    let acronym = 0;
    for (let i = start; i < last; i++) {
      const id = words[i] as number;
      if (sharedWorth[id] !== STOP) acronym = addLetter(acronym, vocabulary.chars[vocabulary.at[id] as number] as number);
    }
    keys[name * 2] = slotOf(acronym);
    const first = words[start] === co ? county : words[start];
    if (words[start + 1] === of && end - start > 2 && isCivic[first as number]) {
      words.copyWithin(start, start + 2, end--);
      words[end - 1] = first as number;
      last--;
    }
    let whole = 0;
    for (let i = start; i < last; i++) {
      const id = words[i] as number;
      if (sharedWorth[id] === STOP && last - start > 1) continue;
      whole = joinHash(whole, vocabulary.hash[id] as number, (vocabulary.at[id + 1] as number) - (vocabulary.at[id] as number));
    }
    keys[name++ * 2 + 1] = slotOf(whole);
  };
  const readRow = (row: number, { name: text, aliases, region: state }: Organization): void => {
    owner[name] = row;
    read(text);
    for (let i = 0; aliases && i < aliases.length; i++) {
      owner[name] = row;
      read(aliases[i] as string);
    }
    if (state) region[row] = stateOf(state);
  };
  const readRows = (from: number): void => {
    for (let i = from; i < Math.min(from + BATCH, organizations.length); i++) readRow(i, organizations[i] as Organization);
  };
  for (let i = 0; i < organizations.length; i += BATCH) {
    readRows(i);
    yield;
  }
  starts[name] = end;

  yield;
  const order = sortWords(vocabulary);
  yield;
  const dictionary = arrange(vocabulary, order);
  yield;
  words = words.slice(0, end);
  renumber(words, order);
  yield;
  const [names, nameStarts] = post(words, starts, order.length);
  yield;
  const [keyed, keyStarts] = post(keys, starts.map((_, i) => i * 2), SLOTS);
  const stateWords = new Map<number, number>();
  for (const [text, state] of states) {
    const [first, second] = text.split(' ').map((word) => idIn(dictionary, word)) as [number, number?];
    stateWords.set(second === undefined ? first : pair(first, second), state);
  }
  return { ...dictionary, names, nameStarts, keyed, keyStarts, words, starts, owner, region, stateWords };
}

/** Copies the words in their order. */
function arrange({ at, chars }: Vocabulary, order: Uint32Array): Pick<TokenIndex, 'at' | 'chars' | 'worth'> {
  const sorted = new Uint16Array(at[order.length] ?? 0);
  const sortedAt = new Uint32Array(order.length + 1);
  const worth = new Uint8Array(order.length);
  let end = 0;
  for (let i = 0; i < order.length; i++) {
    const id = order[i] ?? 0;
    for (let j = at[id] ?? 0; j < (at[id + 1] ?? 0); j++) sorted[end++] = chars[j] ?? 0;
    sortedAt[i + 1] = end;
    worth[i] = sharedWorth[id] ?? NAME;
  }
  return { chars: sorted, at: sortedAt, worth };
}

function renumber(words: Uint32Array, order: Uint32Array): void {
  const rank = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) rank[order[i] ?? 0] = i;
  for (let i = 0; i < words.length; i++) words[i] = rank[words[i] ?? 0] ?? 0;
}

/** Adds to a count; tells what it was. */
function add(counts: Uint32Array, i: number, more: number): number {
  const count = counts[i] as number;
  counts[i] = count + more;
  return count;
}

/** Lists the names of each word, or of each key. */
function post(words: Uint32Array, starts: Uint32Array, size: number): [names: Uint32Array, starts: Uint32Array] {
  // Filled one place ahead, so that filling the lists moves each start to where it belongs.
  const nameStarts = new Uint32Array(size + 2);
  for (let i = 0; i < words.length; i++) add(nameStarts, (words[i] as number) + 2, 1);
  for (let i = 2; i < nameStarts.length; i++) add(nameStarts, i, nameStarts[i - 1] as number);
  const names = new Uint32Array(words.length);
  for (let n = 0; n + 1 < starts.length; n++) {
    for (let i = starts[n] as number; i < (starts[n + 1] as number); i++) names[add(nameStarts, (words[i] as number) + 1, 1)] = n;
  }
  return [names, nameStarts];
}
