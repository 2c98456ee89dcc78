import Fuse from 'fuse.js/basic';
import { distance, wordsOf, type Candidate, type Candidates } from './candidates.js';
import type { Reading } from './dictionary.js';
import { highlight, initials } from './highlight.js';
import type { Query } from './query.js';
import type { Organization } from './schema.js';
import type { Match } from './search.js';
import type { TokenIndex } from './token-index.js';
import { core, initialsOf, KIND, NAME, weightOf } from './words.js';

/** How much fuse.js's score, from 0 to 1, can move a candidate: enough to settle what is near a tie. */
const SAY = 0.05;
/** Letters of a query that fuse.js compares in one go. */
const COMPARED = 32;

/** Ranks candidates with fuse.js and tells how sure each is. */
export function rank(
  organizations: readonly Organization[],
  { index, best }: Candidates,
  { text }: Query,
  limit: number,
): Match[] {
  // Candidates further down could not rise into the list, or hardly.
  return best
    .slice(0, limit + 2)
    .map((candidate) => {
      const words = core(wordsOf(index, candidate.name));
      const { cost } = candidate;
      const keys = [words.join(' '), initialsOf(words)].filter((key) => key.length >= text.length);
      const scores = keys.map(
        (key) => Fuse.match(text.slice(0, COMPARED), key, { threshold: 0.4 }).score,
      );
      return { candidate, words, far: cost && cost + SAY * Math.min(1, ...scores) };
    })
    .sort((a, b) => a.far - b.far)
    .slice(0, limit)
    .map(({ candidate, words }) => toMatch(organizations, index, candidate, words));
}

function toMatch(
  organizations: readonly Organization[],
  index: TokenIndex,
  { name, cost, query }: Candidate,
  words: readonly string[],
): Match {
  const row = index.owner[name] as number;
  const organization = organizations[row] as Organization;
  let alias = -1;
  while (index.owner[name - alias - 2] === row) alias++;
  const text = organization.aliases?.[alias] ?? organization.name;
  const told: (Reading | undefined)[] = [];
  distance(index, query, name, true, told);
  const { terms } = query;
  const typed = query.text.replaceAll(' ', '');
  const exact = !cost;
  const acronym = !exact && !told.some(Boolean);
  const missed = terms.some(({ weight }, i) => !told[i] && weight >= KIND);
  const slips = told.some((reading) => reading?.slips);
  return {
    organization,
    tier: exact
      ? 'exact'
      : words.join('').startsWith(typed)
        ? 'starts-with'
        : acronym || !(missed || slips)
          ? 'all-words'
          : 'fuzzy',
    confidence: exact
      ? 'exact'
      : acronym
        ? typed.length > 2
          ? 'likely'
          : 'unsure'
        : missed || !isSound(query, told, words)
          ? 'unsure'
          : 'likely',
    matched: {
      text,
      alias: alias >= 0,
      ranges: exact ? [[0, text.length]] : acronym ? initials(text) : highlight(index, query, text),
    },
  };
}

/** Whether typing errors leave enough that is certain. */
function isSound(
  { terms }: Query,
  told: (Reading | undefined)[],
  words: readonly string[],
): boolean {
  let sure = 0;
  let letters = 0;
  let slips = 0;
  terms.forEach(({ text, weight }, i) => {
    const reading = told[i];
    if (!reading || weight < KIND) return;
    if (weight === NAME) letters += text.length; // Those of shared words say nothing of which name is meant.
    slips += text.length < 4 ? reading.slips * 9 : reading.slips;
    if (!reading.slips && weight === NAME) sure++;
  });
  if (!sure && told.some((reading) => reading?.cost === 0.7)) return false;
  if (!slips) return true;
  const isName = (word: string) => weightOf(word) === NAME;
  const unsaid = words.filter(isName).length - terms.filter(({ text }) => isName(text)).length;
  return letters >= slips * 4 && (sure > 0 || unsaid < 1);
}
