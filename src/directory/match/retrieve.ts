import type { SearchIndex } from '../index/build.js';
import { correct, type FuzzyMatcher } from '../query/correct.js';
import type { Interpretation } from '../query/interpret.js';
import { parseQuery, type Query } from '../query/parse.js';
import { respell } from '../query/respell.js';
import { matchCompoundsAndInitials, matchWords } from './names.js';
import type { Candidate } from './score.js';

/**
 * With a candidate as cheap as this, other interpretations are not tried; as cheap as that, no
 * looser readings.
 */
const CERTAIN_COST = 0.12;
export const GOOD_COST = 0.3;
/** Above this cost, names with any one word of the query are candidates, too. */
const FAIR_COST = 0.4;

const byCost = (a: Candidate, b: Candidate): number => a.cost - b.cost || a.name - b.name;

/**
 * Finds names that may be meant, cheapest first: strictly at first, more loosely only while nothing
 * good is found.
 */
export function retrieve(
  index: SearchIndex,
  interpretations: readonly Interpretation[],
  matcher: FuzzyMatcher,
): Candidate[] {
  const queries = interpretations.map((interpretation) => parseQuery(index, interpretation));
  /** The best name of each organization. */
  const found = new Map<number, Candidate>();
  let lowestCost = Infinity;
  /**
   * Searches by each way to understand the query, as long as nothing found is cheaper than a limit.
   */
  const stage = (limit: number, search: (query: Query, i: number) => Iterable<Candidate>) => {
    queries.forEach((query, i) => {
      if (lowestCost <= limit) return;
      for (const candidate of search(query, i)) {
        const organization = index.organizationOf[candidate.name] as number;
        const known = found.get(organization);
        if (known && byCost(known, candidate) <= 0) continue;
        found.set(organization, candidate);
        lowestCost = Math.min(lowestCost, candidate.cost);
      }
    });
  };
  stage(CERTAIN_COST, (query) => [
    ...matchCompoundsAndInitials(index, query),
    ...matchWords(index, query),
  ]);
  stage(GOOD_COST, (query) =>
    respell(index, query).flatMap((respelled) => matchWords(index, respelled)),
  );
  for (const known of [false, true]) {
    stage(GOOD_COST, (query, i) => {
      const corrected = correct(index, query, known, matcher);
      return corrected ? matchWords(index, (queries[i] = corrected)) : [];
    });
  }
  stage(FAIR_COST, (query) => matchWords(index, query, true));
  return [...found.values()].sort(byCost);
}
