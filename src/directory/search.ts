import { Candidates, wordsOf } from './candidates.js';
import { split } from './normalize.js';
import { misspell, readQuery, respell, type Query } from './query.js';
import { rank } from './rank.js';
import type { Organization } from './schema.js';
import { atOnce, inSlices, type SliceOptions } from './slices.js';
import { ACRONYM, buildIndex, keyOf, type TokenIndex } from './token-index.js';
import { core, initialsOf } from './words.js';

/** Letters and words of a query that are looked at. */
const MOST_LETTERS = 200;
const MOST_WORDS = 12;

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
export function createSearch(
  organizations: readonly Organization[],
  options?: SliceOptions,
): Promise<DirectorySearch> {
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
      const words = split(typed.slice(0, MOST_LETTERS)).slice(0, MOST_WORDS);
      if (!words.length) return [];
      const query = readQuery(index, words);
      return rank(organizations, climb(index, query, words), query, limit);
    },
  };
}

/** What initials cost. */
const INITIALS = 0.1;
/** A match this near is not looked beyond. */
const NEAR = 0.3;
const FAIR = 0.4;

/** Looks closely first, and more loosely only as long as nothing near is found. */
function climb(index: TokenIndex, query: Query, words: string[]): Candidates {
  const candidates = new Candidates(index);
  const more = () => candidates.cost > NEAR;
  for (const letters of new Set([query.text.replaceAll(' ', ''), words.join('')]))
    whole(index, query, letters, candidates);
  candidates.collect(query);
  if (more()) for (const other of respell(index, words)) candidates.collect(other);
  for (const edits of [1, 2]) {
    for (const known of [false, true])
      if (more() && misspell(index, query, edits, known)) candidates.collect(query);
  }
  if (candidates.cost > FAIR) candidates.collect(query, true);
  return candidates;
}

/** Names that are the query without its spaces, or have it as their initials. */
function whole(index: TokenIndex, query: Query, typed: string, candidates: Candidates): void {
  const { items, starts } = index.keys;
  const key = keyOf(typed);
  for (let i = starts[key] as number; i < (starts[key + 1] as number); i++) {
    const name = items[i] as number;
    const own = core(wordsOf(index, name));
    if (own.join('') === typed) candidates.offer(name, 0, query);
    else if (typed.length >= ACRONYM && initialsOf(own) === typed)
      candidates.offer(name, INITIALS, query);
  }
}
