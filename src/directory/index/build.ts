import type { Organization } from '../schema.js';
import { normalize } from '../text/normalize.js';
import {
  isCompound,
  expandAbbreviations,
  isStopWord,
  stateOf,
  statesIn,
  stopWords,
} from '../text/vocabulary.js';
import { signaturesOf, type Dictionary } from './dictionary.js';
import { invert, type PostingLists } from './postings.js';
import { obscurity, weigh } from './statistics.js';

/**
 * What is searched. A *name* is an organization's name or one of its aliases; a *word id* is a
 * word's place in the sorted dictionary, so that the words with a prefix are a range of ids. The
 * ids from `dictionary.length` on are of states.
 */
export interface SearchIndex {
  /** How many organizations the whole directory has. */
  readonly size: number;
  readonly dictionary: Dictionary;
  /** By word: its letters as bits ({@link signatureOf}). */
  readonly signatures: Uint32Array;
  /** By word: how well it shows which organization is meant, in hundredths. */
  readonly weights: Uint8Array;
  /** By name: its words, then its states. */
  readonly wordsOfName: PostingLists;
  /** By word or state: the names that have it. */
  readonly namesWithWord: PostingLists;
  /** By key ({@link keyOf}): the names whose letters, or initials, have it. */
  readonly namesWithKey: PostingLists;
  /** By name: the place of its organization. */
  readonly organizationOf: Uint32Array;
  /** By organization: how little known it is, in hundredths. */
  readonly obscurity: Uint8Array;
}

/** How many states there can be, and 0 for none. */
const STATES = 64;
/** Fewest letters of an acronym. */
export const MIN_ACRONYM = 3;
/** Rows between two chances to give way to the page. */
const BATCH = 256;

/**
 * A sum over letters that is the same however they are divided into words; multiplied by 2^32 / φ
 * (Knuth) to spread it.
 */
function sumOf(letters: string): number {
  let sum = 0;
  for (let i = 0; i < letters.length; i++) {
    const letter = letters.charCodeAt(i);
    sum = (sum + Math.imul(letter * letter * letter, 0x9e3779b1)) | 0;
  }
  return sum;
}

/** The key, in an index, of the letters of a name, or of its initials. Others may have the same. */
export const keyOf = ({ namesWithKey: { starts } }: SearchIndex, letters: string): number =>
  (sumOf(letters) >>> 0) % (starts.length - 1);

/** Indexes organizations; gives way now and then. */
export function* buildIndex(
  organizations: readonly Organization[],
): Generator<undefined, SearchIndex> {
  /** Places of words, in the order in which they were met first; stop words before all others. */
  const places = new Map<string, number>();
  const placeOf = (word: string): number => {
    let place = places.get(word);
    if (place === undefined) places.set(word, (place = places.size));
    return place;
  };
  stopWords.forEach(placeOf);

  const organizationOf: number[] = [];
  /** Places of words; states are negative until all words are known. */
  const items: number[] = [];
  const starts = [0];
  const keys: number[] = [];
  const keyStarts = [0];

  const addName = (name: string, region: number, row: number): void => {
    organizationOf.push(row);
    let words: readonly string[] = normalize(name).split(' ');
    const states = [region];
    if (words.some(isCompound)) {
      // A name that is one word is no abbreviation: University of San Diego is "USD", and no
      // unified school district.
      if (words.length > 1) words = expandAbbreviations(words);
      statesIn(words).forEach((state, i) => {
        if (state !== states.at(-1) && !isStopWord(words[i] as string)) states.push(state);
      });
    }
    let letters = 0;
    let initials = 0;
    let count = 0;
    for (const word of words) {
      const place = placeOf(word);
      items.push(place);
      if (place < stopWords.length) continue;
      letters += sumOf(word);
      initials += sumOf(word.charAt(0));
      count++;
    }
    keys.push(letters);
    if (count >= MIN_ACRONYM) keys.push(initials);
    keyStarts.push(keys.length);
    for (const state of states) if (state) items.push(~state);
    starts.push(items.length);
  };
  for (let row = 0; row < organizations.length; row++) {
    const { name, aliases = [], region = '' } = organizations[row] as Organization;
    for (const each of [name, ...aliases]) addName(each, stateOf(region), row);
    if (row % BATCH === 0) yield;
  }

  const dictionary = yield* sortWords([...places.keys()]);
  const ids = new Uint32Array(dictionary.length);
  dictionary.forEach((word, id) => (ids[placeOf(word)] = id));
  yield;
  const wordCount = dictionary.length + STATES;
  const words = new (wordCount > 2 ** 16 ? Uint32Array : Uint16Array)(items.length);
  items.forEach(
    (item, i) => (words[i] = item < 0 ? dictionary.length + ~item : (ids[item] as number)),
  );
  yield;
  const namesWithWord = yield* invert(words, starts, wordCount);
  const weights = weigh(dictionary, namesWithWord, organizationOf.length);
  yield;
  const signatures = signaturesOf(dictionary);
  yield;
  // A few names a key: as quick as one, in less memory.
  const keyCount = Math.ceil((1 + organizationOf.length) / 3);
  return {
    size: organizations.length,
    dictionary,
    weights,
    signatures,
    wordsOfName: { items: words, starts: new Uint32Array(starts) },
    namesWithWord,
    namesWithKey: yield* invert(
      keys.map((sum) => (sum >>> 0) % keyCount),
      keyStarts,
      keyCount,
    ),
    organizationOf: new Uint32Array(organizationOf),
    obscurity: obscurity(organizations),
  };
}

/** Sorts words letter by letter, so that no stretch of work is long. */
function* sortWords(words: readonly string[]): Generator<undefined, Dictionary> {
  const byInitial: Record<string, string[]> = {};
  for (const word of words) (byInitial[word[0] as string] ??= []).push(word);
  const sorted: string[][] = [];
  for (const letter of Object.keys(byInitial).sort()) {
    sorted.push((byInitial[letter] as string[]).sort());
    yield;
  }
  // An array that grows takes more than it needs.
  return new Array<string>().concat(...sorted);
}

/** The ids of the words of a name. */
export function idsOf(
  { dictionary, wordsOfName: { items, starts } }: SearchIndex,
  name: number,
): number[] {
  const ids: number[] = [];
  for (let i = starts[name] as number; i < (starts[name + 1] as number); i++) {
    const id = items[i] as number;
    if (id < dictionary.length) ids.push(id);
  }
  return ids;
}

/** The words of a name. */
export const wordsOf = (index: SearchIndex, name: number): string[] =>
  idsOf(index, name).map((id) => index.dictionary[id] as string);

/**
 * The names of an organization stand one after another: which of them `name` is, 0 for its own,
 * else 1 + an alias.
 */
export function placeAmongNames({ organizationOf }: SearchIndex, name: number): number {
  let place = 0;
  while (organizationOf[name - place - 1] === organizationOf[name]) place++;
  return place;
}
