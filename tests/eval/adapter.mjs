import { createSearchSync } from './engine.mjs';

/** One of the evaluation's rows as an organization. */
export const toOrganization = ({ id, name, kind, aliases, state }) => ({
  id,
  name,
  kind,
  availability: 'all',
  ...(aliases && { aliases }),
  ...(state && { region: state }),
});

export async function createSearch(entries) {
  if (process.argv.includes('--engine=opensearch')) {
    const cluster = await import('./opensearch.mjs');
    return cluster.createSearch(entries.map(toOrganization));
  }
  const engine = createSearchSync(entries.map(toOrganization));
  return (query, limit) =>
    engine.search(query, limit).map(({ organization, confidence }) => ({
      id: organization.id,
      confident: confidence !== 'unsure',
    }));
}
