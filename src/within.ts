/**
 * Does something with a signal that aborts with another one, after a while, and at the end: what is
 * left to do then is not wanted.
 * @param ms - Milliseconds until it aborts.
 */
export async function within<T>(
  ms: number,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const inner = new AbortController();
  const abort = () => {
    inner.abort();
  };
  const timer = setTimeout(abort, ms);
  outer?.addEventListener('abort', abort);
  if (outer?.aborted) abort();
  try {
    return await work(inner.signal);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', abort);
    abort();
  }
}
