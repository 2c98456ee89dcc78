import { keyOf, MIN_ACRONYM, wordsOf, type SearchIndex } from '../index/build.js';
import type { Range } from '../index/dictionary.js';
import { PREFIX_COST, type Query, type Term } from '../query/parse.js';
import { initialsOf, KIND, withoutLegalForms, withoutStopWords } from '../text/vocabulary.js';
import { align, type Candidate } from './score.js';

/** Names that are looked at for one word. */
export const MAX_CANDIDATES_PER_TERM = 200;
/** What it costs to leave out "of" and its like. */
const STOP_WORD_COST = 0.005;
/**
 * What reading the query as initials costs; and more where it is a word, or begins one, so that
 * they never hide that.
 */
const INITIALS_COST = 0.1;
const INITIALS_OF_WORD_COST = 0.3;

/** Names that are the query without its spaces, or have it as their initials. */
export function matchCompoundsAndInitials(index: SearchIndex, query: Query): Candidate[] {
  const isWord = query.terms.length === 1 && query.terms[0]?.isKnown;
  const { items, starts } = index.namesWithKey;
  const typed = query.interpretation.words;
  const matchLetters = (letters: string): Candidate[] => {
    const key = keyOf(index, letters);
    return [...items.subarray(starts[key], starts[key + 1])].flatMap((name): Candidate[] => {
      const all = wordsOf(index, name);
      const words = withoutStopWords(all);
      const found = { name, query, readings: [], places: [], misplaced: 0 };
      if (words.join('') === letters || all.join('') === letters) {
        const isWhole = withoutLegalForms(all).join('') === withoutLegalForms(typed).join('');
        const cost = query.cost + (isWhole || words === all ? 0 : STOP_WORD_COST);
        return [{ ...found, by: 'letters', cost }];
      }
      if (letters.length < MIN_ACRONYM || initialsOf(words) !== letters) return [];
      const cost = query.cost + (isWord ? INITIALS_OF_WORD_COST : INITIALS_COST);
      return [{ ...found, by: 'initials', cost }];
    });
  };
  return [...new Set([query.text.replaceAll(' ', ''), typed.join('')])].flatMap(matchLetters);
}

/** Names that have every required term; or, when `any`, one that is distinctive. */
export function matchWords(index: SearchIndex, query: Query, any = false): Candidate[] {
  // The rarest word leads; a state only when there is nothing else, for it need not be in the name.
  const required = query.terms
    .filter((term) => (any ? term.weight >= KIND : term.required))
    .sort((a, b) => Number(a.isState) - Number(b.isState) || countOf(index, a) - countOf(index, b));
  return (any ? required : required.slice(0, 1)).flatMap(({ readings }) => {
    const found: Candidate[] = [];
    // Of very many names, those that a word begins are looked at first, for it may go on; and with
    // them those that have the word itself.
    const beginning = readings.find(({ cost }) => cost === PREFIX_COST);
    const isOther = ({ lo, hi }: Range) => !beginning || lo < beginning.lo || hi > beginning.hi;
    for (const range of [beginning ?? [], readings.filter(isOther)].flat()) {
      const names = namesIn(index, range, any || required.length < 2);
      for (let i = 0; i < names.length && found.length < MAX_CANDIDATES_PER_TERM; i++) {
        const name = names[i] as number;
        const candidate = align(index, query, name, any);
        if (candidate) found.push(candidate);
      }
    }
    return found;
  });
}

/** How many names have a word as which the term can be read. */
const countOf = ({ namesWithWord: { starts } }: SearchIndex, { readings }: Term): number =>
  readings.reduce((sum, { lo, hi }) => sum + (starts[hi] as number) - (starts[lo] as number), 0);

/**
 * How many organizations have a name with a word as which the rarest term of a query can be read.
 */
export function countOrganizations(index: SearchIndex, { terms }: Query): number {
  const [rarest] = terms
    .filter(({ required }) => required)
    .sort((a, b) => countOf(index, a) - countOf(index, b));
  const { items, starts } = index.namesWithWord;
  const { organizationOf } = index;
  const seen = new Uint8Array((organizationOf.at(-1) ?? 0) + 1);
  let count = 0;
  for (const { lo, hi } of rarest?.readings ?? [])
    for (let i = starts[lo] as number; i < (starts[hi] as number); i++) {
      const organization = organizationOf[items[i] as number] as number;
      if (!seen[organization]) count++;
      seen[organization] = 1;
    }
  return count;
}

/**
 * The names that have a word of a range. When any of very many will do, enough of them, in the
 * order of the directory.
 */
function namesIn(index: SearchIndex, range: Range, anyWillDo: boolean): ArrayLike<number> {
  const { items, starts } = index.namesWithWord;
  const names = items.subarray(starts[range.lo], starts[range.hi]);
  if (!anyWillDo || names.length <= MAX_CANDIDATES_PER_TERM) return names;
  // Sorting all of them would take longer than all that is done with the first.
  const bound = (2 * MAX_CANDIDATES_PER_TERM * index.organizationOf.length) / names.length;
  const first = names.filter((name) => name < bound);
  return (first.length < MAX_CANDIDATES_PER_TERM ? names.slice() : first).sort();
}
