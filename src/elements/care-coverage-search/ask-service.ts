import { UNREACHED } from '../../fetch-json.js';
import { within } from '../../within.js';

/** Milliseconds within which a question must have its answer, all tries together. */
const TIMEOUT_MS = 8000;
/** Milliseconds before the one other try, unless the service says how many seconds. */
const BACK_OFF_MS = 400;

/** Waits; rejects when what it waits for is no longer wanted. */
export const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new Error('outdated'));
    });
  });

/**
 * Asks a search service for JSON, and once more where that can help: the network fails, or the
 * service has too much to do or is not well. Gives `undefined` for what it does not have. Rejects
 * when there is no answer, in a sentence that holds nothing of what was typed.
 */
export async function askService(address: URL, signal: AbortSignal): Promise<unknown> {
  return within(TIMEOUT_MS, signal, async (signal) => {
    let failure = UNREACHED;
    try {
      for (let isLast = false; ; isLast = true) {
        let wait = BACK_OFF_MS;
        // Neither cookies nor the page's address travel with what was typed.
        const options = { signal, credentials: 'omit', referrerPolicy: 'no-referrer' };
        const response = await fetch(address, options as RequestInit).catch(() => undefined);
        if (response) {
          const { ok, status, headers } = response;
          if (ok) return (await response.json()) as unknown;
          if (status === 404) return undefined;
          failure = `answered ${status}.`;
          isLast ||= status !== 429 && status < 500;
          wait = Math.max(wait, Number(headers.get('retry-after')) * 1000 || 0);
        }
        if (isLast || signal.aborted || wait > TIMEOUT_MS) break;
        await pause(wait, signal);
      }
    } catch {
      failure = `took over ${TIMEOUT_MS / 1000} seconds, or answered no JSON.`;
    }
    throw new Error(`${address.origin}${address.pathname} ${failure}`);
  });
}
