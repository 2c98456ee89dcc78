import type { Client } from '@opensearch-project/opensearch';
import type { Organization } from '../../directory/index.js';
import type { DirectoryWords } from '../../directory/index/words.js';
import type { OrganizationDocument } from './document.js';
import { candidatesQuery, MAX_CANDIDATES } from './query.js';

/**
 * Organizations that may answer a question, in the order of the directory, and how little known
 * each is in it.
 */
export interface Candidates {
  organizations: Organization[];
  obscurity: Float32Array;
}

/** Asks the cluster for organizations that may answer a question. */
export async function findCandidates(
  client: Client,
  index: string,
  question: string,
  words: DirectoryWords,
  signal?: AbortSignal,
): Promise<Candidates> {
  const query = candidatesQuery(question, words);
  if (!query) return { organizations: [], obscurity: new Float32Array() };
  const asked = client.search({
    index,
    size: MAX_CANDIDATES,
    track_total_hits: false,
    _source: ['place', 'organization', 'obscurity'],
    body: { query: query as never },
  });
  const abort = () => {
    asked.abort();
  };
  signal?.addEventListener('abort', abort, { once: true });
  try {
    const { body } = await asked;
    const documents = body.hits.hits
      .map(({ _source }) => _source as unknown as OrganizationDocument)
      .sort((a, b) => a.place - b.place);
    return {
      organizations: documents.map(({ organization }) => organization),
      obscurity: Float32Array.from(documents, (document) => document.obscurity),
    };
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}
