import type { Reading } from './dictionary.js';
import type { Query, Term } from './query.js';
import { LEGAL, STOP } from './words.js';
import { pair, type TokenIndex } from './token-index.js';

/** A name that may be meant, and how far it is from what was typed. */
export interface Candidate {
  name: number;
  cost: number;
  /** The reading of the query that found it. */
  query: Query;
}

/** Names that are looked at for one word, and kept of all. */
const LOOKED = 300;
const KEPT = 50;
/** Names that start with a short beginning, taken in the directory's own order. */
const FEW = 50;
/** Names among which those are sought. */
const FIRST = 4000;
/** What words of a name cost that were not typed, by worth. */
const UNSAID = [1, 0.45, 0.3, 0.05, 0.05];

/** A state that a name does not have, or has in other words, is known by where the organization is. */
const SAME_STATE: Reading = { lo: 0, hi: 0, cost: 0.1, slips: 0 };
/** Where an organization is may not be known, and the state still be right. */
export const MAYBE_STATE: Reading = { lo: 0, hi: 0, cost: 0.7, slips: 0 };

/** The best names so far, one for each organization. */
export class Candidates {
  readonly best: Candidate[] = [];
  constructor(readonly index: TokenIndex) {}

  /** Of the best. */
  get cost(): number {
    return this.best[0]?.cost ?? Infinity;
  }

  offer(name: number, cost: number, query: Query): void {
    const { best } = this;
    if (best.length === KEPT && cost >= (best[KEPT - 1] as Candidate).cost) return;
    const { owner } = this.index;
    const known = best.findIndex((other) => owner[other.name] === owner[name]);
    if (known >= 0) {
      if ((best[known] as Candidate).cost <= cost) return;
      best.splice(known, 1);
    }
    let at = best.length;
    for (; at; at--) {
      const other = best[at - 1] as Candidate;
      if (other.cost < cost || (other.cost === cost && other.name < name)) break;
    }
    best.splice(at, 0, { name, cost, query });
    if (best.length > KEPT) best.pop();
  }

  /** Looks for names that have every needed word, or one of them when `any`. */
  collect(query: Query, any = false): void {
    const { terms, needed } = query;
    const whole = terms.reduce((sum, { weight }) => sum + weight, 0);
    for (const driver of any ? needed : rarest(this.index, needed)) {
      const required = terms.map((term) => (any ? term === driver : needed.includes(term)));
      visit(this.index, driver, (name) => {
        const cost = distance(this.index, terms, name, required, undefined, (this.best[KEPT - 1]?.cost ?? Infinity) * whole);
        if (cost < Infinity) this.offer(name, cost + query.cost, query);
      });
    }
  }
}

/** The term with the fewest names; states only when there is nothing else, for they need not be in the name. */
function rarest({ nameStarts }: TokenIndex, terms: readonly Term[]): Term[] {
  const count = ({ readings, state }: Term): number =>
    readings.reduce((sum, { lo, hi }) => sum + (nameStarts[hi] as number) - (nameStarts[lo] as number), state ? 1e7 : 0);
  return terms.length ? [terms.reduce((a, b) => (count(b) < count(a) ? b : a))] : [];
}

function visit({ names, nameStarts, starts, words }: TokenIndex, term: Term, look: (name: number) => void): void {
  let left = LOOKED;
  for (const { lo, hi } of term.readings) {
    const from = nameStarts[lo] as number;
    const to = nameStarts[hi] as number;
    if (to - from > LOOKED) {
      for (let n = 0, few = FEW; n < Math.min(starts.length - 1, FIRST) && few; n++) {
        const first = words[starts[n] as number] as number;
        if (first < lo || first >= hi) continue;
        look(n);
        few--;
      }
    }
    for (let i = from; i < to && left; i++, left--) look(names[i] as number);
  }
}

/** The cheapest way to read a term as a word of the directory. */
export function read(term: Term, id: number): Reading | undefined {
  const { readings } = term;
  for (let i = 0; i < readings.length; i++) {
    const reading = readings[i] as Reading;
    if (id >= reading.lo && id < reading.hi) return reading;
  }
  return undefined;
}

/**
 * How far a name is from the terms of a query: 0 is the same, Infinity when a required term is missing.
 * `told` takes the way each term was read. Names whose terms cost more than `most` are given up.
 */
export function distance(index: TokenIndex, terms: readonly Term[], name: number, required: readonly boolean[], told?: (Reading | undefined)[], most = Infinity): number {
  const { words, starts, worth } = index;
  const from = starts[name] as number;
  const length = Math.min((starts[name + 1] as number) - from, 31);
  let taken = 0;
  let sum = 0;
  let whole = 0;
  let turns = 0;
  let before = -1;
  let elsewhere = -1;
  for (let t = 0; t < terms.length; t++) {
    const term = terms[t] as Term;
    let best: Reading | undefined;
    let place = -1;
    for (let i = 0; i < length; i++) {
      if (taken & (1 << i) || (term.tight && i !== before + 1)) continue;
      const reading = read(term, words[from + i] as number);
      // Of equals, the one that keeps the order.
      if (reading && (!best || reading.cost < best.cost || (reading.cost === best.cost && place < before && i > before))) {
        best = reading;
        place = i;
      }
    }
    if (best) {
      taken |= 1 << place;
      if (place !== before + 1) turns += place < before ? 2 : 1;
      before = place;
    } else if (term.state) elsewhere = t;
    else if (required[t]) return Infinity;
    if (told) told[t] = best;
    sum += term.weight * (best ? best.cost : 1);
    whole += term.weight;
    if (sum > most && elsewhere < 0) return Infinity;
  }
  // A state last: it is dear to find, and most names are out by now.
  for (let t = elsewhere; t >= 0; t--) {
    const { state, weight } = terms[t] as Term;
    if (state !== terms[elsewhere]?.state) break;
    const best = readState(index, name, state);
    if (!best && required[t]) return Infinity;
    if (told) told[t] ??= best;
    if (best) sum -= weight * (1 - best.cost);
  }
  let unsaid = 0;
  for (let i = 0; i < length; i++) if (!(taken & (1 << i))) unsaid += UNSAID[worth[words[from + i] as number] as number] as number;
  return sum / whole + 0.02 * Math.min(turns, 5) + (0.2 * unsaid) / (whole + unsaid);
}

function readState({ region, owner, words, starts, stateWords }: TokenIndex, name: number, state: number): Reading | undefined {
  const own = region[owner[name] as number] as number;
  if (own === state) return SAME_STATE;
  let others = own;
  for (let i = starts[name] as number; i < (starts[name + 1] as number); i++) {
    const id = words[i] as number;
    const said = stateWords.get(id) ?? stateWords.get(pair(words[i - 1] ?? 0, id)) ?? 0;
    if (said === state) return SAME_STATE;
    others ||= said;
  }
  return others ? undefined : MAYBE_STATE;
}

export function wordOf({ chars, at }: TokenIndex, id: number): string {
  let word = '';
  for (let i = at[id] as number; i < (at[id + 1] as number); i++) word += String.fromCharCode(chars[i] as number);
  return word;
}

/** A name's words without the little words and, unless `legal`, without its legal form. */
export function coreOf({ words, starts, worth }: TokenIndex, name: number, legal = false): number[] {
  const from = starts[name] as number;
  let to = starts[name + 1] as number;
  while (!legal && to > from + 1 && worth[words[to - 1] as number] === LEGAL) to--;
  const found: number[] = [];
  for (let i = from; i < to; i++) {
    const id = words[i] as number;
    if (worth[id] !== STOP || to === from + 1) found.push(id);
  }
  return found;
}
