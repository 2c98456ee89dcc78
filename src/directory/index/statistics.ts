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
 * How well known each organization is, from 0 for the best known to 1: by its `rank`, else by its
 * `members`, else by its place in the directory. On a logarithmic scale, as sizes of organizations
 * are spread.
 */
export function obscurity(organizations: readonly Organization[]): Float32Array<ArrayBuffer> {
  const scaled = (value: number, most: number) => Math.log1p(value) / Math.log1p(Math.max(1, most));
  const most = (of: (organization: Organization) => number | undefined) =>
    organizations.reduce((max, organization) => Math.max(max, of(organization) ?? 0), 0);
  const maxMembers = most(({ members }) => members);
  const maxRank = most(({ rank }) => rank);
  return Float32Array.from(organizations, ({ rank, members }, place) => {
    if (rank !== undefined) return scaled(rank - 1, maxRank);
    if (maxMembers) return 1 - scaled(members ?? 0, maxMembers);
    return maxRank ? 1 : scaled(place, organizations.length);
  });
}
