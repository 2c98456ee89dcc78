import { keyOf, MIN_ACRONYM, wordsOf, type SearchIndex } from '../index/build.js';
import type { Range } from '../index/dictionary.js';
import { correct, type FuzzyMatcher } from '../query/correct.js';
import { parseQuery, type Query, type Term } from '../query/parse.js';
import { respell } from '../query/respell.js';
import { initialsOf, withoutStopWords } from '../text/vocabulary.js';
import { align, type Alignment } from './score.js';

/** A name that may be meant. */
export interface Candidate extends Alignment {
  readonly name: number;
  /** The reading of the query that found it. */
  readonly query: Query;
}

/** Names that are looked at for one word. */
const MAX_CANDIDATES_PER_TERM = 200;
/**
 * When more than the root of this many times all names have a word, going through all names until enough have it is
 * quicker than sorting those that do.
 */
const SCAN_FACTOR = 64;
/** What reading the query as initials costs. */
const INITIALS_COST = 0.1;
/** With a candidate as cheap as this, looser readings are not tried; nor, as cheap as that, names with any one word. */
const GOOD_COST = 0.3;
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

/** Finds names that may be meant, cheapest first: strictly at first, more loosely only while nothing good is found. */
export function retrieve(
  index: SearchIndex,
  words: readonly string[],
  matcher: FuzzyMatcher,
): Candidate[] {
  const found = new CandidateSet(index);
  const isPoor = () => found.lowestCost > GOOD_COST;
  let query = parseQuery(index, words);
  for (const letters of new Set([query.text.replaceAll(' ', ''), words.join('')]))
    found.add(matchCompoundsAndInitials(index, query, letters));
  found.add(matchWords(index, query));
  if (isPoor())
    for (const other of respell(index, words, matcher)) found.add(matchWords(index, other));
  for (const known of [false, true]) {
    const corrected = isPoor() && correct(index, query, known, matcher);
    if (!corrected) continue;
    query = corrected;
    found.add(matchWords(index, query));
  }
  if (found.lowestCost > FAIR_COST) found.add(matchWords(index, query, true));
  return found.cheapestFirst;
}

/** Names that are the query without its spaces, or have it as their initials. */
function* matchCompoundsAndInitials(
  index: SearchIndex,
  query: Query,
  letters: string,
): Generator<Candidate> {
  const { items, starts } = index.namesWithKey;
  const key = keyOf(index, letters);
  for (let i = starts[key] as number; i < (starts[key + 1] as number); i++) {
    const name = items[i] as number;
    const words = withoutStopWords(wordsOf(index, name));
    const readings = query.terms.map(() => undefined);
    if (words.join('') === letters) yield { name, query, readings, cost: 0 };
    else if (letters.length >= MIN_ACRONYM && initialsOf(words) === letters)
      yield { name, query, readings, cost: INITIALS_COST };
  }
}

/** Names that have every required term, or one of them when `any`. */
function matchWords(index: SearchIndex, query: Query, any = false): Candidate[] {
  // The rarest word leads; a state only when there is nothing else, for it need not be in the name.
  const required = query.terms
    .filter((term) => term.required)
    .sort((a, b) => Number(a.isState) - Number(b.isState) || countOf(index, a) - countOf(index, b));
  return (any ? required : required.slice(0, 1)).flatMap(({ readings }) => {
    const found: Candidate[] = [];
    for (const range of readings) {
      const names = namesIn(index, range, any || required.length < 2);
      for (let i = 0; i < names.length && found.length < MAX_CANDIDATES_PER_TERM; i++) {
        const name = names[i] as number;
        const alignment = align(index, query, name, any);
        if (alignment) found.push({ name, query, ...alignment });
      }
    }
    return found;
  });
}

/** How many names have a word as which the term can be read. */
const countOf = ({ namesWithWord: { starts } }: SearchIndex, { readings }: Term): number =>
  readings.reduce((sum, { lo, hi }) => sum + (starts[hi] as number) - (starts[lo] as number), 0);

/** The names that have a word of a range. When any of very many will do, enough of them, in the order of the directory. */
function namesIn(index: SearchIndex, range: Range, anyWillDo: boolean): ArrayLike<number> {
  const { items, starts } = index.namesWithWord;
  const names = items.subarray(starts[range.lo], starts[range.hi]);
  if (!anyWillDo || names.length <= MAX_CANDIDATES_PER_TERM) return names;
  return names.length ** 2 > index.organizationOf.length * SCAN_FACTOR
    ? firstNames(index, range)
    : names.slice().sort();
}

/** The first names that have a word of a range. */
function firstNames(
  { wordsOfName: { items, starts } }: SearchIndex,
  { lo, hi }: Range,
): readonly number[] {
  const found: number[] = [];
  for (let name = 0; name + 1 < starts.length && found.length < MAX_CANDIDATES_PER_TERM; name++) {
    for (let i = starts[name] as number; i < (starts[name + 1] as number); i++) {
      const id = items[i] as number;
      if (id < lo || id >= hi) continue;
      found.push(name);
      break;
    }
  }
  return found;
}
