import type { Organization } from '../schema.js';
import { KIND, weightOf } from '../text/vocabulary.js';
import type { Dictionary } from './dictionary.js';
import type { PostingLists } from './postings.js';

/**
 * Names that a directory is thought to have besides its own, so that in a small one a word twice
 * used is not yet common.
 */
const PRIOR_NAMES = 3000;
/** A word is rare in up to this share of names, and as common as the name of a kind in that. */
const RARE = 0.0006;
const COMMON = 0.006;

/**
 * How distinctive a word is that so many of the names of a directory have: less, the more there are
 * (inverse document frequency).
 */
export function weightOfFrequency(frequency: number, names: number): number {
  const share = (frequency - 1) / (names + PRIOR_NAMES);
  if (share <= RARE) return 1;
  const rarity = Math.log(COMMON / share) / Math.log(COMMON / RARE);
  return KIND + (1 - KIND) * Math.max(0, rarity);
}

/**
 * How distinctive each word of a directory is, in hundredths: what the vocabulary says of it, less
 * where many names have it.
 */
export const weigh = (
  dictionary: Dictionary,
  { starts }: PostingLists,
  names: number,
): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(dictionary, (word, id) => {
    const frequency = (starts[id + 1] as number) - (starts[id] as number);
    return 100 * Math.min(weightOf(word), weightOfFrequency(frequency, names));
  });

/**
 * How little known each organization is, in hundredths: by its `rank`, else by its `members`, else
 * by its place in the directory. On a logarithmic scale, as sizes of organizations are spread.
 */
export function obscurity(organizations: readonly Organization[]): Uint8Array<ArrayBuffer> {
  /** The logarithm of the largest; 0 where none is given. */
  const largest = (of: (organization: Organization) => number | undefined) =>
    Math.log1p(organizations.reduce((max, each) => Math.max(max, of(each) ?? 0), 0));
  const percent = (value: number, logOfAll: number) => (100 * Math.log1p(value)) / logOfAll;
  const ranks = largest(({ rank }) => rank);
  const members = largest((each) => each.members);
  const places = Math.log1p(organizations.length);
  return Uint8Array.from(organizations, ({ rank, members: own = 0 }, place) => {
    if (rank !== undefined) return percent(rank - 1, ranks);
    if (members) return 100 - percent(own, members);
    return ranks ? 100 : percent(place, places);
  });
}
