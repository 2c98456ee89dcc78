import { Candidates, coreOf, wordOf } from './candidates.js';
import { split } from './normalize.js';
import { asDistrict, misspell, readQuery, respell, type Query } from './query.js';
import { rank } from './rank.js';
import type { Organization } from './schema.js';
import { atOnce, inSlices, type SliceOptions } from './slices.js';
import { addLetter, buildIndex, slotOf, type TokenIndex } from './token-index.js';

/** How a name matched, best first. */
export type Tier = 'exact' | 'starts-with' | 'all-words' | 'fuzzy';

/** An organization that answers a query. */
export interface Match {
  organization: Organization;
  tier: Tier;
  /** `exact`: its name or an alias, word for word; `likely`: a sound reading; `unsure`: ask "Did you mean…?". */
  confidence: 'exact' | 'likely' | 'unsure';
  matched: {
    /** The name, or the alias that matched. */
    text: string;
    alias: boolean;
    /** What to highlight, as [start, end) in UTF-16 units of `text`. */
    ranges: [start: number, end: number][];
  };
}

export interface DirectorySearch {
  /** How many organizations it searches. */
  size: number;
  /** Best matches first; none for an empty query. `limit` defaults to 10. */
  search(query: string, limit?: number): Match[];
  get(id: string): Organization | undefined;
}

/** Indexes organizations without ever holding the thread for long. Rejects only when aborted. */
export function createSearch(organizations: readonly Organization[], options?: SliceOptions): Promise<DirectorySearch> {
  return inSlices(build(organizations), options);
}

/** Indexes organizations at once; for small directories, workers and Node. */
export function createSearchSync(organizations: readonly Organization[]): DirectorySearch {
  return atOnce(build(organizations));
}

function* build(organizations: readonly Organization[]): Generator<undefined, DirectorySearch> {
  const index = yield* buildIndex(organizations);
  return {
    size: organizations.length,
    get: (id) => organizations.find((organization) => organization.id === id),
    search(typed, limit = 10) {
      const query = readQuery(index, typed);
      return query ? rank(organizations, climb(index, query, split(typed)), query, limit) : [];
    },
  };
}

/** What initials cost. */
const ACRONYM = 0.1;
/** A match this near is not looked beyond. */
const NEAR = 0.3;

/** Looks closely first, and more loosely only as long as nothing near is found. */
function climb(index: TokenIndex, query: Query, words: string[]): Candidates {
  const candidates = new Candidates(index);
  const more = () => candidates.cost > NEAR;
  whole(index, query, words, candidates);
  candidates.collect(query);
  if (words.includes('sd')) candidates.collect(asDistrict(index, words));
  if (more()) for (const other of respell(index, words)) candidates.collect(other);
  if (more() && misspell(index, query, 1, false)) candidates.collect(query);
  if (more() && misspell(index, query, 1, true)) candidates.collect(query);
  if (more() && (misspell(index, query, 2, false) || misspell(index, query, 2, true))) candidates.collect(query);
  if (candidates.cost > 0.4) candidates.collect(query, true);
  return candidates;
}

/** Names that are the query without its spaces, or have it as their initials. */
function whole(index: TokenIndex, query: Query, words: string[], candidates: Candidates): void {
  look(index, query.joined, (name) => {
    if (coreOf(index, name).map((id) => wordOf(index, id)).join('') === query.joined) candidates.offer(name, 0, query);
  });
  const [word = ''] = words;
  if (words.length > 1 || word.length < 3 || word.length > 8) return;
  const typed = inAnyOrder([...word].map((letter) => letter.charCodeAt(0)));
  // People count the "company" at the end, or not.
  for (const cut of [word, word.slice(0, -1)]) {
    look(index, cut, (name) => {
      if (inAnyOrder(coreOf(index, name, cut !== word).map((id) => index.chars[index.at[id] as number] as number)) === typed) candidates.offer(name, ACRONYM, query);
    });
  }
}

/** "City of" may have been moved. */
const inAnyOrder = (letters: number[]): string => letters.sort().join();

function look({ keyed, keyStarts }: TokenIndex, letters: string, found: (name: number) => void): void {
  let hash = 0;
  for (let i = 0; i < letters.length; i++) hash = addLetter(hash, letters.charCodeAt(i));
  const slot = slotOf(hash);
  for (let i = keyStarts[slot] as number; i < (keyStarts[slot + 1] as number); i++) found(keyed[i] as number);
}
