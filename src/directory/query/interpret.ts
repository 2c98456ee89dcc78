import { tokenize } from '../text/normalize.js';
import { stateOf } from '../text/vocabulary.js';
import { contextOf, type Context } from '../text/context.js';

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

/** Codes that are small words as well: states where they are the capitals among small letters. */
const SMALL_CODES: Record<string, string> = {
  IN: 'Indiana',
  ME: 'Maine',
  DE: 'Delaware',
  CO: 'Colorado',
};

const withStates = (query: string): string =>
  /[a-z]/.test(query) ? query.replace(/\b[A-Z]{2}\b/g, (code) => SMALL_CODES[code] ?? code) : query;

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

/** Whether all words of a part stand where one may set them aside. */
const isIn = ({ words }: Part, ...contexts: (Context | undefined)[]): boolean =>
  words.every((word) => contexts.includes(contextOf(word)));

/**
 * Ways to understand a query, the plainest first: as it is, and without what stands around a name.
 */
export function interpret(typed: string, maxWords: number): Interpretation[] {
  const query = withStates(typed);
  // "The" means nothing, unless it is the beginning of a word.
  const all = tokenize(query);
  const whole = (all.length ? all : (/^\s*the\s*$/i.exec(query) ?? [])).slice(0, maxWords);
  const found: Interpretation[] = [{ words: whole, whole }];
  const add = (parts: readonly Part[], isPlan: boolean) => {
    const understood = parts.map(({ text }) => text).join(' ');
    const words = tokenize(understood).slice(0, maxWords);
    const isNew = found.every((other) => other.words.join(' ') !== words.join(' '));
    if (words.length && isNew) found.push({ words, whole, understood, isPlan });
  };
  const kept = withoutSentence(partsOf(query));
  add(kept, false);
  const rest = kept.filter((part) => !isIn(part, 'card'));
  let isPlan = rest.length < kept.length;
  add(rest, isPlan);
  // What stands after a name is as long as one thinks; a state at the end says where it is.
  for (let to = rest.length - 1; to > 0 && isAside(rest, to); to--) {
    if (to === kept.length - 1 && stateOf(rest[to]?.words.join(' ') ?? '')) break;
    isPlan ||= isIn(rest[to] as Part, 'plan');
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

/**
 * Whether a word may stand after a name without being part of it: a job's, a plan's, a letter, and
 * a figure after those.
 */
function isAside(parts: readonly Part[], i: number): boolean {
  const part = parts[i] as Part;
  const before = parts[i - 1] as Part;
  return (
    part.words.join('').length < 2 ||
    isIn(part, 'job', 'plan') ||
    (/\d/.test(part.text) && (part.text.startsWith('#') || isIn(before, 'job', 'plan')))
  );
}

/**
 * Without the words of a sentence; where there were such words, also without those for jobs and
 * papers before the name.
 */
function withoutSentence(parts: readonly Part[]): readonly Part[] {
  const kept = parts.filter(
    (part, i) =>
      // A letter or two at the end are the beginning of a word.
      !isIn(part, 'sentence') || (i > 0 && i === parts.length - 1 && part.text.length < 3),
  );
  const from = kept.findIndex((part) => !isIn(part, 'job'));
  return kept.length < parts.length && from > 0 ? kept.slice(from) : kept;
}
