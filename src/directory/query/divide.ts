import { exactRange, isEmpty, prefixRange, type Dictionary } from '../index/dictionary.js';
import {
  DISTINCTIVE,
  isAbbreviation,
  isStopWord,
  STOP_WORD,
  weightOf,
} from '../text/vocabulary.js';

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

/** The best division of the letters before some place. */
interface Division {
  readonly value: number;
  readonly words: readonly string[];
}

/**
 * Divides the letters of a query into words of the directory, wherever there were spaces: "universityofutah", "univ ersity".
 * By dynamic programming; long words are worth more than short ones, and what was typed as a word may stay one.
 */
export function divide(dictionary: Dictionary, typed: readonly string[]): readonly string[] {
  const text = typed.join('');
  if (text.length > MAX_LETTERS) return typed;
  /** Where each word that was typed ends, by where it starts. */
  const ends = new Map<number, number>();
  let place = 0;
  for (const word of typed) ends.set(place, (place += word.length));
  const best: (Division | undefined)[] = [{ value: 0, words: [] }];
  for (let from = 0; from < text.length; from++) {
    const before = best[from];
    if (!before) continue;
    const typedEnd = ends.get(from) ?? 0;
    for (
      let to = from + 1;
      to <= Math.min(text.length, Math.max(from + MAX_WORD, typedEnd));
      to++
    ) {
      const word = text.slice(from, to);
      const value = valueOf(dictionary, word, to === typedEnd, !from, to === text.length);
      if (value === undefined || before.value + value <= (best[to]?.value ?? -1)) continue;
      const words = LEFT_OUT.includes(word) ? before.words : [...before.words, word];
      best[to] = { value: before.value + value, words };
    }
  }
  const words = best[text.length]?.words ?? typed;
  const kept = words.filter((word) => weightOf(word) > STOP_WORD);
  const isLikely = kept.join('').length >= kept.length * MIN_AVERAGE;
  return isLikely ? words : typed;
}

/** What it is worth to read letters as a word; undefined when they are none. */
function valueOf(
  dictionary: Dictionary,
  word: string,
  isTyped: boolean,
  isFirst: boolean,
  isLast: boolean,
): number | undefined {
  const isLeftOut = LEFT_OUT.includes(word) && !isLast;
  const isWord = !isEmpty(exactRange(dictionary, word)) || isAbbreviation(word) || isLeftOut;
  if (isWord && (isTyped || word.length >= MIN_WORD || isShortWord(word, isFirst, isLast)))
    return word.length ** 2;
  if (isLast && word.length >= MIN_OPEN_WORD && !isEmpty(prefixRange(dictionary, word)))
    return (word.length - 1) ** 2;
  return isTyped ? 0 : undefined;
}

/** Words of a letter or two that stand where they mostly do: "us" first, "of" and figures between others, "ag" last. */
function isShortWord(word: string, isFirst: boolean, isLast: boolean): boolean {
  if (isFirst) return weightOf(word) < DISTINCTIVE || isAbbreviation(word);
  return isLast ? weightOf(word) < STOP_WORD : isStopWord(word) || /^\d+$/.test(word);
}
