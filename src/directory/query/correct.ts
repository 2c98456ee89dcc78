import Fuse from 'fuse.js/min-basic';
import { prefixRange, signatureOf, type Range } from '../index/dictionary.js';
import { GENERIC, KIND } from '../text/vocabulary.js';
import { withRequired, type Query, type Reading, type Term } from './parse.js';
import type { SearchIndex } from '../index/build.js';

/** A text that is like what was typed. */
export interface FuzzyMatch {
  /** Its place among the texts that were compared. */
  readonly refIndex: number;
  /** The share of the typed letters that are wrong. */
  readonly score?: number;
}

/** Finds the texts of which a part is like what was typed. */
export type FuzzyMatcher = (
  typed: string,
  texts: readonly string[],
  threshold: number,
) => readonly FuzzyMatch[];

/** Letters by which a match is shifted at the price of all letters being wrong. */
const SHIFT = 20;
/** Most letters that fuse.js compares in one go. */
const MAX_LETTERS = 32;

/** fuse.js, which finds unless the search is given something else. */
export const fuse: FuzzyMatcher = (typed, texts, threshold) =>
  new Fuse(texts, {
    threshold,
    distance: SHIFT,
    includeScore: true,
    ignoreFieldNorm: true,
    shouldSort: false,
  }).search(typed.slice(0, MAX_LETTERS));

/**
 * Letters that are heard or typed for each other have the same digit: vowels, "ckqsxz", "dt", "bp",
 * "fv", "mn", "gj".
 */
const SOUNDS = '1423157817296614202315w212';
const soundOf = (letter: string): string => SOUNDS[letter.charCodeAt(0) - 97] ?? letter;

/** Fewest letters of a word with a typing error, and with two. */
const MIN_LETTERS = 3;
const MIN_LETTERS_TWO_EDITS = 5;
/** Fewest errors that fuse.js finds in two letters swapped; and as how many they count. */
const SWAPPED = 2;
const SWAP = 0.5;
/** What a corrected word costs, and each error as a share of its letters. */
const CORRECTION_COST = 0.1;
const EDIT_COST = 1.1;
/** Most words as which a word is read. */
const MAX_READINGS = 16;

/** Whether more than so many bits are set. */
function exceeds(bits: number, most: number): boolean {
  for (; most > 0; most--) bits &= bits - 1;
  return bits !== 0;
}

/**
 * Words that can be meant: those of a directory, sorted, with the letters of each as bits, and how
 * well each shows which organization is meant.
 */
export type Lexicon = Pick<SearchIndex, 'dictionary' | 'signatures' | 'weights'>;

/**
 * The words that a word with typing errors may be, best first; when it is open, also what goes on
 * after such a word.
 */
export function fuzzyMatches(
  { dictionary, signatures }: Lexicon,
  text: string,
  isOpen: boolean,
  matcher: FuzzyMatcher,
): Reading[] {
  const maxEdits = text.length < MIN_LETTERS_TWO_EDITS + Number(isOpen) ? 1 : 2;
  const signature = signatureOf(text);
  const sound = soundOf(text.charAt(0));
  // Words, or beginnings of words, of about the length and the letters of what was typed; and the
  // id of the first of each.
  const targets: string[] = [];
  const ids: number[] = [];
  const collect = ({ lo, hi }: Range, most: number) => {
    for (let id = lo; id < hi; id++) {
      // Each error takes one letter away at most, and adds one.
      const letters = signatures[id] as number;
      if (exceeds(signature & ~letters, most)) continue;
      if (!isOpen && exceeds(letters & ~signature, most)) continue;
      const word = dictionary[id] as string;
      const target = isOpen ? word.slice(0, text.length + 1) : word;
      if (target === targets.at(-1) || target === text) continue;
      if (Math.abs(target.length - text.length) > maxEdits) continue;
      const own = isOpen ? signatureOf(target) : letters;
      if (exceeds(signature & ~own, most) || exceeds(own & ~signature, most + Number(isOpen)))
        continue;
      targets.push(target);
      ids.push(id);
    }
  };
  // An error in the first letter is rare: it is another of its sound, swapped, or the only error.
  for (let lo = 0, hi = 0; lo < dictionary.length; lo = hi) {
    const initial = (dictionary[lo] as string).charAt(0);
    ({ hi } = prefixRange(dictionary, initial));
    if (soundOf(initial) === sound) collect({ lo, hi }, maxEdits);
    else if (text.length >= MIN_LETTERS_TWO_EDITS || initial === text[1]) collect({ lo, hi }, 1);
    else collect(prefixRange(dictionary, initial + text.charAt(0)), 1);
  }
  const threshold = Math.min(0.6, (SWAPPED + 0.5) / text.length);
  const found = matcher(text, targets, threshold).flatMap(({ refIndex, score = 0 }): Reading[] => {
    const target = targets[refIndex] as string;
    const lo = ids[refIndex] as number;
    const tail = isOpen ? 0 : Math.abs(target.length - text.length);
    const errors = Math.max(score * text.length, tail);
    const isSwap =
      errors >= SWAPPED && target.length === text.length && signatureOf(target) === signature;
    if (!isSwap && errors > maxEdits + 0.5) return [];
    const cost = CORRECTION_COST + (EDIT_COST * (isSwap ? SWAP : errors)) / text.length;
    return [
      { lo, hi: isOpen ? prefixRange(dictionary, target).hi : lo + 1, cost, isMisspelled: true },
    ];
  });
  return found.sort((a, b) => a.cost - b.cost).slice(0, MAX_READINGS);
}

/** Letters of scripts in which words have no spaces between them, two at least. */
const UNSPACED = /[\u0e00-\u0eff\u3040-\u30ff\u4e00-\u9fff]{2}/;
/** What it costs to read a word as a part of another. */
const PART_COST = 0.25;

/** Words of which what was typed is a part. */
const wordsAround = ({ dictionary }: Lexicon, text: string): Reading[] =>
  dictionary.flatMap((word, lo) =>
    word.length > text.length && word.includes(text) ? [{ lo, hi: lo + 1, cost: PART_COST }] : [],
  );

/**
 * A query in which words that the directory has not are read as misspelled; with `known`, those
 * that it has, too. Undefined when that makes no difference.
 */
export function correct(
  lexicon: Lexicon,
  query: Query,
  known: boolean,
  matcher: FuzzyMatcher,
): Query | undefined {
  const readings = ({ text, weight, isOpen }: Term): Reading[] => [
    ...(UNSPACED.test(text) ? wordsAround(lexicon, text) : []),
    ...(text.length >= MIN_LETTERS && weight >= GENERIC && !/\d/.test(text)
      ? fuzzyMatches(lexicon, text, isOpen, matcher)
      : []),
  ];
  const terms = query.terms.map((term) => {
    const more = term.isKnown === known ? readings(term) : [];
    const [best] = more;
    if (!best) return term;
    // A word that whole kinds of organizations have is no better known for being misspelled.
    const meant = (lexicon.weights[best.lo] as number) / 100;
    const weight = known ? term.weight : Math.min(term.weight, Math.max(KIND, meant));
    return { ...term, weight, readings: [...term.readings, ...more] };
  });
  return terms.some((term, i) => term !== query.terms[i])
    ? { ...query, terms: withRequired(terms) }
    : undefined;
}
