import type { Environment } from './environment.js';

const AFTER_MS = 1000;
const EVERY_MS = 100;

/**
 * Shows a person who watches how far long work is: nothing in its first second, and nothing is left
 * of it.
 */
export class Progress {
  readonly #begun: number;
  #last = 0;

  constructor(
    private readonly environment: Pick<Environment, 'watched' | 'progress'>,
    private readonly clock: () => number = () => performance.now(),
  ) {
    this.#begun = clock();
  }

  report(text: string): void {
    const now = this.clock();
    if (!this.environment.watched || now - this.#begun < AFTER_MS || now - this.#last < EVERY_MS)
      return;
    this.#last = now;
    this.environment.progress(text);
  }

  done(): void {
    if (this.#last > 0) this.environment.progress();
  }
}
