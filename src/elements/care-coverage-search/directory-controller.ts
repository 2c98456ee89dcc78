import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DirectorySearch, DirectorySource } from '../../directory/index.js';
import type { Problem } from '../../problems.js';
import { followableAddress } from '../../web.js';
import { pageProperty } from '../internal/page.js';
import type * as Results from './results.js';
import type { ServiceSearch } from './service-search.js';

type Host = ReactiveControllerHost &
  HTMLElement & {
    readonly renderRoot: HTMLElement | DocumentFragment;
    directory?: unknown;
    endpoint?: string | undefined;
  };

/**
 * Loads the directory of a host once a visitor comes to it or the page asks: from the host's `directory` (an address or an
 * object), else from a JSON script inside it, else a sample. Where the host names a search service, that is asked instead, and
 * a directory is only loaded when it does not answer. Loading that is under way is aborted when the host leaves.
 */
export class DirectoryController implements ReactiveController {
  /** The search, once it is loaded. */
  search?: DirectorySearch | ServiceSearch | undefined;
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
    private readonly host: Host,
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
    return this.#isSample ?? !(isLoading() || this.host.endpoint || this.#source());
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
    const problems: Problem[] = [];
    let search: DirectorySearch | ServiceSearch | undefined;
    try {
      this.results ??= await import('./results.js');
      search = this.host.endpoint
        ? await this.#connect(this.host.endpoint, signal, problems)
        : await this.#loadDirectory(signal, problems);
    } catch (error) {
      problems.push({ path: '', message: String(error) });
    }
    if (signal.aborted) return;
    this.search = search;
    this.failed = !search;
    this.host.requestUpdate();
    this.done(problems);
  }

  async #loadDirectory(signal: AbortSignal, problems: Problem[]) {
    const { createSearch, loadDirectory, sampleDirectory } = this.results as typeof Results;
    const source = this.#source();
    const loaded = source
      ? await loadDirectory(source, signal)
      : { directory: sampleDirectory, problems: [] };
    const search =
      loaded.directory && (await createSearch(loaded.directory.organizations, { signal }));
    this.#isSample = !!loaded.directory?.sample;
    problems.push(...loaded.problems);
    return search;
  }

  async #connect(endpoint: string, signal: AbortSignal, problems: Problem[]) {
    const address = followableAddress(endpoint, this.host.baseURI);
    if (!/^https?:/.test(address)) {
      problems.push({ path: 'endpoint', message: 'Use an https or http address.' });
      return undefined;
    }
    warm(this.host.renderRoot, address);
    const { connectService } = await import('./service-search.js');
    return connectService(new URL(address), {
      loadFallback: this.#source() && (() => this.#loadDirectory(signal, [])),
      onSample: (isSample) => {
        this.#isSample = isSample;
      },
    });
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

/** Has the browser connect to a service while the visitor still types the first letter. */
function warm(root: ParentNode, address: string) {
  if (root.querySelector('link')) return;
  const link = document.createElement('link');
  link.rel = 'preconnect';
  link.crossOrigin = 'anonymous';
  link.href = address;
  root.append(link);
}
