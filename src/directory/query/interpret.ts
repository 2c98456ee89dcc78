import { tokenize } from '../text/normalize.js';
import { stateOf } from '../text/vocabulary.js';
import { CARD_WORDS, PLAN_WORDS, ROLE_WORDS, SENTENCE_WORDS } from '../text/context.js';

/** A way to understand what was typed. */
export interface Interpretation {
  /** The words that are looked for. */
  readonly words: readonly string[];
  /** All words of the query. */
  readonly whole: readonly string[];
  /** What of the query was kept, when not all of it. */
  readonly understood?: string;
  /** Whether what was set aside only belongs beside a health plan's name. */
  readonly isPlan?: boolean;
}

/** An address of a site or a mailbox; what stands before its last dot names whose it is. */
const ADDRESS =
  /^(?:https?:\/\/)?(?:[^\s/@]*@)?(?:www\.)?((?:[a-z\d-]+\.)+)(?:com|org|net|edu|gov|mil|us|health|care|co|io)(?:[/?#].*)?$/i;
/** The same as it is spoken. */
const SPOKEN_ENDING = / dot (?:com|org|net|edu|gov)\b/i;

/** The name in an address; undefined for anything else. */
function nameInAddress(text: string): string | undefined {
  const labels = ADDRESS.exec(text)?.[1];
  return labels?.split('.').at(-2);
}

/** Words that were typed, and the words that they are read as. */
interface Part {
  readonly text: string;
  readonly words: readonly string[];
}

const isIn = (set: ReadonlySet<string>, { words }: Part): boolean =>
  words.every((word) => set.has(word));

/** A figure after such a word: on a card, or of a store. */
const isFigureAfter = (set: ReadonlySet<string>, parts: readonly Part[], i: number): boolean => {
  const { text = '' } = parts[i] ?? {};
  const before = parts[i - 1];
  return /\d/.test(text) && (text.startsWith('#') || (before !== undefined && isIn(set, before)));
};

const textOf = (parts: readonly Part[]) => parts.map(({ text }) => text).join(' ');

/** Ways to understand a query, the plainest first: as it is, and without what stands around a name. */
export function interpret(query: string, maxWords: number): Interpretation[] {
  const whole = tokenize(query).slice(0, maxWords);
  const found: Interpretation[] = [{ words: whole, whole }];
  const add = (parts: readonly Part[], isPlan: boolean) => {
    const understood = textOf(parts);
    const words = tokenize(understood).slice(0, maxWords);
    const isNew = found.every((other) => other.words.join(' ') !== words.join(' '));
    if (words.length && isNew) found.push({ words, whole, understood, isPlan });
  };
  const kept = withoutSentence(partsOf(query));
  add(kept, false);
  const rest = kept.filter((part) => !isIn(CARD_WORDS, part));
  let isPlan = rest.length < kept.length;
  add(rest, isPlan);
  // What stands after a name is as long as one thinks.
  for (let to = rest.length - 1; to > 0 && isContext(rest, to) && !isState(kept, to); to--) {
    isPlan ||= !isIn(ROLE_WORDS, rest[to] as Part) && !isFigureAfter(ROLE_WORDS, rest, to);
    add(rest.slice(0, to), isPlan);
  }
  return found;
}

/** The words of a query; of an address, the name in it. */
const partsOf = (query: string): Part[] =>
  query
    .replace(SPOKEN_ENDING, '')
    .split(/\s+/)
    .filter(Boolean)
    .map((typed) => {
      const text = nameInAddress(typed.replace(/[,;.]+$/, '')) ?? typed;
      return { text, words: tokenize(text) };
    });

/** Whether the last word is the code of a state. */
const isState = (parts: readonly Part[], i: number): boolean =>
  i === parts.length - 1 && stateOf(parts[i]?.words.join(' ') ?? '') > 0;

/** Whether a word may stand after a name without being part of it: a job's, a plan's, a letter, a figure. */
const isContext = (parts: readonly Part[], i: number): boolean => {
  const { words } = parts[i] as Part;
  return (
    words.join('').length < 2 ||
    words.every((word) => ROLE_WORDS.has(word) || PLAN_WORDS.has(word)) ||
    isFigureAfter(ROLE_WORDS, parts, i) ||
    isFigureAfter(PLAN_WORDS, parts, i)
  );
};

/** Without the words of a sentence; where there were such words, also without those for jobs and papers before the name. */
function withoutSentence(parts: readonly Part[]): readonly Part[] {
  // A letter or two at the end are the beginning of a word.
  const kept = parts.filter(
    (part, i) =>
      !isIn(SENTENCE_WORDS, part) || (i > 0 && i === parts.length - 1 && part.text.length < 3),
  );
  let from = 0;
  while (
    kept.length < parts.length &&
    from + 1 < kept.length &&
    isIn(ROLE_WORDS, kept[from] as Part)
  )
    from++;
  return kept.slice(from);
}
