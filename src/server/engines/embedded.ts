import { stat } from 'node:fs/promises';
import type { Organization } from '../../directory/index.js';
import type { Answer } from '../contract.js';
import { ServiceFailure } from '../failure.js';
import { Unavailable } from '../problem.js';
import { DirectoryThread } from './directory-thread.js';
import type { Engine, EngineLog, EngineStatus } from './engine.js';

export interface EmbeddedOptions {
  log: EngineLog;
  /** How often the file is looked at, in ms; 1000 by default. */
  checkEveryMs?: number | undefined;
}

/**
 * The index of `directory/`, in memory. A file that changes is loaded beside the one that answers,
 * and takes over when it is ready; one that cannot be used changes nothing, and the status says
 * why. Rejects with `ServiceFailure` when there is nothing to begin with.
 */
export async function openEmbedded(file: string, options: EmbeddedOptions): Promise<Engine> {
  const engine = new EmbeddedEngine(file, options);
  await engine.start();
  return engine;
}

class EmbeddedEngine implements Engine {
  #thread: DirectoryThread | undefined;
  /** The file that was read last, whether it could be used or not. */
  #seen = '';
  #problem: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(
    readonly file: string,
    readonly options: EmbeddedOptions,
  ) {}

  async start(): Promise<void> {
    this.#seen = await this.#stamp();
    await this.#load();
    this.#watch();
  }

  async search(query: string, limit: number, signal: AbortSignal): Promise<Answer> {
    const reply = await this.#ready().ask({ query, limit }, signal);
    if (!('answer' in reply)) throw new Unavailable();
    return reply.answer;
  }

  async get(id: string, signal: AbortSignal): Promise<Organization | undefined> {
    const reply = await this.#ready().ask({ id }, signal);
    return 'organization' in reply ? reply.organization : undefined;
  }

  status(): EngineStatus {
    const loaded = this.#thread?.loaded;
    return {
      ready: loaded !== undefined,
      organizations: loaded?.organizations ?? 0,
      ...(loaded?.updated && { updated: loaded.updated }),
      ...(this.#problem && { problem: this.#problem }),
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#thread?.close();
  }

  #ready(): DirectoryThread {
    if (!this.#thread) throw new Unavailable();
    return this.#thread;
  }

  /**
   * Looked at rather than watched: that also works on network disks, and when a folder is swapped
   * by its link.
   */
  #watch(): void {
    if (this.#closed) return;
    this.#timer = setTimeout(() => void this.#check(), this.options.checkEveryMs ?? 1000);
    this.#timer.unref();
  }

  async #check(): Promise<void> {
    const stamp = await this.#stamp();
    if (stamp !== this.#seen || !this.#thread) {
      this.#seen = stamp;
      try {
        await this.#load();
      } catch (error) {
        // Whatever went wrong, what answers now is better than nothing, and the next look may find
        // better.
        const { message } = error as Error;
        const reason =
          error instanceof ServiceFailure
            ? message
            : `${this.file} could not be loaded: ${message}.`;
        this.#problem = `${reason} The directory before it still answers.`;
        this.options.log.warn({ file: this.file }, this.#problem);
      }
    }
    this.#watch();
  }

  async #stamp(): Promise<string> {
    try {
      const { mtimeMs, size, ino } = await stat(this.file);
      return `${mtimeMs} ${size} ${ino}`;
    } catch {
      return 'absent';
    }
  }

  async #load(): Promise<void> {
    const begun = performance.now();
    const thread: DirectoryThread = await DirectoryThread.open(this.file, () => {
      if (this.#thread === thread) this.#thread = undefined;
    });
    if (this.#closed) return void (await thread.close());
    const before = this.#thread;
    this.#thread = thread;
    void before?.close();
    const { organizations, problems } = thread.loaded;
    this.#problem = problems.length > 0 ? `${this.file}: ${problems.join(' ')}` : undefined;
    const ms = Math.round(performance.now() - begun);
    this.options.log.info({ file: this.file, organizations, ms }, 'The directory is loaded.');
    for (const problem of problems) this.options.log.warn({ file: this.file }, problem);
  }
}
