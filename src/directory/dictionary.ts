import type { TokenIndex } from './token-index.js';
import type { Range } from './vocabulary.js';

type Dictionary = Pick<TokenIndex, 'chars' | 'at' | 'worth'>;

/** Where, among words alike up to `depth`, those start whose next letter is `letter` or later. */
function bound({ chars, at }: Dictionary, lo: number, hi: number, depth: number, letter: number): number {
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    const i = (at[mid] as number) + depth;
    if (i < (at[mid + 1] as number) && (chars[i] as number) >= letter) hi = mid;
    else lo = mid + 1;
  }
  return lo;
}

/** Where `word` stands in the dictionary, or would; `after` it, where the words end that start with it. */
function place({ chars, at, worth }: Dictionary, word: string, after: boolean, lo = 0): number {
  let hi = worth.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    const start = at[mid] as number;
    const length = (at[mid + 1] as number) - start;
    let i = 0;
    while (i < word.length && i < length && chars[start + i] === word.charCodeAt(i)) i++;
    const before = i === word.length ? after : i === length || (chars[start + i] as number) < word.charCodeAt(i);
    if (before) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}

/** The words that start with `prefix`. */
export function startingWith(dictionary: Dictionary, prefix: string): Range {
  const lo = place(dictionary, prefix, false);
  return [lo, place(dictionary, prefix, true, lo)];
}

export const lengthOf = ({ at }: Dictionary, id: number): number => (at[id + 1] as number) - (at[id] as number);

/** The id of a word, or -1. */
export function idOf(dictionary: Dictionary, word: string): number {
  const [lo, hi] = startingWith(dictionary, word);
  return lo < hi && lengthOf(dictionary, lo) === word.length ? lo : -1;
}

/** Words, and what reading a query's word as one of them costs: 0 for itself, up to 1. */
export interface Reading {
  lo: number;
  hi: number;
  cost: number;
  /** Typing errors in it. */
  slips: number;
}

/** Letters heard or typed for each other have the same figure: vowels, "ckqsxz", "dt", "bp", "fv", "mn", "gj"; others have 0. */
const SOUND = '14231570172066142023150212';
const alike = (a: number, b: number): boolean => (SOUND[a - 97] ?? '0') > '0' && SOUND[a - 97] === SOUND[b - 97];

/**
 * Words within `edits` of a word: a letter more, less, other, or two swapped (Damerau). `prefix` also takes the words
 * that go on after it. A walk over the sorted dictionary: each step narrows a range, most ranges end empty at once.
 */
export function near(dictionary: Dictionary, word: string, edits: number, prefix: boolean): Reading[] {
  const { chars, at } = dictionary;
  const found = new Map<number, Reading>();
  const n = word.length;
  const letter = (i: number) => word.charCodeAt(i);
  const add = (lo: number, hi: number, cost: number, slips: number): void => {
    const known = found.get(lo);
    if (!known || known.cost > cost) found.set(lo, { lo, hi, cost, slips });
  };
  const step = (lo: number, hi: number, depth: number, i: number, left: number, cost: number): void => {
    const c = letter(i);
    const from = bound(dictionary, lo, hi, depth, c);
    if (from < hi) walk(from, bound(dictionary, from, hi, depth, c + 1), depth + 1, i + 1, left, cost);
  };
  const walk = (lo: number, hi: number, depth: number, i: number, left: number, cost: number): void => {
    if (lo >= hi) return;
    if (i === n) {
      if (prefix) add(lo, hi, cost, edits - left);
      else if (lengthOf(dictionary, lo) === depth) add(lo, lo + 1, cost, edits - left);
    }
    if (!left) {
      if (i < n) step(lo, hi, depth, i, 0, cost);
      return;
    }
    const more = depth ? 1 : 1.5;
    // With two errors to make, the first letter is taken to be right, or to sound right.
    const firm = !depth && edits > 1;
    // One letter too many; a doubled one is a smaller slip.
    if (i < n && !firm) walk(lo, hi, depth, i + 1, left - 1, cost + (i && letter(i) === letter(i - 1) ? 0.6 : more));
    let next = lengthOf(dictionary, lo) === depth ? lo + 1 : lo;
    while (next < hi) {
      const c = chars[(at[next] as number) + depth] as number;
      const from = next;
      next = bound(dictionary, from, hi, depth, c + 1);
      if (i < n && c === letter(i)) walk(from, next, depth + 1, i + 1, left, cost);
      else if (i < n) {
        const like = alike(c, letter(i));
        if (like || !firm) walk(from, next, depth + 1, i + 1, left - 1, cost + (like ? 0.7 * more : more));
        if (i + 1 < n && c === letter(i + 1)) {
          const swapped = bound(dictionary, from, next, depth + 1, letter(i));
          walk(swapped, bound(dictionary, swapped, next, depth + 1, letter(i) + 1), depth + 2, i + 2, left - 1, cost + 0.7);
        }
      }
      if (!firm && (i < n || !prefix)) walk(from, next, depth + 1, i, left - 1, cost + (i && c === letter(i - 1) ? 0.6 : more));
    }
  };
  walk(0, dictionary.worth.length, 0, 0, edits, 0);
  return [...found.values()];
}
