import Fuse from 'fuse.js/basic';
import { coreOf, distance, MAYBE_STATE, type Candidate, type Candidates } from './candidates.js';
import type { Reading } from './dictionary.js';
import { highlight } from './highlight.js';
import type { Query } from './query.js';
import type { Organization } from './schema.js';
import type { Match } from './search.js';
import type { TokenIndex } from './token-index.js';
import { KIND, NAME, worth } from './words.js';

/** How much fuse.js's score, from 0 to 1, can move a candidate: enough to settle what is near a tie. */
const SAY = 0.1;

interface Ranked extends Candidate {
  organization: Organization;
  text: string;
  alias: boolean;
  /** What fuse.js compares: the name as it is read, without its legal form; and its initials. */
  key: string;
  acronym: string;
}

/** Ranks candidates with fuse.js and tells how sure each is. */
export function rank(organizations: readonly Organization[], { index, best }: Candidates, query: Query, limit: number): Match[] {
  const bar = (best[limit - 1] ?? best.at(-1))?.cost ?? 0;
  const list = best.filter(({ cost }) => cost <= bar + SAY).map((candidate) => toRanked(index, organizations, candidate));
  const far = new Map(list.map((item) => [item, isExact(item) ? -1 : item.cost + SAY]));
  const fuse = new Fuse(list, { keys: ['key', 'acronym'], includeScore: true });
  for (const { item, score = 1 } of fuse.search(query.text)) far.set(item, (far.get(item) ?? 0) - SAY * (1 - score));
  return list
    .sort((a, b) => (far.get(a) ?? 0) - (far.get(b) ?? 0))
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
  const words = coreOf(index, name);
  return { name, cost, query, organization, text, alias, key: words.join(' '), acronym: words.map((word) => word[0]).join('') };
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
    matched: { text, alias, ranges: highlight(index, query, text, exact, acronym) },
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
