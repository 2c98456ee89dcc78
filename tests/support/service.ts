import { executeServerCommand } from '@web/test-runner-commands';
import { until } from './reader.js';

/** What becomes of the real search service. */
type Action = 'start' | 'stop' | 'pause' | 'continue';

/** Starts the service of this engine, unless it runs, or does something to it; gives its address. */
export async function service(action: Action, directory?: object): Promise<string> {
  const payload = { action, directory: directory ?? null };
  const { endpoint } = await executeServerCommand<{ endpoint: string }, typeof payload>(
    'service',
    payload,
  );
  if (action === 'start') {
    const readyz = new URL('/readyz', endpoint);
    await until(() => fetch(readyz).then(({ ok }) => ok), 'the service to start');
  }
  return endpoint;
}
