import { idOf, lengthOf, near, startingWith, type Reading } from './dictionary.js';
import { split } from './normalize.js';
import type { TokenIndex } from './token-index.js';
import { core, FILLER, KIND, NAME, normalize, sharedWords, short, states, STOP, worth } from './words.js';

/** A word of the query, and the words of the directory it can be read as. */
export interface Term {
  text: string;
  worth: number;
  /** What missing it costs. */
  weight: number;
  /** The state that it names, or is part of the name of; 0 for none. */
  state: number;
  /** Best first where they overlap. */
  readings: Reading[];
  /** Whether it is one word with the term before, which a name must have next to each other. */
  tight: boolean;
  /** Whether the directory has the word, or words that start with it. */
  known: boolean;
  /** Whether it may be the beginning of the word that is meant. */
  open: boolean;
}

/** A query as it is looked up. */
export interface Query {
  terms: Term[];
  /** As compared with whole names: without spaces, legal form and little words. */
  joined: string;
  /** As fuse.js compares it. */
  text: string;
  /** Terms that a name must have. */
  needed: Term[];
  /** What was changed in reading it. */
  cost: number;
}

/** Words of a query that are looked at. */
const MOST = 12;
const WEIGHT = [1, 0.4, 0.12, 0.04, 0.04];
/** What reading a word as the beginning of another costs, the last word and others. */
const BEGUN = 0.06;
const CUT = 0.22;

/** Reads what was typed, as words. */
export function readQuery(index: TokenIndex, typed: string): Query | undefined {
  const words = split(typed.slice(0, 200)).slice(0, MOST);
  return words.length ? asQuery(index, words, 0) : undefined;
}

export function asQuery(index: TokenIndex, words: readonly string[], cost: number): Query {
  const last = words.at(-1) ?? '';
  const full = normalize(words);
  const end = short.has(last) ? '' : last;
  const terms: Term[] = [];
  const named = stateNames(full);
  full.forEach((text, i) => {
    if (terms.some((term) => term.text === text)) return;
    terms.push(asTerm(index, text, text === end, named[i] ?? 0));
  });
  if (!end) addReading(terms, index, last);
  // "In" at the end is Indiana.
  const kept = core(full.map((word, i) => (named[i] && worth(word) === STOP ? `${word} ` : word)));
  return { terms, needed: needed(terms), joined: kept.join(''), text: kept.join(' '), cost };
}

/** The names' own words; when there are none, the first kind that is looked for, and where. */
function needed(terms: Term[]): Term[] {
  const names = terms.filter((term) => term.worth === NAME && !term.state && (term.text.length > 2 || !term.open || terms.length < 2));
  if (names.length) return names;
  const kind = terms.find((term) => term.worth === KIND);
  const some = terms.filter((term) => term === kind || term.state);
  return some.length ? some : terms;
}

/** What is short for a word can be the beginning of another as well: "st" of "stanford". */
function addReading(terms: Term[], index: TokenIndex, last: string): void {
  const term = terms.at(-1);
  const [lo, hi] = startingWith(index, last);
  if (term && lo < hi) term.readings.push({ lo, hi, cost: BEGUN * 2, slips: 0 });
}

const stateStarts = new Set([...states.keys()].map((name) => name.split(' ')[0]));

function stateNames(words: readonly string[]): number[] {
  const found: number[] = [];
  words.forEach((word, i) => {
    // A code that starts the query is more likely a word or a short name. Nor is a little word a code, unless it ends
    // the query; a "city of" may have been moved behind it.
    if (found[i] || !stateStarts.has(word) || (word.length === 2 && !i) || (worth(word) === STOP && i < words.length - 2)) return;
    for (let n = Math.min(3, words.length - i); n; n--) {
      const state = states.get(words.slice(i, i + n).join(' '));
      if (!state) continue;
      for (let j = i; j < i + n; j++) found[j] = state;
      return;
    }
  });
  return found;
}

function asTerm(index: TokenIndex, text: string, open: boolean, state: number): Term {
  const readings: Reading[] = [];
  const [lo, hi] = startingWith(index, text);
  const whole = lo < hi && lengthOf(index, lo) === text.length;
  if (whole) readings.push({ lo, hi: lo + 1, cost: 0, slips: 0 });
  const other = idOf(index, text.endsWith('s') ? text.slice(0, -1) : `${text}s`);
  if (text.length > 3 && other >= 0) readings.push({ lo: other, hi: other + 1, cost: 0.05, slips: 0 });
  if (lo < hi && (open || text.length > 1)) readings.push({ lo, hi, cost: open ? BEGUN : CUT, slips: 0 });
  const own = open && text.length > 2 ? worthOfBeginning(text) : worth(text);
  const value = state && own === STOP ? NAME : own;
  return { text, worth: value, weight: (state ? 0.6 : 1) * (WEIGHT[value] ?? 1), state, readings, known: readings.length > 0, open, tight: false };
}

/** "sd", which can be South Dakota as well, read as "school district". */
export const asDistrict = (index: TokenIndex, words: readonly string[]): Query =>
  asQuery(index, words.flatMap((word) => (word === 'sd' ? ['school', 'district'] : word)), 0);

/** While "universi" is being typed it is worth what "university" is. */
const worthOfBeginning = (text: string): number => worth(sharedWords.find((word) => word.startsWith(text)) ?? text);

/** Ways to write the query with two words as one, or one as two. */
export function respell(index: TokenIndex, words: readonly string[]): Query[] {
  const found: Query[] = [];
  const replace = (from: number, count: number, ...by: string[]) => {
    const query = asQuery(index, [...words.slice(0, from), ...by, ...words.slice(from + count)], 0.04);
    query.needed = query.terms.filter((term) => by.includes(term.text) || query.needed.includes(term));
    const right = query.terms.findIndex((term) => term.text === by[1]);
    const [left, next] = query.terms.slice(right - 1, right + 1);
    if (right > 0 && left && next && left.text === by[0]) {
      next.tight = true;
      for (const term of [left, next]) if (!term.open) term.readings = term.readings.filter(({ cost }) => !cost);
    }
    found.push(query);
  };
  words.forEach((word, i) => {
    const next = words[i + 1];
    const both = `${word}${next ?? ''}`;
    if (next && (i + 2 === words.length ? startingWith(index, both)[0] < startingWith(index, both)[1] : idOf(index, both) >= 0)) replace(i, 2, both);
    if (word.startsWith('bcbs') && states.has(word.slice(4))) replace(i, 1, 'bcbs', word.slice(4));
    for (let cut = word.length - 1; cut > 1; cut--) {
      const left = word.slice(0, cut);
      const right = word.slice(cut);
      const [lo, hi] = startingWith(index, right);
      if (lo === hi || idOf(index, left) < 0) continue;
      if (i + 1 === words.length || (right.length > 1 && lengthOf(index, lo) === right.length)) replace(i, 1, left, right);
    }
  });
  return found;
}

/** Reads words with typing errors, too: words that the directory has, or the others. Tells whether that found any. */
export function misspell(index: TokenIndex, query: Query, edits: number, known: boolean): boolean {
  let more = false;
  for (const term of query.terms) {
    const n = term.text.length;
    if (term.known !== known || n < (edits < 2 ? 3 : known ? 6 : 5)) continue;
    if (/\d/.test(term.text) || term.worth > FILLER) continue;
    for (const reading of near(index, term.text, edits, term.open)) {
      if (reading.slips < edits) continue;
      term.readings.push({ ...reading, cost: 0.1 + (1.1 * reading.cost) / n });
      more = true;
    }
    term.readings.sort((a, b) => a.cost - b.cost);
  }
  return more;
}
