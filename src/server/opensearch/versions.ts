import type { Client } from '@opensearch-project/opensearch';
import { ServiceFailure } from '../failure.js';
import { CHANGE_TIMEOUT_MS, connect, statusOf, toFailure, type ClusterOptions } from './client.js';

/** The alias under which the version before the one that answers is kept. */
export const previousOf = (alias: string): string => `${alias}-previous`;

/** The name of the version with a hash, of which the first letters count. */
export const versionOf = (alias: string, hash: string): string => `${alias}-v${hash.slice(0, 12)}`;

/** Whether an index is a version of this directory, and of no other whose name goes on so. */
const isVersionOf = (index: string, alias: string): boolean =>
  /^[\da-f]{12}$/.test(index.slice(versionOf(alias, '').length));

/** The index that an alias leads to. */
export async function indexOf(client: Client, alias: string): Promise<string | undefined> {
  try {
    const { body } = await client.indices.getAlias({ name: alias });
    return Object.keys(body)[0];
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

/** Makes an index the one that answers, in one step; the one before stays, to go back to. */
export async function switchTo(client: Client, alias: string, index: string): Promise<void> {
  const before = await indexOf(client, alias);
  if (before === index) return;
  const actions: object[] = [{ add: { index, alias } }];
  const previous = previousOf(alias);
  const older = await indexOf(client, previous);
  if (older) actions.push({ remove: { index: older, alias: previous } });
  if (before)
    actions.push({ remove: { index: before, alias } }, { add: { index: before, alias: previous } });
  await client.indices.updateAliases({ body: { actions } });
}

/** Removes the versions that neither answer nor are kept to go back to. */
export async function removeOldVersions(client: Client, alias: string): Promise<string[]> {
  const kept = [await indexOf(client, alias), await indexOf(client, previousOf(alias))];
  const { body } = await client.indices.get({ index: `${alias}-v*` });
  const old = Object.keys(body).filter(
    (index) => isVersionOf(index, alias) && !kept.includes(index),
  );
  if (old.length > 0) await client.indices.delete({ index: old.join(',') });
  return old;
}

/** Goes back to the version before; gives the name of the one that answers now. */
export async function rollback(options: ClusterOptions): Promise<string> {
  const client = connect(options, CHANGE_TIMEOUT_MS);
  try {
    const previous = await indexOf(client, previousOf(options.alias));
    if (!previous)
      throw new ServiceFailure(`There is no version before the one that "${options.alias}" has.`);
    await switchTo(client, options.alias, previous);
    return previous;
  } catch (error) {
    throw toFailure(error, options);
  } finally {
    await client.close();
  }
}
