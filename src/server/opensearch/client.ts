import { Client, errors } from '@opensearch-project/opensearch';
import { ServiceFailure } from '../failure.js';
import { Unavailable } from '../problem.js';

/** Where the cluster is, and who asks it. */
export interface ClusterOptions {
  /** Addresses of nodes; with more than one, the loss of a node is not noticed. */
  nodes: readonly string[];
  /** The alias under which the directory that answers is found. */
  alias: string;
  user?: string | undefined;
  password?: string | undefined;
}

/** How long a node may take to answer a visitor, in ms, before another is asked. */
const ANSWER_TIMEOUT_MS = 3000;
/** How long a change of the cluster may take, in ms: asked for twice, it would seem to fail. */
export const CHANGE_TIMEOUT_MS = 300_000;

export const connect = (
  { nodes, user, password }: ClusterOptions,
  requestTimeout = ANSWER_TIMEOUT_MS,
): Client =>
  new Client({
    nodes: [...nodes],
    maxRetries: Math.max(3, nodes.length),
    requestTimeout,
    compression: 'gzip',
    ...(user && { auth: { username: user, password: password ?? '' } }),
  });

export const statusOf = (error: unknown): number | undefined =>
  error instanceof errors.ResponseError ? error.statusCode : undefined;

/** Whether the cluster, or the way to it, is at fault, so that asking again can help. */
const isTransient = (error: unknown): boolean =>
  error instanceof errors.ConnectionError ||
  error instanceof errors.TimeoutError ||
  error instanceof errors.NoLivingConnectionsError ||
  error instanceof errors.DeserializationError ||
  [404, 429, 500, 502, 503, 504].includes(statusOf(error) ?? 0);

/** For a service: what the cluster failed at, as something to answer with. */
export const toUnavailable = (error: unknown): unknown =>
  isTransient(error) ? new Unavailable() : error;

/**
 * For a person: what is wrong with the cluster, in a sentence. Nothing of what was asked is in it.
 */
export function sentenceFor(error: unknown, { nodes, alias }: ClusterOptions): string {
  const where = nodes.map((node) => new URL(node).origin).join(', ');
  const status = statusOf(error);
  if (status === 401 || status === 403)
    return (
      `The cluster at ${where} refuses this user (${status}): check CARE_GUIDE_OPENSEARCH_USER ` +
      `and CARE_GUIDE_OPENSEARCH_PASSWORD, and what the user may do with "${alias}*".`
    );
  if (status !== undefined) return `The cluster at ${where} answered ${status}.`;
  const name = error instanceof Error ? error.name : 'error';
  return `The cluster at ${where} cannot be reached (${name}).`;
}

/** The same, with the cluster's own reason, to end a command with. */
export function toFailure(error: unknown, options: ClusterOptions): unknown {
  if (!(error instanceof errors.OpenSearchClientError)) return error;
  const body = error instanceof errors.ResponseError ? (error.body as unknown) : undefined;
  const reason = (body as { error?: { reason?: string } } | undefined)?.error?.reason;
  return new ServiceFailure(`${sentenceFor(error, options)}${reason ? ` It says: ${reason}` : ''}`);
}
