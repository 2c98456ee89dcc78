import type { Client } from '@opensearch-project/opensearch';
import type { Organization } from '../../directory/index.js';
import type { DirectoryWords } from '../../directory/index/words.js';
import { ServiceFailure } from '../failure.js';
import { findCandidates } from './candidates.js';
import type { IndexFacts } from './words.js';

/** Organizations that are looked up by their names. */
const SAMPLES = 50;

/**
 * Holds a new version against the directory: all are there, and are found by their names. Rejects
 * with {@link ServiceFailure}.
 */
export async function checkVersion(
  client: Client,
  index: string,
  facts: IndexFacts,
  organizations: readonly Organization[],
  words: DirectoryWords,
): Promise<void> {
  const { body } = await client.count({ index, body: { query: { exists: { field: 'place' } } } });
  if (body.count !== facts.organizations)
    throw new ServiceFailure(
      `${index} has ${body.count} of ${facts.organizations} organizations; the version ` +
        'before still answers. Push again.',
    );
  const step = Math.max(1, Math.floor(organizations.length / SAMPLES));
  for (let i = 0; i < organizations.length; i += step) {
    const { id, name } = organizations[i] as Organization;
    const { organizations: found } = await findCandidates(client, index, name, words);
    // Of very many with one name, not all are candidates.
    if (!found.some((each) => each.id === id || each.name === name))
      throw new ServiceFailure(
        `${index} does not find "${name}" by its name; the version before still answers.`,
      );
  }
}
