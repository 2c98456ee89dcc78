import { pino } from 'pino';
import { createApp, type AppOptions } from './app.js';
import { openEmbedded } from './engines/embedded.js';
import type { Engine, EngineLog } from './engines/engine.js';

export interface ServeOptions extends Omit<AppOptions, 'log'> {
  port: number;
  host: string;
}

/** How long requests may still take once the service was asked to end, in ms. */
const DRAIN_MS = 10_000;

/** Opens an engine, which may then say what happens to it. */
export type OpenEngine = (log: EngineLog) => Promise<Engine>;

/** Serves the organizations of a file. */
export const fileEngine =
  (file: string): OpenEngine =>
  (log) =>
    openEmbedded(file, { log });

/** Serves until SIGTERM or SIGINT; then answers what was asked, and ends. Rejects when it cannot begin. */
export async function serve(open: OpenEngine, options: ServeOptions): Promise<void> {
  const { port, host, ...rest } = options;
  const log = pino();
  const engine = await open(log);
  const app = await createApp(engine, { ...rest, log });
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.once(signal, () => {
        resolve();
      });
  });
  await app.listen({ port, host });
  await stopped;
  log.info('draining: what was asked is answered, new connections are refused');
  const force = setTimeout(() => process.exit(1), DRAIN_MS);
  await app.close();
  await engine.close();
  clearTimeout(force);
}
