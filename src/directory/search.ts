import { buildIndex, placeAmongNames, wordsOf, type SearchIndex } from './index/build.js';
import { confidenceOf, isExact, type Confidence } from './match/confidence.js';
import { evidenceOf, ownWordsOf, type Evidence } from './match/evidence.js';
import { highlight, highlightInitials, type TextRange } from './match/highlight.js';
import type { Candidate } from './match/score.js';
import { MAX_CANDIDATES_PER_TERM, countOrganizations } from './match/names.js';
import { GOOD_COST, retrieve } from './match/retrieve.js';
import type { Organization } from './schema.js';
import { atOnce, inSlices, type SliceOptions } from './slices.js';
import { fuse, type FuzzyMatcher } from './query/correct.js';
import { interpret } from './query/interpret.js';
import { withoutStopWords } from './text/vocabulary.js';

/** Letters and words of a query that are read. */
export const MAX_LETTERS = 200;
export const MAX_WORDS = 12;

/** How a name matched, best first. */
export type Tier = 'exact' | 'starts-with' | 'all-words' | 'fuzzy';

/** An organization that answers a query. */
export interface Match {
  organization: Organization;
  tier: Tier;
  /**
   * `exact`: its name or an alias, word for word; `likely`: a sound reading; `unsure`: ask "Did you
   * mean…?".
   */
  confidence: Confidence;
  matched: {
    /** The name, or the alias that matched. */
    text: string;
    alias: boolean;
    /** What to highlight, as [start, end) in UTF-16 units of `text`. */
    ranges: TextRange[];
  };
  /**
   * What of the query was looked for, when words around it were set aside: "Nordstrom" of "my job
   * is at Nordstrom".
   */
  understood?: string;
  /**
   * How many answer the query, where those are more than were asked for and no worse than the last
   * of these.
   */
  total?: number;
}

export interface DirectorySearch {
  /** How many organizations it searches. */
  size: number;
  /** Best matches first; none for an empty query. `limit` defaults to 10. */
  search(query: string, limit?: number): Match[];
  get(id: string): Organization | undefined;
}

export interface SearchOptions {
  /** Decides which words a misspelled one may be; fuse.js by default. */
  matcher?: FuzzyMatcher | undefined;
  /** Their index, when there is one already: of some organizations of a larger directory. */
  index?: SearchIndex | undefined;
}

/** Indexes organizations without ever holding the thread for long. Rejects only when aborted. */
export function createSearch(
  organizations: readonly Organization[],
  options: SliceOptions & SearchOptions = {},
): Promise<DirectorySearch> {
  return inSlices(build(organizations, options), options);
}

/** Indexes organizations at once; for small directories, workers and Node. */
export function createSearchSync(
  organizations: readonly Organization[],
  options: SearchOptions = {},
): DirectorySearch {
  return atOnce(build(organizations, options));
}

function* build(
  organizations: readonly Organization[],
  { matcher = fuse, index: given }: SearchOptions,
): Generator<undefined, DirectorySearch> {
  const index = given ?? (yield* buildIndex(organizations));
  return {
    size: organizations.length,
    get: (id) => organizations.find((organization) => organization.id === id),
    search(query, limit = 10) {
      const candidates = findCandidates(index, query, Infinity, matcher);
      const most = Math.max(GOOD_COST, candidates[limit - 1]?.cost ?? 0);
      const good = candidates.filter(({ cost }) => cost <= most);
      const total =
        good.length < MAX_CANDIDATES_PER_TERM
          ? good.length
          : countOrganizations(index, (good[0] as Candidate).query);
      return candidates.slice(0, limit).map((candidate, i) => {
        const match = toMatch(index, organizations, candidate, leadOf(index, candidates, i));
        return total > limit ? { ...match, total } : match;
      });
    },
  };
}

/** The names that answer a query, best first. */
export function findCandidates(
  index: SearchIndex,
  query: string,
  limit: number,
  matcher: FuzzyMatcher,
): Candidate[] {
  const interpretations = interpret(query.slice(0, MAX_LETTERS), MAX_WORDS);
  return interpretations[0]?.words.length
    ? retrieve(index, interpretations, matcher).slice(0, limit)
    : [];
}

/** How much more than a candidate the next one costs that has other words of its own. */
export function leadOf(index: SearchIndex, candidates: readonly Candidate[], i: number): number {
  const { name, cost } = candidates[i] as Candidate;
  const own = ownWordsOf(index, name);
  const next = candidates.find(
    (other, place) => place > i && ownWordsOf(index, other.name) !== own,
  );
  return (next?.cost ?? 1) - cost;
}

function toMatch(
  index: SearchIndex,
  organizations: readonly Organization[],
  candidate: Candidate,
  lead: number,
): Match {
  const { name, query } = candidate;
  const organization = organizations[index.organizationOf[name] as number] as Organization;
  const place = placeAmongNames(index, name);
  const text = organization.aliases?.[place - 1] ?? organization.name;
  const { understood } = query.interpretation;
  const evidence = evidenceOf(index, candidate, organization.kind, lead);
  const confidence = confidenceOf(evidence);
  return {
    organization,
    tier: tierOf(evidence, wordsOf(index, name), query.text),
    confidence,
    matched: { text, alias: place > 0, ranges: rangesOf(index, candidate, evidence, text) },
    ...(understood ? { understood } : {}),
  };
}

function rangesOf(
  index: SearchIndex,
  candidate: Candidate,
  { by, isWhole }: Evidence,
  text: string,
): TextRange[] {
  if (isWhole) return [[0, text.length]];
  return by === 'initials' ? highlightInitials(text) : highlight(index, candidate, text);
}

function tierOf(evidence: Evidence, words: readonly string[], typed: string): Tier {
  if (isExact(evidence)) return 'exact';
  const letters = withoutStopWords(words).join('');
  if (letters.startsWith(typed.replaceAll(' ', ''))) return 'starts-with';
  return evidence.unexplained || evidence.editCost ? 'fuzzy' : 'all-words';
}
