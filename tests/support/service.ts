import { executeServerCommand } from '@web/test-runner-commands';

/** What becomes of the real search service. */
type Action = 'start' | 'stop' | 'pause' | 'continue';

/** Starts the service of this engine, with a directory the first time, or does something to it; gives its address. */
export async function service(action: Action, directory?: object): Promise<string> {
  const payload = { action, directory: directory ?? null };
  const { endpoint } = await executeServerCommand<{ endpoint: string }, typeof payload>(
    'service',
    payload,
  );
  return endpoint;
}
