import Fuse from 'fuse.js/basic';
import { buildIndex, placeAmongNames, wordsOf, type SearchIndex } from './index/build.js';
import {
  areInitials,
  confidenceOf,
  hasEdits,
  isWordMissing,
  type Confidence,
  type Evidence,
} from './match/confidence.js';
import { highlight, highlightInitials, type TextRange } from './match/highlight.js';
import { retrieve, type Candidate } from './match/retrieve.js';
import type { Organization } from './schema.js';
import { atOnce, inSlices, type SliceOptions } from './slices.js';
import { fuse, type FuzzyMatcher } from './query/correct.js';
import { tokenize } from './text/normalize.js';
import { initialsOf, withoutStopWords } from './text/vocabulary.js';

/** Letters and words of a query that are read. */
const MAX_LETTERS = 200;
const MAX_WORDS = 12;
/** How much fuse.js's score, from 0 to 1, can move a candidate: enough to settle what is near a tie. */
const FUSE_WEIGHT = 0.05;
/** Letters of a query that fuse.js compares in one go. */
const MAX_FUSE_LETTERS = 32;

/** How a name matched, best first. */
export type Tier = 'exact' | 'starts-with' | 'all-words' | 'fuzzy';

/** An organization that answers a query. */
export interface Match {
  organization: Organization;
  tier: Tier;
  /** `exact`: its name or an alias, word for word; `likely`: a sound reading; `unsure`: ask "Did you mean…?". */
  confidence: Confidence;
  matched: {
    /** The name, or the alias that matched. */
    text: string;
    alias: boolean;
    /** What to highlight, as [start, end) in UTF-16 units of `text`. */
    ranges: TextRange[];
  };
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
  { matcher = fuse }: SearchOptions,
): Generator<undefined, DirectorySearch> {
  const index = yield* buildIndex(organizations);
  return {
    size: organizations.length,
    get: (id) => organizations.find((organization) => organization.id === id),
    search(query, limit = 10) {
      const words = tokenize(query.slice(0, MAX_LETTERS)).slice(0, MAX_WORDS);
      if (!words.length) return [];
      return rank(index, retrieve(index, words, matcher), limit).map((candidate) =>
        toMatch(index, organizations, candidate),
      );
    },
  };
}

/** The best candidates, with fuse.js to settle ties. */
function rank(index: SearchIndex, candidates: readonly Candidate[], limit: number): Candidate[] {
  // Candidates further down could not rise into the list, or hardly.
  return candidates
    .slice(0, limit + 2)
    .map((candidate) => ({ candidate, rankCost: rankCostOf(index, candidate) }))
    .sort((a, b) => a.rankCost - b.rankCost)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

function rankCostOf(index: SearchIndex, { name, cost, query: { text } }: Candidate): number {
  if (!cost) return 0;
  const words = withoutStopWords(wordsOf(index, name));
  const scores = [words.join(' '), initialsOf(words)]
    .filter((target) => target.length >= text.length)
    .map((target) => Fuse.match(text.slice(0, MAX_FUSE_LETTERS), target, { threshold: 0.4 }).score);
  return cost + FUSE_WEIGHT * Math.min(1, ...scores);
}

function toMatch(
  index: SearchIndex,
  organizations: readonly Organization[],
  { name, query, ...alignment }: Candidate,
): Match {
  const organization = organizations[index.organizationOf[name] as number] as Organization;
  const place = placeAmongNames(index, name);
  const text = organization.aliases?.[place - 1] ?? organization.name;
  const words = withoutStopWords(wordsOf(index, name));
  const evidence: Evidence = { query, alignment, words };
  const confidence = confidenceOf(evidence);
  return {
    organization,
    tier: tierOf(evidence, confidence),
    confidence,
    matched: {
      text,
      alias: place > 0,
      ranges:
        confidence === 'exact'
          ? [[0, text.length]]
          : areInitials(evidence)
            ? highlightInitials(text)
            : highlight(index, query, text),
    },
  };
}

function tierOf(evidence: Evidence, confidence: Confidence): Tier {
  if (confidence === 'exact') return 'exact';
  if (evidence.words.join('').startsWith(evidence.query.text.replaceAll(' ', '')))
    return 'starts-with';
  const isWhole = areInitials(evidence) || !(isWordMissing(evidence) || hasEdits(evidence));
  return isWhole ? 'all-words' : 'fuzzy';
}
