/** How a long piece of work gives way to the page. */
export interface SliceOptions {
  /** Aborts the work, which then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Lets the page go on; by default the next macrotask. */
  yieldNow?: (() => Promise<unknown>) | undefined;
}

/** Longest stretch of work between two yields, in ms. */
const SLICE = 8;

const nextTask = () => new Promise((resume) => setTimeout(resume));

/** Runs a generator to its end, giving way to the page whenever a slice is used up. */
export async function inSlices<T>(
  work: Iterator<unknown, T>,
  { signal, yieldNow = nextTask }: SliceOptions = {},
): Promise<T> {
  for (;;) {
    signal?.throwIfAborted();
    const end = performance.now() + SLICE;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await yieldNow();
  }
}

/** Runs a generator to its end at once. */
export function atOnce<T>(work: Iterator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
