import { exactRange, isEmpty, prefixRange, type Dictionary } from '../index/dictionary.js';
import { DISTINCTIVE, isAbbreviation, STOP_WORD, weightOf } from '../text/vocabulary.js';

/** Letters of a word at most, and of one that was not typed as such at least. */
const MAX_WORD = 20;
const MIN_WORD = 3;
/** Fewest letters of the beginning of a word at the end. */
const MIN_OPEN_WORD = 4;
/** Fewest letters, on average, of the words of a division that is likely. */
const MIN_AVERAGE = 4;
/** Letters of a query at most. */
const MAX_LETTERS = 60;
/** What {@link normalize} leaves out of names. */
const LEFT_OUT = ['the', 'and'];

/**
 * Whether a word of a letter or two can be meant though it was not typed as such: "of", "us", "st",
 * a figure.
 */
const isShortWord = (word: string): boolean =>
  weightOf(word) < DISTINCTIVE || isAbbreviation(word) || /^\d+$/.test(word);

/** The best division of the letters before some place. */
interface Division {
  readonly value: number;
  readonly words: readonly string[];
}

/**
 * Divides the letters of a query into words of the directory, wherever there were spaces:
 * "universityofutah", "univ ersity". By dynamic programming; long words are worth more than short
 * ones, and what was typed as a word may stay one.
 */
export function divide(dictionary: Dictionary, typed: readonly string[]): readonly string[] {
  const text = typed.join('');
  if (text.length > MAX_LETTERS) return typed;

  /**
   * What it is worth to read letters as a word, the longer the more; undefined when they are none.
   */
  const valueOf = (word: string, isLast: boolean): number | undefined => {
    const isWord =
      !isEmpty(exactRange(dictionary, word)) || isAbbreviation(word) || LEFT_OUT.includes(word);
    if (isWord && (word.length >= MIN_WORD || typed.includes(word) || isShortWord(word)))
      return word.length ** 2;
    if (isLast && word.length >= MIN_OPEN_WORD && !isEmpty(prefixRange(dictionary, word)))
      return (word.length - 1) ** 2;
    return typed.includes(word) ? 0 : undefined;
  };

  const best: (Division | undefined)[] = [{ value: 0, words: [] }];
  for (let from = 0; from < text.length; from++) {
    const before = best[from];
    const end = Math.min(text.length, from + MAX_WORD);
    for (let to = from + 1; before && to <= end; to++) {
      const word = text.slice(from, to);
      const value = valueOf(word, to === text.length);
      if (value === undefined || before.value + value <= (best[to]?.value ?? -1)) continue;
      best[to] = { value: before.value + value, words: [...before.words, word] };
    }
  }
  const words = (best[text.length]?.words ?? typed).filter((word) => !LEFT_OUT.includes(word));
  const kept = words.filter((word) => weightOf(word) > STOP_WORD);
  return kept.join('').length < kept.length * MIN_AVERAGE ? typed : words;
}
