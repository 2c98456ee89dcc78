import type { Interpretation } from './interpret.js';
import { synonymOf } from '../text/synonyms.js';
import { exactRange, isEmpty, prefixRange, type Range } from '../index/dictionary.js';
import type { SearchIndex } from '../index/build.js';
import {
  expandAbbreviations,
  isStopWord,
  KIND,
  PLACE,
  statesIn,
  weightOf,
} from '../text/vocabulary.js';

/** Words of the directory as which a word of the query can be read, and what that costs: 0 for itself, up to 1. */
export interface Reading extends Range {
  readonly cost: number;
  /** Typing errors in it. */
  readonly edits: number;
}

/** A word of the query. */
export interface Term {
  readonly text: string;
  /** What missing it costs. */
  readonly weight: number;
  /** Whether it names a state, or is part of its name. */
  readonly isState: boolean;
  /** Whether a name must have it. */
  readonly required: boolean;
  /** Cheapest first. */
  readonly readings: readonly Reading[];
  /** Whether the directory has the word, or words that start with it. */
  readonly isKnown: boolean;
  /** Whether it may be the beginning of the word that is meant. */
  readonly isOpen: boolean;
}

/** A query as it is looked up. */
export interface Query {
  readonly terms: readonly Term[];
  /** What of it tells which name is meant. */
  readonly text: string;
  /** What was changed in reading it. */
  readonly cost: number;
  readonly interpretation: Interpretation;
  /** Whether it is written otherwise than it was typed. */
  readonly isRespelled: boolean;
}

/** What it costs to read a word as the beginning of another, when it is the last one typed and when not; as its plural or singular. */
export const PREFIX_COST = 0.06;
const INNER_PREFIX_COST = 0.22;
const PLURAL_COST = 0.05;
/** As another word for it. */
const SYNONYM_COST = 0.04;
/** To find a state in where the organization is. */
const REGION_COST = 0.1;

/** Fewest letters of a word that is looked for in the plural or singular, too. */
const MIN_PLURAL = 4;

/** To set words aside, and each of them. */
const CONTEXT_COST = 0.04;
const CONTEXT_WORD_COST = 0.01;

/** How a query is written otherwise. */
interface Respelling {
  readonly words: readonly string[];
  readonly cost: number;
  /** Words that a name must have, besides the others. */
  readonly required: readonly string[];
}

/** Reads the words of a query, as they are or otherwise. */
export function parseQuery(
  index: SearchIndex,
  interpretation: Interpretation,
  respelling?: Respelling,
): Query {
  const { words } = respelling ?? interpretation;
  const { understood, whole } = interpretation;
  const cost =
    (respelling?.cost ?? 0) +
    (understood === undefined
      ? 0
      : CONTEXT_COST + CONTEXT_WORD_COST * (whole.length - interpretation.words.length));
  const { dictionary } = index;
  const full = expandAbbreviations(words);
  const states = statesIn(full);
  const last = words.at(-1) as string;
  const terms: Term[] = [];
  const kept: string[] = [];
  full.forEach((text, i) => {
    const isLast = i === full.length - 1;
    const isOpen = isLast && text === last;
    const own = weightIn(index, text);
    const isStop = isStopWord(text);
    // A code that starts the query is more likely a word or a short name; nor is a stop word a code, unless it ends the query.
    const state = (text.length > 2 || i > 0) && (!isStop || isLast) ? states[i] : undefined;
    // "In" at the end is Indiana, "co" a company.
    if (!isStop || (state && text !== 'co')) kept.push(text);
    if (terms.some((term) => term.text === text)) return;
    const readings: Reading[] = [];
    const add = (range: Range, cost: number) => {
      if (!isEmpty(range)) readings.push({ ...range, cost, edits: 0 });
    };
    add(exactRange(dictionary, text), 0);
    if (text.length >= MIN_PLURAL)
      add(exactRange(dictionary, text.endsWith('s') ? text.slice(0, -1) : `${text}s`), PLURAL_COST);
    const synonym = synonymOf(text);
    for (const other of synonym ? [synonym, `${synonym}s`] : [])
      add(exactRange(dictionary, other), SYNONYM_COST);
    // An abbreviation can be the beginning of another word as well: "st" of "stanford".
    if (isLast) add(prefixRange(dictionary, last), PREFIX_COST);
    else if (text.length > 1) add(prefixRange(dictionary, text), INNER_PREFIX_COST);
    const isKnown = readings.length > 0;
    if (state) {
      const lo = dictionary.length + state;
      add({ lo, hi: lo + 1 }, REGION_COST);
    }
    terms.push({
      text,
      weight: state ? PLACE : own,
      isState: !!state,
      required: false,
      readings,
      isKnown,
      isOpen,
    });
  });
  const required = new Set(requiredOf(terms, full.length));
  return {
    terms: terms.map((term) => ({
      ...term,
      required: required.has(term) || !!respelling?.required.includes(term.text),
    })),
    text: (kept.length ? kept : full).join(' '),
    cost,
    interpretation,
    isRespelled: respelling !== undefined,
  };
}

/** What a word of the query tells. */
function weightIn(index: SearchIndex, text: string): number {
  const { lo, hi } = exactRange(index.dictionary, text);
  const byDirectory = lo < hi ? (index.weights[lo] as number) / 100 : 1;
  return Math.min(byDirectory, weightOf(synonymOf(text) ?? text));
}

/** Words from this weight on are the name of one or a few organizations, not of a kind. */
export const OWN = 0.65;

/** The terms that a name must have: distinctive words; when there are none, the first kind that is looked for, and where. */
function requiredOf(terms: readonly Term[], wordCount: number): readonly Term[] {
  const distinctive = terms.filter(
    ({ weight, text, isOpen, isState }) =>
      weight >= OWN && !isState && (text.length > 2 || !isOpen || wordCount < 2),
  );
  if (distinctive.length) return distinctive;
  const kind = terms.find(({ weight, isState }) => weight >= KIND && !isState);
  const vague = terms.filter((term) => term === kind || term.isState);
  return vague.length ? vague : terms;
}

/** The cheapest way to read a term as a word of the directory. */
export function readingAs({ readings }: Term, id: number): Reading | undefined {
  for (let i = 0; i < readings.length; i++) {
    const reading = readings[i] as Reading;
    if (id >= reading.lo && id < reading.hi) return reading;
  }
  return undefined;
}
