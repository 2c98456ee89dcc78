import type { SearchIndex } from '../index/build.js';
import { correct, type FuzzyMatcher } from '../query/correct.js';
import type { Interpretation } from '../query/interpret.js';
import { parseQuery, type Query } from '../query/parse.js';
import { respell } from '../query/respell.js';
import { matchCompoundsAndInitials, matchWords } from './names.js';
import type { Candidate } from './score.js';

/** With a candidate as cheap as this, other interpretations are not tried; as cheap as that, no looser readings. */
const CERTAIN_COST = 0.12;
const GOOD_COST = 0.3;
/** Above this cost, names with any one word of the query are candidates, too. */
const FAIR_COST = 0.4;

/** The best name of each organization. */
class CandidateSet {
  readonly #byOrganization = new Map<number, Candidate>();
  lowestCost = Infinity;

  constructor(readonly index: SearchIndex) {}

  add(candidates: Iterable<Candidate>): void {
    for (const candidate of candidates) {
      const organization = this.index.organizationOf[candidate.name] as number;
      const known = this.#byOrganization.get(organization);
      if (known && byCost(known, candidate) <= 0) continue;
      this.#byOrganization.set(organization, candidate);
      this.lowestCost = Math.min(this.lowestCost, candidate.cost);
    }
  }

  get cheapestFirst(): Candidate[] {
    return [...this.#byOrganization.values()].sort(byCost);
  }
}

const byCost = (a: Candidate, b: Candidate): number => a.cost - b.cost || a.name - b.name;

/** What is done for each way to understand a query, as long as nothing found is cheaper than a limit. */
interface Stage {
  readonly limit: number;
  readonly search: (index: SearchIndex, query: Query) => Iterable<Candidate>;
  /** Changes the query for this stage and those after it; undefined when there is nothing to change. */
  readonly change?: (index: SearchIndex, query: Query, matcher: FuzzyMatcher) => Query | undefined;
}

const STAGES: readonly Stage[] = [
  {
    limit: CERTAIN_COST,
    search: (index, query) => [
      ...matchCompoundsAndInitials(index, query, query.text.replaceAll(' ', '')),
      ...matchCompoundsAndInitials(index, query, query.interpretation.words.join('')),
      ...matchWords(index, query),
    ],
  },
  {
    limit: GOOD_COST,
    search: (index, query) => respell(index, query).flatMap((other) => matchWords(index, other)),
  },
  ...[false, true].map((known): Stage => ({
    limit: GOOD_COST,
    change: (index, query, matcher) => correct(index, query, known, matcher),
    search: (index, query) => matchWords(index, query),
  })),
  { limit: FAIR_COST, search: (index, query) => matchWords(index, query, true) },
];

/** Finds names that may be meant, cheapest first: strictly at first, more loosely only while nothing good is found. */
export function retrieve(
  index: SearchIndex,
  interpretations: readonly Interpretation[],
  matcher: FuzzyMatcher,
): Candidate[] {
  const found = new CandidateSet(index);
  const queries = interpretations.map((interpretation) => parseQuery(index, interpretation));
  for (const { limit, change, search } of STAGES) {
    queries.forEach((query, i) => {
      if (found.lowestCost <= limit) return;
      const changed = change ? change(index, query, matcher) : query;
      if (!changed) return;
      queries[i] = changed;
      found.add(search(index, changed));
    });
  }
  return found.cheapestFirst;
}
