import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DirectorySearch, DirectorySource } from '../../directory/index.js';
import type { Problem } from '../../problems.js';
import { pageProperty } from '../internal/page.js';
import type * as Results from './results.js';

/**
 * Loads the directory of a host once a visitor comes to it or the page asks: from the host's `directory` (an address or an
 * object), else from a JSON script inside it, else a sample. Loading that is under way is aborted when the host leaves.
 */
export class DirectoryController implements ReactiveController {
  /** The search, once it is loaded. */
  search?: DirectorySearch | undefined;
  /** What shows its results, once it is loaded. */
  results?: typeof Results | undefined;
  /** Whether loading has failed. */
  failed = false;

  #isSample?: boolean | undefined;
  #abort?: AbortController | undefined;
  /** Whether it was asked to load before it could. */
  #wanted = false;

  /** @param done - Called once the directory is loaded, or is known not to load. */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement & { directory?: unknown },
    private readonly done: (problems: readonly Problem[]) => void,
  ) {
    host.addController(this);
  }

  hostConnected() {
    for (const type of NEAR) this.host.addEventListener(type, this.load, { once: true });
    // A script inside the element may not have been parsed yet.
    if (isLoading()) addEventListener('DOMContentLoaded', this.#onParsed, { once: true });
    if (this.#wanted) this.load();
  }

  hostDisconnected() {
    this.#abort?.abort();
    this.#abort = undefined;
  }

  /** Whether the names are invented. */
  get isSample() {
    return this.#isSample ?? !(isLoading() || this.#source());
  }

  /** Loads, unless that has been done. */
  load = () => {
    this.#wanted = true;
    if (this.#abort || this.search || this.failed || !this.host.isConnected || isLoading()) return;
    this.#abort = new AbortController();
    void this.#load(this.#abort.signal);
  };

  /** Loads anew, where loading had begun: another directory, or another try. */
  reload() {
    this.#isSample = undefined;
    if (!this.#abort && !this.search && !this.failed) return;
    this.hostDisconnected();
    this.search = undefined;
    this.failed = false;
    this.load();
  }

  #onParsed = () => {
    this.host.requestUpdate();
    if (this.#wanted) this.load();
  };

  async #load(signal: AbortSignal) {
    const source = this.#source();
    let problems: readonly Problem[] = [];
    try {
      this.results ??= await import('./results.js');
      const { createSearch, loadDirectory, sampleDirectory } = this.results;
      const loaded = source
        ? await loadDirectory(source, signal)
        : { directory: sampleDirectory, problems };
      const search =
        loaded.directory && (await createSearch(loaded.directory.organizations, { signal }));
      if (signal.aborted) return;
      this.#isSample = !!loaded.directory?.sample;
      this.search = search;
      problems = loaded.problems;
    } catch (error) {
      problems = [{ path: '', message: String(error) }];
    }
    if (signal.aborted) return;
    this.failed = !this.search;
    this.host.requestUpdate();
    this.done(problems);
  }

  #source(): DirectorySource | undefined {
    const { directory } = this.host;
    // An address that came out empty asks for a directory, too: the sample is for those who ask for none.
    if (directory !== undefined && directory !== null)
      return typeof directory === 'string' && directory ? { url: directory } : { data: directory };
    const script = this.host.querySelector('script[type="application/json"]');
    return script ? { text: script.textContent } : undefined;
  }
}

/** A visitor comes near: with the focus, the pointer or a finger. */
const NEAR = ['focusin', 'pointerover', 'pointerdown'];

const isLoading = () => pageProperty('readyState') === 'loading';
