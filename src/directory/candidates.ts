import type { Range, Reading } from './dictionary.js';
import type { Query, Term } from './query.js';
import type { Lists, TokenIndex } from './token-index.js';

/** A name that may be meant, and how far it is from what was typed. */
export interface Candidate {
  name: number;
  cost: number;
  /** The reading of the query that found it. */
  query: Query;
}

/** Names that are looked at for one word. */
const LOOKED = 200;
/** Above the root of this many times all names, going through all of them until enough have a word is quicker than sorting those that do. */
const SCANNED = 64;
/** What a word in another place costs; and what words of the name cost that were not typed. */
const TURN = 0.02;
const UNSAID = 0.2;

const byCost = (a: Candidate, b: Candidate): number => a.cost - b.cost || a.name - b.name;

/** The best name so far of each organization. */
export class Candidates {
  readonly #names = new Map<number, Candidate>();
  /** Of the best. */
  cost = Infinity;
  constructor(readonly index: TokenIndex) {}

  /** Best first. */
  get best(): Candidate[] {
    return [...this.#names.values()].sort(byCost);
  }

  offer(name: number, cost: number, query: Query): void {
    const row = this.index.owner[name] as number;
    const offered = { name, cost, query };
    const known = this.#names.get(row);
    if (known && byCost(known, offered) <= 0) return;
    this.#names.set(row, offered);
    this.cost = Math.min(this.cost, cost);
  }

  /** Looks for names that have every needed word, or one of them when `any`. */
  collect(query: Query, any = false): void {
    const {
      names: { items, starts },
      words,
      owner,
    } = this.index;
    const count = ({ readings, state }: Term): number =>
      readings.reduce(
        (sum, { lo, hi }) => sum + (starts[hi] as number) - (starts[lo] as number),
        state ? 1e7 : 0,
      );
    // The rarest word leads; a state only when there is nothing else, for it need not be in the name.
    const needed = query.terms.filter((term) => term.needed).sort((a, b) => count(a) - count(b));
    for (const { readings } of any ? needed : needed.slice(0, 1)) {
      let left = LOOKED;
      for (const range of readings) {
        const look = (name: number) => {
          const cost = distance(this.index, query, name, any);
          if (cost === Infinity) return;
          this.offer(name, cost, query);
          left--;
        };
        const names = items.slice(starts[range.lo], starts[range.hi]);
        const many = names.length;
        // Of very many that will all do, the first in the directory's own order.
        const some = many > LOOKED && (any || needed.length < 2);
        if (some && many * many > owner.length * SCANNED) {
          for (let name = 0; name < owner.length && left; name++)
            if (has(words, name, range)) look(name);
        } else {
          if (some) names.sort();
          for (let i = 0; i < many && left; i++) look(names[i] as number);
        }
      }
    }
  }
}

/** Whether a name has a word of a range. */
function has({ items, starts }: Lists, name: number, { lo, hi }: Range): boolean {
  for (let i = starts[name] as number; i < (starts[name + 1] as number); i++) {
    const id = items[i] as number;
    if (id >= lo && id < hi) return true;
  }
  return false;
}

/** The cheapest way to read a term as a word of the directory. */
export function read({ readings }: Term, id: number): Reading | undefined {
  for (let i = 0; i < readings.length; i++) {
    const reading = readings[i] as Reading;
    if (id >= reading.lo && id < reading.hi) return reading;
  }
  return undefined;
}

/**
 * How far a name is from a query: 0 is the same, Infinity when a needed term is missing, unless `any` will do.
 * `told` takes the way each term was read.
 */
export function distance(
  { words, weights }: TokenIndex,
  { terms, cost }: Query,
  name: number,
  any: boolean,
  told?: (Reading | undefined)[],
): number {
  const { items, starts } = words;
  const from = starts[name] as number;
  const length = (starts[name + 1] as number) - from;
  let taken = 0;
  let sum = 0;
  let whole = 0;
  let turns = 0;
  let before = -1;
  for (let t = 0; t < terms.length; t++) {
    const term = terms[t] as Term;
    let best: Reading | undefined;
    let place = -1;
    for (let i = 0; i < length; i++) {
      if (taken & (1 << i)) continue;
      const reading = read(term, items[from + i] as number);
      if (reading && (!best || reading.cost < best.cost)) {
        best = reading;
        place = i;
      }
    }
    if (told) told[t] = best;
    sum += term.weight * (best ? best.cost : 1);
    whole += term.weight;
    if (!best) {
      if (term.needed && !any) return Infinity;
    } else if (weights[items[from + place] as number]) {
      taken |= 1 << place;
      if (place !== before + 1) turns += place < before ? 2 : 1;
      before = place;
    }
  }
  let unsaid = 0;
  for (let i = 0; i < length; i++)
    if (!(taken & (1 << i))) unsaid += (weights[items[from + i] as number] ?? 0) / 100;
  return cost + sum / whole + TURN * turns + (UNSAID * unsaid) / (whole + unsaid);
}

/** The words of a name. */
export function wordsOf(
  { dictionary, words: { items, starts } }: TokenIndex,
  name: number,
): string[] {
  const found: string[] = [];
  for (let i = starts[name] as number; (items[i] as number) < dictionary.length; i++)
    found.push(dictionary[items[i] as number] as string);
  return found;
}
