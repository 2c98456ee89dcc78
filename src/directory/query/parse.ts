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

/**
 * Words of the directory as which a word of the query can be read, and what that costs: 0 for
 * itself, up to 1.
 */
export interface Reading extends Range {
  readonly cost: number;
  /** Whether it has typing errors. */
  readonly isMisspelled?: boolean;
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

type ReadTerm = Omit<Term, 'required'>;

/** What is known of the words of a directory when a query is read. */
export type KnownWords = Pick<SearchIndex, 'dictionary' | 'weights'>;

/** A query as it is looked up. */
export interface Query {
  readonly terms: readonly Term[];
  /** What of it shows which name is meant. */
  readonly text: string;
  /** What was changed in reading it. */
  readonly cost: number;
  readonly interpretation: Interpretation;
}

/**
 * What it costs to read a word as the beginning of another, when it is the last one typed and when
 * not; as its plural or singular.
 */
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

/** To join words, divide them, or write numbers in figures. */
const RESPELLING_COST = 0.04;

/**
 * Reads the words of a query, as they are or otherwise; a name must then have all that count
 * something.
 */
export function parseQuery(
  index: KnownWords,
  interpretation: Interpretation,
  respelled?: readonly string[],
): Query {
  const { dictionary } = index;
  const { understood, whole } = interpretation;
  const words = respelled ?? interpretation.words;
  const full = expandAbbreviations(words);
  const states = statesIn(full);
  const last = words.at(-1) as string;
  const terms: ReadTerm[] = [];
  const kept: string[] = [];
  full.forEach((text, i) => {
    const isLast = i === full.length - 1;
    const isStop = isStopWord(text);
    // A code that starts the query is more likely a word or a short name; nor is a stop word a
    // code, unless it ends the query.
    const state = (text.length > 2 || i > 0) && (!isStop || isLast) ? states[i] : undefined;
    // "In" at the end is Indiana, "co" a company.
    if (!isStop || (state && text !== 'co')) kept.push(text);
    // Who types "bcbs" wrote no word twice, who types "Johnson & Johnson" did.
    if (terms.some((term) => term.text === text) && !words.includes(text)) return;
    const readings: Reading[] = [];
    const add = (range: Range, cost: number) => {
      if (!isEmpty(range)) readings.push({ ...range, cost });
    };
    const own = exactRange(dictionary, text);
    add(own, 0);
    if (text.length >= MIN_PLURAL)
      add(exactRange(dictionary, text.endsWith('s') ? text.slice(0, -1) : `${text}s`), PLURAL_COST);
    const synonym = synonymOf(text);
    for (const other of synonym ? [synonym, `${synonym}s`] : [])
      add(exactRange(dictionary, other), SYNONYM_COST);
    // An abbreviation can be the beginning of another word as well: "st" of "stanford".
    if (isLast) add(prefixRange(dictionary, last), PREFIX_COST);
    else if (text.length > 1) add(prefixRange(dictionary, text), INNER_PREFIX_COST);
    const isKnown = readings.length > 0;
    const region = dictionary.length + (state ?? 0);
    if (state) add({ lo: region, hi: region + 1 }, REGION_COST);
    terms.push({
      text,
      weight: state ? PLACE : weightIn(index, text, own),
      isState: !!state,
      readings,
      isKnown,
      isOpen: isLast && text === last,
    });
  });
  const setAside = whole.length - interpretation.words.length;
  return {
    terms: withRequired(terms, respelled && (({ text }) => !isStopWord(text))),
    text: (kept.length ? kept : full).join(' '),
    cost:
      (respelled ? RESPELLING_COST : 0) +
      (understood === undefined ? 0 : CONTEXT_COST + CONTEXT_WORD_COST * setAside),
    interpretation,
  };
}

/** How well a word of the query shows which name is meant. */
function weightIn(index: KnownWords, text: string, { lo, hi }: Range): number {
  const byDirectory = lo < hi ? (index.weights[lo] as number) / 100 : 1;
  return Math.min(byDirectory, weightOf(synonymOf(text) ?? text));
}

/** Words from this weight on are the name of one or a few organizations, not of a kind. */
export const OWN = 0.65;

/**
 * Says which terms a name must have: distinctive words; when there are none, the first kind that is
 * looked for, and where.
 * @param alsoRequired - Which others it must have.
 */
export function withRequired(
  terms: readonly ReadTerm[],
  alsoRequired: (term: ReadTerm) => boolean = () => false,
): readonly Term[] {
  const distinctive = terms.filter(
    ({ weight, text, isOpen, isState }) =>
      weight >= OWN && !isState && (text.length > 2 || !isOpen || terms.length < 2),
  );
  const kind = terms.find(({ weight, isState }) => weight >= KIND && !isState);
  const vague = terms.filter((term) => term === kind || term.isState);
  const required = [distinctive, vague, terms].find(({ length }) => length);
  return terms.map((term) => ({
    ...term,
    required: !!required?.includes(term) || alsoRequired(term),
  }));
}

/** The cheapest way to read a term as a word of the directory. */
export function readingAs({ readings }: Term, id: number): Reading | undefined {
  for (let i = 0; i < readings.length; i++) {
    const reading = readings[i] as Reading;
    if (id >= reading.lo && id < reading.hi) return reading;
  }
  return undefined;
}
