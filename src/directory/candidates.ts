import type { Query, Term } from './query.js';
import type { TokenIndex } from './token-index.js';
import { NAME } from './words.js';

/** A name that may be meant, and how far it is from what was typed. */
export interface Candidate {
  name: number;
  cost: number;
}

/** Names that are looked at for one reading of a query, and kept of all. */
const LOOKED = 6000;
const KEPT = 50;
const FEW = 300;
/** What words of a name cost that were not typed, by worth. */
const UNSAID = [1, 0.45, 0.3, 0.05, 0.05];

/** The best names so far, one for each organization. */
export class Candidates {
  readonly best: Candidate[] = [];
  constructor(readonly index: TokenIndex) {}

  get cost(): number {
    return this.best[0]?.cost ?? Infinity;
  }

  offer(name: number, cost: number): void {
    const { best } = this;
    if (best.length === KEPT && cost >= (best[KEPT - 1]?.cost ?? 0)) return;
    const { owner } = this.index;
    const known = best.findIndex((other) => owner[other.name] === owner[name]);
    if (known >= 0) {
      if ((best[known]?.cost ?? 0) <= cost) return;
      best.splice(known, 1);
    }
    let at = best.length;
    while (at && ((best[at - 1]?.cost ?? 0) > cost || (best[at - 1]?.cost === cost && (best[at - 1]?.name ?? 0) > name))) at--;
    best.splice(at, 0, { name, cost });
    if (best.length > KEPT) best.pop();
  }

  /** Looks for names that have every word of `needed`, or one of them when `any`. */
  collect(query: Query, needed: readonly Term[], any = false): void {
    const drivers = any ? needed : needed.filter((term) => term === rarest(this.index, needed));
    for (const driver of drivers) {
      const required = any ? [driver] : needed;
      const look = (name: number) => {
        const cost = distance(this.index, query.terms, name, required);
        if (cost < Infinity) this.offer(name, cost + query.cost);
      };
      each(this.index, driver, look);
    }
  }
}

const countOf = ({ nameStarts }: TokenIndex, { readings }: Term): number =>
  readings.reduce((sum, { lo, hi }) => sum + (nameStarts[hi] as number) - (nameStarts[lo] as number), 0);

function rarest(index: TokenIndex, terms: readonly Term[]): Term | undefined {
  let found: Term | undefined;
  for (const term of terms) {
    if (!term.state || terms.length === 1 || !found) {
      if (!found || (found.state && !term.state) || countOf(index, term) < countOf(index, found)) found = term;
    }
  }
  return found;
}

function each(index: TokenIndex, term: Term, look: (name: number) => void): void {
  const { names, nameStarts, starts, words } = index;
  let left = LOOKED;
  for (const { lo, hi } of term.readings) {
    const from = nameStarts[lo] as number;
    const to = nameStarts[hi] as number;
    if (to - from > LOOKED) {
      // A short beginning: names that start with it, in the directory's own order.
      let few = FEW;
      for (let n = 0; n + 1 < starts.length && few; n++) {
        const first = words[starts[n] as number] as number;
        if (first >= lo && first < hi) {
          look(n);
          few--;
        }
      }
    }
    for (let i = from; i < to && left; i++, left--) look(names[i] as number);
  }
}

/** What reading a term as a word of the directory costs; 1 when it cannot be. */
function costOf(term: Term, id: number): number {
  let best = 1;
  for (const { lo, hi, cost } of term.readings) if (id >= lo && id < hi && cost < best) best = cost;
  return best;
}

/** How far a name is from the terms of a query: 0 is the same, Infinity when a required term is missing. */
export function distance(index: TokenIndex, terms: readonly Term[], name: number, required: readonly Term[], used: number[] = []): number {
  const { words, starts, worth } = index;
  const from = starts[name] as number;
  const length = Math.min((starts[name + 1] as number) - from, 31);
  let taken = 0;
  let sum = 0;
  let whole = 0;
  let turns = 0;
  let before = -1;
  for (let t = 0; t < terms.length; t++) {
    const term = terms[t] as Term;
    let best = 1;
    let place = -1;
    for (let i = 0; i < length; i++) {
      if (taken & (1 << i)) continue;
      const cost = costOf(term, words[from + i] as number);
      // Of equals, the one that keeps the order.
      if (cost < best || (cost < 1 && cost === best && place < before && i > before)) {
        best = cost;
        place = i;
      }
    }
    if (place < 0 && term.state) best = stateCost(index, name, term.state);
    if (best === 1 && required.includes(term)) return Infinity;
    used[t] = best;
    if (place >= 0) {
      taken |= 1 << place;
      if (place !== before + 1) turns += place < before ? 2 : 1;
      before = place;
    }
    sum += term.weight * best;
    whole += term.weight;
  }
  let unsaid = 0;
  for (let i = 0; i < length; i++) if (!(taken & (1 << i))) unsaid += UNSAID[worth[words[from + i] as number] ?? NAME] as number;
  return sum / whole + 0.02 * Math.min(turns, 5) + (0.2 * unsaid) / (whole + unsaid);
}

function stateCost({ region, owner }: TokenIndex, name: number, state: number): number {
  const own = region[owner[name] as number];
  return own === state ? 0.1 : own ? 1 : 0.5;
}
