import { Worker } from 'node:worker_threads';
import { ServiceFailure } from '../failure.js';
import { Unavailable } from '../problem.js';
import type { WorkerGreeting, WorkerQuestion, WorkerReply } from './directory-worker.js';

/** Questions that the thread may have before it, so that it never waits for the next one. */
const AT_ONCE = 2;
/** Questions that wait; with more, asking again later is better for everybody. */
const MAX_WAITING = 500;

type Loaded = Extract<WorkerGreeting, { loaded: unknown }>['loaded'];
type Unnumbered = { query: string; limit: number } | { id: string };

interface Waiting {
  question: WorkerQuestion;
  signal: AbortSignal;
  resolve(reply: WorkerReply): void;
  reject(reason: unknown): void;
}

/**
 * A thread with the index of one directory. Questions whose client has left are never searched for.
 */
export class DirectoryThread {
  readonly #waiting: Waiting[] = [];
  readonly #asked = new Map<number, Waiting>();
  #next = 0;
  #ended = false;
  #idle: (() => void) | undefined;

  private constructor(
    readonly worker: Worker,
    readonly loaded: Loaded,
    onEnd: () => void,
  ) {
    worker.on('message', (reply: WorkerReply) => {
      const waiting = this.#asked.get(reply.number);
      this.#asked.delete(reply.number);
      if (waiting && 'failure' in reply) waiting.reject(new Error(reply.failure));
      else waiting?.resolve(reply);
      this.#send();
    });
    worker.once('exit', () => {
      this.#ended = true;
      for (const { reject } of [...this.#asked.values(), ...this.#waiting.splice(0)])
        reject(new Unavailable());
      this.#asked.clear();
      this.#idle?.();
      onEnd();
    });
  }

  /**
   * Loads a directory; `onEnd` is called when its thread ends. Rejects with {@link ServiceFailure}.
   */
  static open(file: string, onEnd: () => void): Promise<DirectoryThread> {
    // The build puts it beside this module.
    const url = new URL('./directory-worker.js', import.meta.url);
    const worker = new Worker(url, { workerData: { file } });
    return new Promise((resolve, reject) => {
      worker.once('message', (greeting: WorkerGreeting) => {
        if ('failed' in greeting) reject(new ServiceFailure(greeting.failed));
        else resolve(new DirectoryThread(worker, greeting.loaded, onEnd));
      });
      // Once the thread has been loaded, these two say nothing new: its exit is seen above.
      worker.on('error', ({ message }) => {
        reject(new ServiceFailure(`${file} could not be loaded: ${message}.`));
      });
      worker.once('exit', (code) => {
        reject(new ServiceFailure(`${file} could not be loaded: its thread ended (${code}).`));
      });
    });
  }

  ask(question: Unnumbered, signal: AbortSignal): Promise<WorkerReply> {
    return new Promise((resolve, reject) => {
      if (this.#ended || this.#waiting.length >= MAX_WAITING) {
        reject(new Unavailable());
        return;
      }
      const number = this.#next++;
      this.#waiting.push({ question: { ...question, number }, signal, resolve, reject });
      this.#send();
    });
  }

  /** Ends the thread, once it has answered what it was asked. */
  async close(): Promise<void> {
    if (!this.#ended && this.#asked.size + this.#waiting.length > 0)
      await new Promise<void>((resolve) => (this.#idle = resolve));
    await this.worker.terminate();
  }

  #send(): void {
    while (this.#asked.size < AT_ONCE) {
      const next = this.#waiting.shift();
      if (!next) break;
      if (next.signal.aborted) {
        next.reject(next.signal.reason);
        continue;
      }
      this.#asked.set(next.question.number, next);
      this.worker.postMessage(next.question);
    }
    if (this.#asked.size === 0) this.#idle?.();
  }
}
