import { firstAfter, type Dictionary } from '../index/dictionary.js';
import { GENERIC } from '../text/vocabulary.js';
import type { Query, Reading, Term } from './parse.js';

/** Letters heard or typed for each other have the same figure: vowels, "ckqsxz", "dt", "bp", "fv", "mn", "gj". */
const SOUND = '1423157817296614202315w212';
const soundOf = (letter: number): string | undefined => SOUND[letter - 97];

/**
 * Words within `edits` of a word: a letter more, less, other, or two swapped (Damerau). `open` also takes the words that
 * go on after it. A walk over the sorted dictionary: each step narrows a range, most ranges end empty at once.
 */
export function fuzzyMatches(
  dictionary: Dictionary,
  word: string,
  edits: number,
  open: boolean,
): Reading[] {
  const found: Reading[] = [];
  const letter = (i: number) => word.charCodeAt(i);
  /** Goes on with the words that have the letter `c` at `depth`. */
  const step = (
    lo: number,
    hi: number,
    depth: number,
    c: number,
    i: number,
    left: number,
    cost: number,
  ): void => {
    const from = firstAfter(dictionary, lo, hi, (word) => word.charCodeAt(depth) >= c);
    walk(
      from,
      firstAfter(dictionary, from, hi, (word) => word.charCodeAt(depth) > c),
      depth + 1,
      i,
      left,
      cost,
    );
  };
  const walk = (
    lo: number,
    hi: number,
    depth: number,
    i: number,
    left: number,
    cost: number,
  ): void => {
    if (lo >= hi) return;
    const c = letter(i);
    const ended = (dictionary[lo] as string).length === depth;
    if (i === word.length) {
      if (open || ended) found.push({ lo, hi: open ? hi : lo + 1, cost, edits: edits - left });
    } else step(lo, hi, depth, c, i + 1, left, cost);
    if (!left--) return;
    const dear = depth ? 1 : 1.5;
    // With two errors to make, the first letter is taken to be right, or to sound right.
    const firm = !depth && edits > 1;
    // One letter too many; a doubled one is a smaller slip.
    if (i < word.length && !firm)
      walk(lo, hi, depth, i + 1, left, cost + (c === letter(i - 1) ? 0.6 : dear));
    for (let next = ended ? lo + 1 : lo; next < hi;) {
      const from = next;
      const other = (dictionary[from] as string).charCodeAt(depth);
      next = firstAfter(dictionary, from, hi, (word) => word.charCodeAt(depth) > other);
      if (other === c) continue;
      const alike = soundOf(c) === soundOf(other);
      if (i < word.length && (alike || !firm))
        walk(from, next, depth + 1, i + 1, left, cost + (alike ? 0.7 * dear : dear));
      if (other === letter(i + 1)) step(from, next, depth + 1, c, i + 2, left, cost + 0.7);
      if (!firm && (i < word.length || !open))
        walk(from, next, depth + 1, i, left, cost + (other === letter(i - 1) ? 0.6 : dear));
    }
  };
  walk(0, dictionary.length, 0, 0, edits, 0);
  return found;
}

/** Fewest letters of a word with one typing error, and with two when the directory has none that starts so, or has one. */
const MIN_ONE_EDIT = 3;
const MIN_TWO_EDITS = 5;
const MIN_TWO_EDITS_KNOWN = 6;

/**
 * A query in which words that the directory has (`known`), or those that it has not, are read as misspelled by so many
 * edits, too; undefined when that makes no difference.
 */
export function correct(
  dictionary: Dictionary,
  query: Query,
  edits: number,
  known: boolean,
): Query | undefined {
  const minLength = edits < 2 ? MIN_ONE_EDIT : known ? MIN_TWO_EDITS_KNOWN : MIN_TWO_EDITS;
  const canBeMisspelled = ({ text, weight, isKnown }: Term) =>
    isKnown === known && text.length >= minLength && weight >= GENERIC && !/\d/.test(text);
  const terms = query.terms.map((term) => {
    if (!canBeMisspelled(term)) return term;
    const { text, isOpen } = term;
    const more: Reading[] = fuzzyMatches(dictionary, text, edits, isOpen)
      .filter((reading) => reading.edits === edits)
      .map((reading) => ({ ...reading, cost: 0.1 + (1.1 * reading.cost) / text.length }));
    if (!more.length) return term;
    return { ...term, readings: [...term.readings, ...more].sort((a, b) => a.cost - b.cost) };
  });
  return terms.some((term, i) => term !== query.terms[i]) ? { ...query, terms } : undefined;
}
