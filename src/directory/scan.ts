import Fuse from 'fuse.js/basic';
import type { Organization } from './schema.js';
import type { DirectorySearch, Match, Tier } from './search.js';

const TIERS: readonly Tier[] = ['exact', 'starts-with', 'all-words', 'fuzzy'];

/** Farther than this from what was typed, a name is not offered at all; fuse.js's score, 0 is the same text. */
const FARTHEST = 0.35;
/** Shorter words are near too many names for a guess. */
const SHORTEST_GUESS = 4;

const WORD = /[\p{L}\p{N}\p{M}'’]+/gu;
const LEGAL = / (?:inc|incorporated|corp|corporation|co|company|llc|ltd|lp|plc)$/;

const fold = (text: string) =>
  text.normalize('NFD').toLowerCase().replace(/[\p{M}'’.]/gu, '').replaceAll('&', ' and ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim().replace(/^the /, '').replace(LEGAL, '');

interface Row {
  organization: Organization;
  text: string;
  alias: boolean;
  key: string;
  words: string[];
  initials: string;
}

/**
 * The search that travels in the script: one pass over all names, fit for some thousands of them. It finds names and aliases
 * that are, begin with, or have all of the words typed; only where there are none, those that fuse.js finds near.
 */
export function createScan(organizations: readonly Organization[]): DirectorySearch {
  const rows: Row[] = organizations.flatMap((organization) =>
    [organization.name, ...(organization.aliases ?? [])].map((text, index) => {
      const key = fold(text);
      const words = key.split(' ');
      return { organization, text, alias: index > 0, key, words, initials: words.map(([letter]) => letter).join('') };
    }),
  );
  return {
    size: organizations.length,
    get: (id) => organizations.find((organization) => organization.id === id),
    search(typed, limit = 10) {
      const query = fold(typed);
      if (!query) return [];
      const words = query.split(' ');
      const sound = rows.flatMap((row) => {
        const tier = tierOf(row, query, words);
        return tier < 3 ? [{ row, tier, far: row.key.length }] : [];
      });
      const found = sound.length > 0 || query.length < SHORTEST_GUESS ? sound : near(rows, query);
      const seen = new Set<Organization>();
      return found
        .sort((a, b) => a.tier - b.tier || a.far - b.far)
        .filter(({ row: { organization } }) => !seen.has(organization) && seen.add(organization))
        .slice(0, limit)
        .map(({ row, tier }) => toMatch(row, tier, words));
    },
  };
}

/** The place of a row's tier; 3 for none of the sound ones. */
function tierOf({ key, words: own, initials }: Row, query: string, words: string[]): number {
  if (key === query || key.replaceAll(' ', '') === words.join('')) return 0;
  if (key.startsWith(query)) return 1;
  return initials === query || words.every((word) => own.some((each) => each.startsWith(word))) ? 2 : 3;
}

const near = (rows: readonly Row[], query: string) =>
  rows.flatMap((row) => {
    const { isMatch, score = 1 } = Fuse.match(query, row.key, { threshold: FARTHEST });
    return isMatch ? [{ row, tier: 3, far: score + Math.abs(row.key.length - query.length) / 100 }] : [];
  });

function toMatch({ organization, text, alias }: Row, tier: number, words: string[]): Match {
  const ranges = [...text.matchAll(WORD)].flatMap(({ 0: word, index }): [number, number][] => {
    const begun = words.find((each) => fold(word).startsWith(each));
    return tier === 0 ? [[index, index + word.length]] : begun ? [[index, index + begun.length]] : [];
  });
  const confidence = tier > 2 ? 'unsure' : tier > 0 ? 'likely' : 'exact';
  return { organization, tier: TIERS[tier] as Tier, confidence, matched: { text, alias, ranges: tier === 0 ? [[0, text.length]] : ranges } };
}
