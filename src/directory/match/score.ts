import type { SearchIndex } from '../index/build.js';
import { PREFIX_COST, readingAs, type Query, type Reading, type Term } from '../query/parse.js';

/**
 * What a word in another place costs: once when words were left out before it, twice when it comes
 * too early.
 */
const WORD_ORDER_PENALTY = 0.02;
/** What words of the name that were not typed cost at most. */
const MISSING_WORD_PENALTY = 0.2;

/**
 * While a name is being typed: what it costs the least known organization not to be the best known,
 * and an alias not to be the organization's name.
 */
const OBSCURITY_PENALTY = 0.05;
const ALIAS_PENALTY = 0.035;

/** Words of a name of which it can be noted that they are taken: the bits of a number. */
const MAX_WORDS = 31;

/** A name that may be meant, and how the query was read as it. */
export interface Candidate {
  readonly name: number;
  /** The reading of the query that found it. */
  readonly query: Query;
  /** By what it was found: words, all letters whatever the spaces, or the initials of the words. */
  readonly by: 'words' | 'letters' | 'initials';
  /**
   * Each term's cheapest reading as one of the words of the name; undefined where there is none.
   */
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
  { wordsOfName: { items, starts }, weights, organizationOf, obscurity }: SearchIndex,
  query: Query,
  name: number,
  any: boolean,
): Candidate | undefined {
  const { terms } = query;
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
    readings[t] = best;
    places[t] = place;
    paid += term.weight * (best ? best.cost : 1);
    total += term.weight;
    if (!best) {
      if (term.required && !any) return undefined;
    } else if (weights[items[from + place] as number]) {
      taken |= 1 << place;
      if (place !== before + 1) misplaced += place < before ? 2 : 1;
      before = place;
    }
  }
  // Of a name that is being typed, the words after the last one are still to come.
  const last = readings.at(-1);
  const isBeginning = !misplaced && !!last && last.cost <= PREFIX_COST;
  let missing = 0;
  let toCome = 0;
  for (let i = 0; i < length; i++) {
    if (taken & (1 << i)) continue;
    const weight = (weights[items[from + i] as number] ?? 0) / 100;
    if (isBeginning && i > before) toCome += weight;
    else missing += weight;
  }
  let begun = 0;
  if (isBeginning && (toCome || last.cost)) {
    const organization = organizationOf[name] as number;
    // Whether the last word is whole says nothing yet.
    begun =
      ((PREFIX_COST - last.cost) * (terms.at(-1) as Term).weight) / total +
      (OBSCURITY_PENALTY * (obscurity[organization] as number)) / 100 +
      (organizationOf[name - 1] === organization ? ALIAS_PENALTY : 0);
  }
  return {
    name,
    query,
    by: 'words',
    readings,
    places,
    misplaced,
    cost:
      query.cost +
      paid / total +
      WORD_ORDER_PENALTY * misplaced +
      (MISSING_WORD_PENALTY * missing) / (total + missing) +
      begun,
  };
}
