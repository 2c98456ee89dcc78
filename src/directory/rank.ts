import Fuse from 'fuse.js/basic';
import { split } from './normalize.js';
import type { Organization } from './schema.js';
import type { Found, Match } from './search.js';
import { core, normalize } from './words.js';

const WEIGHT = 0.1;

/** The text of a name number: the organization's name, or one of its aliases. */
function textOf(owner: Uint32Array, organization: Organization, name: number): string {
  let first = name;
  while (first && owner[first - 1] === owner[name]) first--;
  return (first === name ? undefined : organization.aliases?.[name - first - 1]) ?? organization.name;
}

export function rank(index: { owner: Uint32Array }, organizations: readonly Organization[], { query, candidates }: Found, limit: number): Match[] {
  if (!query) return [];
  const list = candidates.best.map(({ name, cost }) => {
    const organization = organizations[index.owner[name] ?? 0] as Organization;
    const text = textOf(index.owner, organization, name);
    const words = core(normalize(split(text)));
    return { name, cost, organization, text, key: words.join(' '), acronym: words.map((word) => word[0]).join('') };
  });
  const fuse = new Fuse(list, { keys: ['key', 'acronym'], includeScore: true });
  const score = new Map(fuse.search(query.text).map(({ item, score: s = 1 }) => [item, s]));
  return list
    .map((item) => ({ item, total: item.cost + WEIGHT * (score.get(item) ?? 1) }))
    .sort((a, b) => a.total - b.total)
    .slice(0, limit)
    .map(({ item }) => ({
      organization: item.organization,
      tier: item.cost === 0 ? 'exact' : 'fuzzy',
      confidence: item.cost === 0 ? 'exact' : item.cost < 0.4 ? 'likely' : 'unsure',
      matched: { text: item.text, alias: item.text !== item.organization.name, ranges: [] },
    }));
}
