import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  type DirectorySearch,
  type DirectorySource,
  createSearch,
  loadDirectory,
  sampleDirectory,
} from '../../directory/index.js';
import type { Problem } from '../../problems.js';
import { pageProperty } from '../internal/page.js';

/**
 * Loads the directory of a host: from its `directory` (an address or an object), else from a JSON script inside it, else
 * the bundled sample. When the page is idle, or when asked; what is under way is dropped when the host goes.
 */
export class DirectoryController implements ReactiveController {
  search?: DirectorySearch | undefined;
  sample = false;
  /** Whether there is nothing to search in, and why is known. */
  failed = false;

  #abort?: AbortController | undefined;

  /** @param done - Told once a directory is there, or is known not to come. */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement & { directory?: unknown },
    private readonly done: (problems: readonly Problem[]) => void,
  ) {
    host.addController(this);
  }

  hostConnected() {
    // Safari has no idle callback; a busy page may never be idle.
    ((window.requestIdleCallback as typeof window.requestIdleCallback | undefined) ?? setTimeout)(
      this.load,
      { timeout: 2000 } as IdleRequestOptions & number,
    );
  }

  hostDisconnected() {
    this.#abort?.abort();
    this.#abort = undefined;
  }

  /** Loads, unless that has been done. */
  load = () => {
    if (this.#abort || this.search || this.failed || !this.host.isConnected) return;
    // A script inside the element may not have been parsed yet.
    if (pageProperty('readyState') === 'loading')
      addEventListener('DOMContentLoaded', this.load, { once: true });
    else {
      this.#abort = new AbortController();
      void this.#load(this.#abort.signal);
    }
  };

  /** Loads anew, where loading had begun: another directory, or another try. */
  reload() {
    if (!this.#abort && !this.search && !this.failed) return;
    this.hostDisconnected();
    this.search = undefined;
    this.failed = false;
    this.load();
  }

  async #load(signal: AbortSignal) {
    const source = this.#source();
    let problems: readonly Problem[] = [];
    let directory;
    let search;
    try {
      ({ directory, problems } = source
        ? await loadDirectory(source, signal)
        : { directory: sampleDirectory, problems });
      search = directory && (await createSearch(directory.organizations, { signal }));
    } catch (error) {
      problems = [{ path: '', message: String(error) }];
    }
    if (signal.aborted) return;
    this.sample = !!directory?.sample;
    this.search = search;
    this.failed = !search;
    this.host.requestUpdate();
    this.done(problems);
  }

  #source(): DirectorySource | undefined {
    const { directory } = this.host;
    if (directory) return typeof directory === 'string' ? { url: directory } : { data: directory };
    const script = this.host.querySelector('script[type="application/json"]');
    return script ? { text: script.textContent } : undefined;
  }
}
