import Fuse from 'fuse.js/basic';
import { prefixRange, signatureOf, type Dictionary } from '../index/dictionary.js';
import { GENERIC } from '../text/vocabulary.js';
import type { Query, Reading, Term } from './parse.js';

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

/** Letters that are heard or typed for each other have the same digit: vowels, "ckqsxz", "dt", "bp", "fv", "mn", "gj". */
const SOUNDS = '1423157817296614202315w212';

/** A word as it sounds: like letters alike, doubled ones once. */
function soundOf(word: string): string {
  let sound = '';
  for (let i = 0; i < word.length; i++) {
    const letter = SOUNDS[word.charCodeAt(i) - 97] ?? (word[i] as string);
    if (!sound.endsWith(letter)) sound += letter;
  }
  return sound;
}

/** Fewest letters of a word with a typing error, and with two. */
const MIN_LETTERS = 3;
const MIN_LETTERS_TWO_EDITS = 5;
/** Fewest errors that fuse.js finds in two letters swapped. */
const SWAPPED = 2;
/** What a corrected word costs, and each error as a share of its letters. */
const CORRECTION_COST = 0.1;
const EDIT_COST = 1.1;
/** Errors that two swapped letters count as; and how much more one in the first letter does. */
const SWAP = 0.5;
const FIRST_LETTER = 0.5;
/** Most words as which a word is read. */
const MAX_READINGS = 16;

/** Whether more than so many bits are set. */
function exceeds(bits: number, most: number): boolean {
  for (; most > 0; most--) bits &= bits - 1;
  return bits !== 0;
}

/** Words that can be meant: those of a directory, sorted, with the letters of each as bits. */
export interface Lexicon {
  readonly dictionary: Dictionary;
  readonly signatures: Uint32Array;
}

/** A word of the directory, or the beginning of some, and their ids. */
interface Target {
  readonly text: string;
  readonly signature: number;
  readonly lo: number;
}

/** What was typed, and how many errors may be in it. */
interface Typed {
  readonly text: string;
  readonly signature: number;
  /** Whether the word may go on. */
  readonly isOpen: boolean;
  readonly maxEdits: number;
}

/** The words that a word with typing errors may be, best first; when it is open, also what goes on after such a word. */
export function fuzzyMatches(
  lexicon: Lexicon,
  text: string,
  isOpen: boolean,
  matcher: FuzzyMatcher,
): Reading[] {
  const maxEdits = text.length < MIN_LETTERS_TWO_EDITS + Number(isOpen) ? 1 : 2;
  const typed: Typed = { text, signature: signatureOf(text), isOpen, maxEdits };
  const targets = targetsFor(lexicon, typed);
  const matches = matcher(
    text,
    targets.map((target) => target.text),
    Math.min(0.6, (SWAPPED + 0.5) / text.length),
  );
  const sound = soundOf(text);
  const sounds = matches.map(({ refIndex }) => soundOf((targets[refIndex] as Target).text));
  const soundErrors = new Map(
    matcher(sound, sounds, 1).map(({ refIndex, score = 0 }) => [refIndex, score * sound.length]),
  );
  const found = matches.flatMap(({ refIndex, score = 0 }, i): Reading[] => {
    const target = targets[refIndex] as Target;
    const tail = isOpen ? 0 : Math.abs(target.text.length - text.length);
    const errors = Math.max(score * text.length, tail);
    const isSwap =
      errors >= SWAPPED &&
      tail === 0 &&
      target.text.length === text.length &&
      typed.signature === target.signature;
    const edits = isSwap ? 1 : Math.max(1, Math.round(errors));
    if (edits > maxEdits) return [];
    const weighed = isSwap ? SWAP : (errors + (soundErrors.get(i) ?? errors)) / 2;
    const first = sound[0] === sounds[i]?.[0] ? 0 : FIRST_LETTER;
    return [
      {
        lo: target.lo,
        hi: isOpen ? prefixRange(lexicon.dictionary, target.text).hi : target.lo + 1,
        cost: CORRECTION_COST + (EDIT_COST * (weighed + first)) / text.length,
        edits,
      },
    ];
  });
  return found.sort((a, b) => a.cost - b.cost).slice(0, MAX_READINGS);
}

/** Words of about the length and the letters of what was typed; when it is open, beginnings of words. */
function targetsFor({ dictionary, signatures }: Lexicon, typed: Typed): Target[] {
  const { text, isOpen, maxEdits } = typed;
  const targets: Target[] = [];
  let before = text;
  for (let lo = 0; lo < dictionary.length; lo++) {
    // Each error takes one letter away at most, and adds one.
    const letters = signatures[lo] as number;
    if (exceeds(typed.signature & ~letters, maxEdits)) continue;
    if (!isOpen && exceeds(letters & ~typed.signature, maxEdits)) continue;
    const word = dictionary[lo] as string;
    const start = isOpen ? word.slice(0, text.length + 1) : word;
    if (start === before || Math.abs(start.length - text.length) > maxEdits) continue;
    before = start;
    const signature = isOpen ? signatureOf(start) : letters;
    if (isAbout(typed, start, signature)) targets.push({ text: start, signature, lo });
  }
  return targets;
}

/** Whether the first letter and the set of letters make it worth comparing. */
function isAbout({ text, signature, isOpen, maxEdits }: Typed, start: string, letters: number) {
  if (start === text) return false;
  const isFirstRight = soundOf(start.charAt(0)) === soundOf(text.charAt(0));
  const isFirstMoved = start[1] === text[0] || start[0] === text[1];
  if (!isFirstRight && !isFirstMoved && text.length < MIN_LETTERS_TWO_EDITS) return false;
  const most = isFirstRight ? maxEdits : 1;
  return (
    !exceeds(signature & ~letters, most) && !exceeds(letters & ~signature, most + Number(isOpen))
  );
}

/** Letters of scripts in which words have no spaces between them, two at least. */
const UNSPACED = /[\u0e00-\u0eff\u3040-\u30ff\u4e00-\u9fff]{2}/;
/** What it costs to read a word as a part of another. */
const PART_COST = 0.25;

/** Words of which what was typed is a part. */
const wordsAround = ({ dictionary }: Lexicon, text: string): Reading[] =>
  dictionary.flatMap((word, lo) =>
    word.length > text.length && word.includes(text)
      ? [{ lo, hi: lo + 1, cost: PART_COST, edits: 0 }]
      : [],
  );

/**
 * A query in which words that the directory has not are read as misspelled; with `known`, those that it has, too. Undefined
 * when that makes no difference.
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
    return more.length ? { ...term, readings: [...term.readings, ...more] } : term;
  });
  return terms.some((term, i) => term !== query.terms[i]) ? { ...query, terms } : undefined;
}
