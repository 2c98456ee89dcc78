import { setTimeout } from 'node:timers/promises';
import { pino } from 'pino';
import { createApp, type AppOptions } from './app.js';
import { openEmbedded } from './engines/embedded.js';
import { openOpenSearch } from './engines/opensearch.js';
import type { ClusterOptions } from './opensearch/client.js';
import type { Engine, EngineLog } from './engines/engine.js';

export interface ServeOptions extends Omit<AppOptions, 'log' | 'isDraining'> {
  port: number;
  host: string;
}

/**
 * Once asked to end, the service still takes requests for this long, in ms, so that a balancer can
 * see that it is leaving.
 */
const LEAVING_MS = 1000;
/** After that, what is under way may take this long, in ms. */
const DRAIN_MS = 10_000;

/** Opens an engine, which may then say what happens to it. */
export type OpenEngine = (log: EngineLog) => Promise<Engine>;

/** Serves the organizations of a file. */
export const fileEngine =
  (file: string): OpenEngine =>
  (log) =>
    openEmbedded(file, { log });

/** Serves the organizations of a cluster. */
export const clusterEngine =
  (options: ClusterOptions): OpenEngine =>
  (log) =>
    openOpenSearch({ ...options, log });

/**
 * Serves until SIGTERM or SIGINT; then answers what was asked, and ends. Rejects when it cannot
 * begin.
 */
export async function serve(open: OpenEngine, options: ServeOptions): Promise<void> {
  const { port, host, ...rest } = options;
  const log = pino();
  const engine = await open(log);
  let draining = false;
  const app = await createApp(engine, { ...rest, log, isDraining: () => draining });
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.once(signal, () => {
        resolve();
      });
  });
  await app.listen({ port, host });
  await stopped;
  log.info('draining: /readyz says so, and what is asked is still answered');
  draining = true;
  await setTimeout(LEAVING_MS);
  const force = AbortSignal.timeout(DRAIN_MS);
  force.addEventListener('abort', () => process.exit(1));
  await app.close();
  await engine.close();
}
