import type { Client } from '@opensearch-project/opensearch';
import type { SearchIndex } from '../../directory/index/build.js';
import type { Organization } from '../../directory/index.js';
import { type DirectoryWords, indexSample } from '../../directory/index/words.js';
import { GOOD_COST } from '../../directory/match/retrieve.js';
import { fuse } from '../../directory/query/correct.js';
import { findCandidates as rank } from '../../directory/search.js';
import type { OrganizationDocument } from './document.js';
import { candidatesQuery, MAX_CANDIDATES } from './query.js';

/** What a cluster gives back of an organization's document. */
type Document = Pick<OrganizationDocument, 'place' | 'organization' | 'obscurity'>;

/** Organizations that may answer a question, in the order of the directory, and their index. */
export interface Candidates {
  organizations: Organization[];
  sample: SearchIndex;
}

/**
 * Asks the cluster for organizations that may answer a question; once more, and for looser ones,
 * where none of them is a good answer.
 */
export async function findCandidates(
  client: Client,
  index: string,
  question: string,
  words: DirectoryWords,
  signal?: AbortSignal,
): Promise<Candidates> {
  const strict = await ask(client, index, candidatesQuery(question, words, false), signal);
  const candidates = inOrder(strict, words);
  const [best] = rank(candidates.sample, question, 1, fuse);
  if (best && best.cost <= GOOD_COST) return candidates;
  const loose = await ask(client, index, candidatesQuery(question, words, true), signal);
  return inOrder([...strict, ...loose], words);
}

/** The documents by the place of each in the directory. */
function inOrder(documents: readonly Document[], words: DirectoryWords): Candidates {
  const byPlace = new Map(documents.map((document) => [document.place, document]));
  const sorted = [...byPlace.values()].sort((a, b) => a.place - b.place);
  const organizations = sorted.map(({ organization }) => organization);
  const obscurity = Uint8Array.from(sorted, (document) => document.obscurity);
  return { organizations, sample: indexSample(words, organizations, obscurity) };
}

async function ask(
  client: Client,
  index: string,
  query: object | undefined,
  signal?: AbortSignal,
): Promise<Document[]> {
  if (!query) return [];
  const asked = client.search({
    index,
    size: MAX_CANDIDATES,
    track_total_hits: false,
    filter_path: ['hits.hits._source'],
    body: { query: query as never },
  });
  const abort = () => {
    asked.abort();
  };
  signal?.addEventListener('abort', abort, { once: true });
  try {
    const body = (await asked).body as { hits?: { hits: { _source: Document }[] } };
    return body.hits?.hits.map(({ _source }) => _source) ?? [];
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}
