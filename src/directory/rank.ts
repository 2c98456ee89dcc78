import Fuse from 'fuse.js/basic';
import { coreOf, distance, MAYBE_STATE, wordOf, type Candidate, type Candidates } from './candidates.js';
import type { Reading } from './dictionary.js';
import { highlight, initials } from './highlight.js';
import type { Query } from './query.js';
import type { Organization } from './schema.js';
import type { Match } from './search.js';
import type { TokenIndex } from './token-index.js';
import { KIND, NAME, worth } from './words.js';

/** How much fuse.js's score, from 0 to 1, can move a candidate: enough to settle what is near a tie. */
const SAY = 0.05;

interface Ranked extends Candidate {
  organization: Organization;
  text: string;
  alias: boolean;
  /** What fuse.js compares: the name as it is read, without its legal form; and its initials. */
  key: string;
  acronym: string;
  /** The lower, the higher it ranks. */
  far: number;
}

/** Ranks candidates with fuse.js and tells how sure each is. */
export function rank(organizations: readonly Organization[], { index, best }: Candidates, query: Query, limit: number): Match[] {
  // Candidates further down could not rise into the list, or hardly.
  const bar = (best[limit - 1]?.cost ?? Infinity) + SAY;
  const list = best.filter(({ cost }, i) => cost <= bar && i < limit + 2).map((candidate) => toRanked(index, organizations, candidate));
  for (const item of list) {
    for (const key of item.acronym.length === query.text.length ? [item.key, item.acronym] : [item.key]) {
      const { isMatch, score } = Fuse.match(query.text, key, { threshold: 0.4 });
      if (isMatch) item.far = Math.min(item.far, item.cost + SAY * score);
    }
  }
  return list
    .sort((a, b) => a.far - b.far)
    .slice(0, limit)
    .map((item) => toMatch(index, item));
}

function toRanked(index: TokenIndex, organizations: readonly Organization[], candidate: Candidate): Ranked {
  const { name, cost, query } = candidate;
  const { owner } = index;
  const organization = organizations[owner[name] as number] as Organization;
  let first = name;
  while (first && owner[first - 1] === owner[name]) first--;
  const alias = name > first;
  const text = alias ? (organization.aliases?.[name - first - 1] ?? '') : organization.name;
  const words = coreOf(index, name).map((id) => wordOf(index, id));
  return { name, cost, query, organization, text, alias, key: words.join(' '), acronym: words.map((word) => word[0]).join(''), far: cost ? cost + SAY : -1 };
}

const isExact = ({ cost }: Ranked): boolean => !cost;

function toMatch(index: TokenIndex, item: Ranked): Match {
  const { organization, text, alias, query, key } = item;
  const told: (Reading | undefined)[] = [];
  distance(index, query.terms, item.name, [], told);
  const exact = isExact(item);
  const acronym = !exact && !told.some(Boolean);
  const missed = query.terms.some((term, i) => !told[i] && term.worth <= KIND);
  const slips = told.some((reading) => reading?.slips);
  return {
    organization,
    tier: exact ? 'exact' : key.replaceAll(' ', '').startsWith(query.joined) ? 'starts-with' : acronym || !(missed || slips) ? 'all-words' : 'fuzzy',
    confidence: exact ? 'exact' : acronym ? (query.joined.length > 2 ? 'likely' : 'unsure') : missed || !isSound(query, told, key) ? 'unsure' : 'likely',
    matched: { text, alias, ranges: exact ? [[0, text.length]] : acronym ? initials(text) : highlight(index, item.name, query, text) },
  };
}

/** Whether typing errors leave enough that is certain. */
function isSound({ terms }: Query, told: (Reading | undefined)[], key: string): boolean {
  let sure = 0;
  let letters = 0;
  let slips = 0;
  terms.forEach((term, i) => {
    const reading = told[i];
    if (!reading || term.worth > KIND) return;
    letters += term.text.length;
    slips += term.text.length < 4 ? reading.slips * 9 : reading.slips;
    if (!reading.slips && term.worth === NAME) sure++;
  });
  if (!sure && told.includes(MAYBE_STATE)) return false;
  if (!slips) return true;
  const unsaid = key.split(' ').filter((word) => worth(word) === NAME).length - terms.filter((term) => term.worth === NAME).length;
  return letters >= slips * 4 && (sure > 0 || unsaid < 1);
}
