import type { SearchIndex } from '../index/build.js';
import { readingAs, type Query, type Reading, type Term } from '../query/parse.js';

/** What a word in another place costs: once when words were left out before it, twice when it comes too early. */
const WORD_ORDER_PENALTY = 0.02;
/** What words of the name that were not typed cost at most. */
const MISSING_WORD_PENALTY = 0.2;

/** Words of a name that can be told apart as taken or not. */
const MAX_WORDS = 31;

/** How a query was read as a name. */
export interface Alignment {
  /** Each term's cheapest reading as one of the words of the name; a hole where there is none. */
  readonly readings: readonly (Reading | undefined)[];
  /** The place among the name's words of the word that each term was read as, -1 for none. */
  readonly places: readonly number[];
  /** How often a word stood elsewhere than in the name. */
  readonly misplaced: number;
  /** From 0, which is the name itself; the lower, the better. */
  readonly cost: number;
}

/** Reads a query as a name; undefined when a required term is missing, unless any will do. */
export function align(
  { wordsOfName: { items, starts }, missingWeights }: SearchIndex,
  { terms, cost }: Query,
  name: number,
  any: boolean,
): Alignment | undefined {
  const from = starts[name] as number;
  const length = Math.min((starts[name + 1] as number) - from, MAX_WORDS);
  const readings: (Reading | undefined)[] = [];
  const places: number[] = [];
  let taken = 0;
  let paid = 0;
  let total = 0;
  let misplaced = 0;
  let before = -1;
  for (let t = 0; t < terms.length; t++) {
    const term = terms[t] as Term;
    let best: Reading | undefined;
    let place = -1;
    for (let i = 0; i < length; i++) {
      if (taken & (1 << i)) continue;
      const reading = readingAs(term, items[from + i] as number);
      if (reading && (!best || reading.cost < best.cost)) {
        best = reading;
        place = i;
      }
    }
    readings.push(best);
    places.push(place);
    paid += term.weight * (best ? best.cost : 1);
    total += term.weight;
    if (!best) {
      if (term.required && !any) return undefined;
    } else if (missingWeights[items[from + place] as number]) {
      taken |= 1 << place;
      if (place !== before + 1) misplaced += place < before ? 2 : 1;
      before = place;
    }
  }
  let missing = 0;
  for (let i = 0; i < length; i++)
    if (!(taken & (1 << i))) missing += (missingWeights[items[from + i] as number] ?? 0) / 100;
  return {
    readings,
    places,
    misplaced,
    cost:
      cost +
      paid / total +
      WORD_ORDER_PENALTY * misplaced +
      (MISSING_WORD_PENALTY * missing) / (total + missing),
  };
}
