import { KIND, weightOf } from '../text/vocabulary.js';
import type { Dictionary } from './dictionary.js';
import type { PostingLists } from './postings.js';

/** Names that a directory is thought to have besides its own, so that in a small one a word twice used is not yet common. */
const PRIOR_NAMES = 3000;
/** A word is rare in up to this share of names, and as common as the name of a kind in that. */
const RARE = 0.0006;
const COMMON = 0.006;

/** What a word tells that so many of the names of a directory have: less, the more there are (inverse document frequency). */
export function weightOfFrequency(frequency: number, names: number): number {
  const share = (frequency - 1) / (names + PRIOR_NAMES);
  if (share <= RARE) return 1;
  const rarity = Math.log(COMMON / share) / Math.log(COMMON / RARE);
  return KIND + (1 - KIND) * Math.max(0, rarity);
}

/** What each word of a directory tells, in hundredths: what the vocabulary says of it, less where many names have it. */
export const weigh = (
  dictionary: Dictionary,
  { starts }: PostingLists,
  names: number,
): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(dictionary, (word, id) => {
    const frequency = (starts[id + 1] as number) - (starts[id] as number);
    return 100 * Math.min(weightOf(word), weightOfFrequency(frequency, names));
  });
