import { near, only, startingWith, type Range, type Reading } from './dictionary.js';
import type { TokenIndex } from './token-index.js';
import {
  begun,
  expand,
  FILLER,
  isShort,
  KIND,
  LITTLE,
  NAME,
  STATE,
  statesIn,
  weightOf,
} from './words.js';

/** A word of the query, and the words of the directory it can be read as. */
export interface Term {
  text: string;
  /** What missing it costs. */
  weight: number;
  /** Whether it names a state, or is part of its name. */
  state: boolean;
  /** Whether a name must have it. */
  needed: boolean;
  readings: Reading[];
  /** Whether the directory has the word, or words that start with it. */
  known: boolean;
  /** Whether it may be the beginning of the word that is meant. */
  open: boolean;
}

/** A query as it is looked up. */
export interface Query {
  terms: Term[];
  /** What of it says which name is meant. */
  text: string;
  /** What was changed in reading it. */
  cost: number;
}

/** What it costs to read a word as the beginning of another, when it is the last one typed and when not; as its plural or singular. */
const BEGUN = 0.06;
const CUT = 0.22;
const PLURAL = 0.05;
/** To know a state by where the organization is; and where it is may not be known. */
const REGION = 0.1;
const PERHAPS = 0.7;
/** To write two words as one, or one as two. */
const RESPELLED = 0.04;

/** Reads the words of a query. */
export function readQuery(index: TokenIndex, words: readonly string[], cost = 0): Query {
  const { dictionary } = index;
  const full = expand(words);
  const states = statesIn(full);
  const last = words.at(-1) as string;
  const terms: Term[] = [];
  const kept: string[] = [];
  full.forEach((text, i) => {
    const isLast = i === full.length - 1;
    const open = isLast && text === last;
    const own = weightOf(open && text.length > 2 ? begun(text) : text);
    // A code that starts the query is more likely a word or a short name; nor is a little word a code, unless it ends the query.
    const code = (text.length > 2 || i > 0) && (own > LITTLE || isLast) ? states[i] : undefined;
    // "In" at the end is Indiana, "co" a company.
    if (own > LITTLE || (code && text !== 'co')) kept.push(text);
    if (terms.some((term) => term.text === text)) return;
    const readings: Reading[] = [];
    const add = ({ lo, hi }: Range, cost: number) => {
      if (lo < hi) readings.push({ lo, hi, cost, slips: 0 });
    };
    const addState = (state: number, cost: number) => {
      const lo = dictionary.length + state;
      add({ lo, hi: lo + 1 }, cost);
    };
    add(only(dictionary, text), 0);
    if (text.length > 3)
      add(only(dictionary, text.endsWith('s') ? text.slice(0, -1) : `${text}s`), PLURAL);
    // What is short for a word can be the beginning of another as well: "st" of "stanford".
    if (isLast) add(startingWith(dictionary, last), BEGUN);
    else if (text.length > 1) add(startingWith(dictionary, text), CUT);
    const known = readings.length > 0;
    if (code) {
      addState(code, REGION);
      addState(0, PERHAPS);
    }
    terms.push({
      text,
      weight: code ? STATE : own,
      state: !!code,
      needed: false,
      readings,
      known,
      open,
    });
  });
  // The names' own words; when there are none, the first kind that is looked for, and where.
  const kind = terms.find(({ weight, state }) => weight === KIND && !state);
  let needed = terms.filter(
    ({ weight, text, open }) => weight === NAME && (text.length > 2 || !open || full.length < 2),
  );
  if (!needed.length) needed = terms.filter((term) => term === kind || term.state);
  for (const term of needed.length ? needed : terms) term.needed = true;
  return { terms, text: (kept.length ? kept : full).join(' '), cost };
}

/** Ways to write the query with two words as one, or one as two, or with a shared word that it misspells. */
export function respell(index: TokenIndex, words: readonly string[]): Query[] {
  const { dictionary } = index;
  const found: Query[] = [];
  const replace = (from: number, count: number, ...by: string[]) => {
    const query = readQuery(
      index,
      [...words.slice(0, from), ...by, ...words.slice(from + count)],
      RESPELLED,
    );
    for (const term of query.terms) term.needed ||= by.includes(term.text);
    found.push(query);
  };
  words.forEach((word, i) => {
    const last = i + 1 === words.length;
    const has = ({ lo, hi }: Range) => lo < hi;
    if (word.length > 4 && !has(startingWith(dictionary, word))) {
      for (const { lo } of near(dictionary, word, 1, false)) {
        const meant = dictionary[lo] as string;
        if (weightOf(meant) < NAME) replace(i, 1, meant);
      }
    }
    if (
      !last &&
      has((i + 2 === words.length ? startingWith : only)(dictionary, word + words[i + 1]))
    )
      replace(i, 2, word + words[i + 1]);
    for (let cut = word.length - (last ? 3 : 1); cut > 1; cut--) {
      const left = word.slice(0, cut);
      const right = word.slice(cut);
      if (
        (isShort(left) || has(only(dictionary, left))) &&
        has((last ? startingWith : only)(dictionary, right))
      )
        replace(i, 1, left, right);
    }
  });
  return found;
}

/** Reads words with typing errors, too: words that the directory has, or the others. Tells whether that found any. */
export function misspell(
  { dictionary }: TokenIndex,
  { terms }: Query,
  edits: number,
  known: boolean,
): boolean {
  let more = false;
  for (const { text, weight, open, readings, ...term } of terms) {
    if (
      term.known !== known ||
      text.length < (edits < 2 ? 3 : known ? 6 : 5) ||
      /\d/.test(text) ||
      weight < FILLER
    )
      continue;
    for (const reading of near(dictionary, text, edits, open)) {
      if (reading.slips < edits) continue;
      readings.push({ ...reading, cost: 0.1 + (1.1 * reading.cost) / text.length });
      more = true;
    }
    readings.sort((a, b) => a.cost - b.cost);
  }
  return more;
}
