/** The words of a directory, sorted; a word's id is its place. */
export type Dictionary = readonly string[];

/** Consecutive word ids, from `lo` to before `hi`. */
export interface Range {
  readonly lo: number;
  readonly hi: number;
}

/**
 * Binary search: the first id of a range whose word is after what is looked for, when such words
 * come last; else `hi`.
 */
function firstAfter(
  dictionary: Dictionary,
  lo: number,
  hi: number,
  isAfter: (word: string) => boolean,
): number {
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (isAfter(dictionary[mid] as string)) hi = mid;
    else lo = mid + 1;
  }
  return lo;
}

/** The words that start with `prefix`. */
export function prefixRange(dictionary: Dictionary, prefix: string): Range {
  const lo = firstAfter(dictionary, 0, dictionary.length, (word) => word >= prefix);
  const hi = firstAfter(dictionary, lo, dictionary.length, (word) => !word.startsWith(prefix));
  return { lo, hi };
}

/** The word itself, or an empty range. */
export function exactRange(dictionary: Dictionary, word: string): Range {
  const lo = firstAfter(dictionary, 0, dictionary.length, (each) => each >= word);
  return { lo, hi: dictionary[lo] === word ? lo + 1 : lo };
}

export const isEmpty = ({ lo, hi }: Range): boolean => lo >= hi;

/**
 * The letters of a word as a set of bits: words whose sets differ much are not the same word
 * misspelled.
 */
export function signatureOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

export const signaturesOf = (words: Dictionary): Uint32Array =>
  Uint32Array.from(words, signatureOf);
