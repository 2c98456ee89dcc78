import { createSearchSync, type Organization } from '../../src/directory/index.js';

/** An employer for all, with what else is given. */
export const organization = (name: string, more: Partial<Organization> = {}): Organization => ({
  id: name.toLowerCase().replaceAll(/\W+/g, '-'),
  name,
  kind: 'employer',
  availability: 'all',
  ...more,
});

/** Searches among names; tells the names found, best first. */
export const find = (names: (string | Organization)[], query: string): string[] =>
  createSearchSync(names.map((name) => (typeof name === 'string' ? organization(name) : name)))
    .search(query)
    .map((match) => match.organization.name);
