import type { Organization } from '../schema.js';
import { atOnce } from '../slices.js';
import { buildIndex, type SearchIndex } from './build.js';
import { exactRange } from './dictionary.js';
import { invert } from './postings.js';

/**
 * What a search knows of the words of a whole directory. With it some of the organizations, found
 * by other means, are searched as if all were at hand: the same words are known, the same ones are
 * rare, and a match is as sure.
 */
export type DirectoryWords = Pick<SearchIndex, 'size' | 'dictionary' | 'signatures' | 'weights'>;

/** Reads the words of a directory. */
export function directoryWords(organizations: readonly Organization[]): DirectoryWords {
  const { size, dictionary, signatures, weights } = atOnce(buildIndex(organizations));
  return { size, dictionary, signatures, weights };
}

/**
 * Indexes some organizations of a directory; `obscurity` says how little known each is among all
 * of them, in hundredths.
 */
export function indexSample(
  words: DirectoryWords,
  organizations: readonly Organization[],
  obscurity?: Uint8Array,
): SearchIndex {
  const own = atOnce(buildIndex(organizations));
  const { starts } = own.wordsOfName;
  const ids = own.dictionary.map((word) => exactRange(words.dictionary, word).lo);
  const shift = words.dictionary.length - own.dictionary.length;
  // What comes after the words are states.
  const items = Uint32Array.from(own.wordsOfName.items, (id) => ids[id] ?? id + shift);
  const count = own.namesWithWord.starts.length - 1 + shift;
  return {
    ...own,
    ...words,
    ...(obscurity && { obscurity }),
    wordsOfName: { items, starts },
    namesWithWord: atOnce(invert(items, starts, count)),
  };
}
