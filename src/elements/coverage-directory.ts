import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createSearch, loadDirectory, sampleDirectory, type DirectorySearch, type DirectorySource } from '../directory/index.js';
import type { Problem } from '../problems.js';

type Host = ReactiveControllerHost & HTMLElement & { directory?: unknown };

/** Longest wait for a moment in which the page has nothing else to do, in ms. */
const PATIENCE = 3000;

/**
 * Loads the directory of a host: from its `directory` (an address or an object), else from a JSON script inside it, else
 * the bundled sample. When the page is idle, or when asked; what is under way is dropped when the host goes.
 */
export class DirectoryController implements ReactiveController {
  search?: DirectorySearch | undefined;
  sample = false;
  /** Whether there is nothing to search in, and why is known. */
  failed = false;

  #host: Host;
  #done: (problems: readonly Problem[]) => void;
  #abort?: AbortController | undefined;

  /** @param done - told once a directory is there, or is known not to come */
  constructor(host: Host, done: (problems: readonly Problem[]) => void) {
    this.#host = host;
    this.#done = done;
    host.addController(this);
  }

  hostConnected(): void {
    const load = (): void => { this.load(); };
    // Safari has no idle callback.
    if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: PATIENCE });
    else setTimeout(load, 200);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    this.#abort = undefined;
  }

  /** Loads, unless that has been done. */
  load(): void {
    if (this.#abort || this.search || this.failed || !this.#host.isConnected) return;
    // A script inside the element may not have been parsed yet.
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => { this.load(); }, { once: true });
      return;
    }
    this.#abort = new AbortController();
    void this.#load(this.#abort.signal);
  }

  /** Loads anew, where loading had begun: another directory, or another try. */
  reload(): void {
    if (!this.#abort && !this.search && !this.failed) return;
    this.hostDisconnected();
    this.search = undefined;
    this.failed = false;
    this.load();
    this.#host.requestUpdate();
  }

  async #load(signal: AbortSignal): Promise<void> {
    const source = this.#source();
    let problems: readonly Problem[] = [];
    try {
      const loaded = source ? await loadDirectory(source, signal) : { directory: sampleDirectory, problems };
      problems = loaded.problems;
      this.sample = loaded.directory?.sample ?? false;
      this.search = loaded.directory && (await createSearch(loaded.directory.organizations, { signal }));
    } catch (error) {
      problems = [{ path: '', message: String(error) }];
    }
    if (signal.aborted) return;
    this.failed = !this.search;
    this.#host.requestUpdate();
    this.#done(problems);
  }

  #source(): DirectorySource | undefined {
    const { directory } = this.#host;
    if (typeof directory === 'string' && directory) return { url: directory };
    if (directory) return { data: directory };
    const text = this.#host.querySelector('script[type="application/json"]')?.textContent;
    return text == null ? undefined : { text };
  }
}
