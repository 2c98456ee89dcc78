import { createHash } from 'node:crypto';
import type { Client } from '@opensearch-project/opensearch';
import type { Organization } from '../../directory/index.js';
import { obscurity } from '../../directory/index/statistics.js';
import { directoryWords } from '../../directory/index/words.js';
import { version } from '../../version.js';
import { readDirectoryFile } from '../directory-file.js';
import { ServiceFailure } from '../failure.js';
import { analysis, mappings } from './analysis.js';
import { CHANGE_TIMEOUT_MS, connect, toFailure, type ClusterOptions } from './client.js';
import { documentId, toDocument, wordsId } from './document.js';
import { checkVersion } from './check-version.js';
import { removeOldVersions, switchTo, versionOf } from './versions.js';
import { wordsDocuments, type IndexFacts } from './words.js';

export interface PushOptions extends ClusterOptions {
  shards: number;
  /** Copies of each shard besides the first: how many nodes may be lost without losing answers. */
  replicas: number;
  /** Called with how many of all organizations are in the cluster. */
  onProgress?: (done: number, all: number) => void;
  /** Called with rows that were left out. */
  onProblem?: (sentence: string) => void;
}

export interface Pushed {
  index: string;
  organizations: number;
  /** How many were in the cluster already, from a push that was interrupted. */
  resumed: number;
  /** Names of versions that were removed. */
  removed: string[];
}

/** Organizations in one request, and how many requests are under way at a time. */
const BATCH = 2000;
const AT_ONCE = 2;

/**
 * Brings a directory into the cluster as a new version, checks it, and only then lets it answer. A
 * push that was interrupted goes on where it stopped when the same file is pushed again. Rejects
 * with {@link ServiceFailure}.
 */
export async function push(file: string, options: PushOptions): Promise<Pushed> {
  const { directory, problems, text } = await readDirectoryFile(file);
  for (const problem of problems) options.onProblem?.(problem);
  const { organizations, updated, sample } = directory;
  const { alias } = options;
  const client = connect(options, CHANGE_TIMEOUT_MS);
  try {
    // What another version of this program makes of the same file is another version of it.
    const made = createHash('sha256').update(JSON.stringify([version, analysis, mappings]));
    const index = versionOf(alias, made.update(text).digest('hex'));
    const words = directoryWords(organizations);
    const parts = [...wordsDocuments(words)];
    const facts: IndexFacts = {
      organizations: organizations.length,
      wordsParts: parts.length,
      ...(updated && { updated }),
      ...(sample && { sample }),
    };
    await createIndex(client, index, facts, options);
    const resumed = await bringIn(client, index, organizations, options);
    for (const [part, body] of parts.entries())
      await client.index({ index, id: wordsId(part), body });
    await finish(client, index, options);
    await checkVersion(client, index, facts, organizations, words);
    await switchTo(client, alias, index);
    const removed = await removeOldVersions(client, alias);
    return { index, organizations: organizations.length, resumed, removed };
  } catch (error) {
    throw toFailure(error, options);
  } finally {
    await client.close();
  }
}

async function createIndex(
  client: Client,
  index: string,
  facts: IndexFacts,
  { shards, replicas }: PushOptions,
): Promise<void> {
  const { body: health } = await client.cluster.health();
  if (health.number_of_data_nodes <= replicas)
    throw new ServiceFailure(
      `The cluster has not enough nodes for ${replicas} copies besides the first: start ` +
        `more, or give --replicas ${health.number_of_data_nodes - 1}.`,
    );
  const { body: exists } = await client.indices.exists({ index });
  if (exists) return;
  await client.indices.create({
    index,
    body: {
      settings: {
        number_of_shards: shards,
        number_of_replicas: 0, // Copied once it is whole.
        refresh_interval: '-1',
        analysis: analysis as never,
      },
      mappings: { ...mappings, _meta: facts as never } as never,
    },
  });
}

/** Brings in the organizations that the index does not have yet; gives how many it had. */
async function bringIn(
  client: Client,
  index: string,
  organizations: readonly Organization[],
  { onProgress }: PushOptions,
): Promise<number> {
  await client.indices.refresh({ index });
  const obscurities = obscurity(organizations);
  let done = 0;
  let resumed = 0;
  let next = 0;
  const work = async () => {
    while (next < organizations.length) {
      const from = next;
      next += BATCH;
      const batch = organizations.slice(from, next);
      if (await hasBatch(client, index, from, batch.length)) resumed += batch.length;
      else await sendBatch(client, index, batch, from, obscurities);
      done += batch.length;
      onProgress?.(done, organizations.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return resumed;
}

async function hasBatch(client: Client, index: string, from: number, size: number) {
  const query = { range: { place: { gte: from, lt: from + size } } };
  const { body } = await client.count({ index, body: { query } });
  return body.count === size;
}

async function sendBatch(
  client: Client,
  index: string,
  batch: readonly Organization[],
  from: number,
  obscurities: Uint8Array,
): Promise<void> {
  const body = batch.flatMap((organization, i) => [
    { index: { _id: documentId(organization.id) } },
    toDocument(organization, from + i, obscurities[from + i] as number),
  ]);
  const { body: answer } = await client.bulk({ index, body });
  const failed = answer.items.find(({ index: each }) => each?.error)?.index?.error;
  if (failed)
    throw new ServiceFailure(
      `The cluster refused an organization: ${failed.reason ?? failed.type}.`,
    );
}

/** Makes what was brought in searchable, in one piece, and has it copied. */
async function finish(client: Client, index: string, { replicas }: PushOptions): Promise<void> {
  await client.indices.refresh({ index });
  await client.indices.forcemerge({ index, max_num_segments: 1 });
  await client.indices.putSettings({
    index,
    body: { index: { number_of_replicas: replicas, refresh_interval: '1s' } } as never,
  });
  await client.cluster.health({
    index,
    wait_for_status: replicas > 0 ? 'green' : 'yellow',
    timeout: '120s',
  });
}
