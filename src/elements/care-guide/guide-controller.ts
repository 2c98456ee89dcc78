import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Guide } from '../../guide/schema.js';
import type { Problem } from '../../problems.js';
import { bundled, translationFor } from './bundled.js';
import { fetchGuide, readGuide } from './read-guide.js';

type Host = ReactiveControllerHost & HTMLElement & { guide?: unknown; src?: string | undefined };

/**
 * Loads the guide of a host: its `guide`, else the one at its `src`, else the bundled one, in the
 * page's language if it can.
 */
export class GuideController implements ReactiveController {
  /** The guide, once it is loaded. */
  guide?: Guide | undefined;
  /** Whether loading has failed, also while it is tried again. */
  failed = false;

  /** What ends the loading, while it is under way. */
  request?: AbortController | undefined;

  /** @param done - Called once a guide is loaded, or is known not to load. */
  constructor(
    private readonly host: Host,
    private readonly done: (problems: readonly Problem[]) => void,
  ) {
    host.addController(this);
  }

  hostConnected() {
    if (this.request) this.load(); // the host was moved, or taken out, before the guide came
  }

  hostDisconnected() {
    this.request?.abort();
  }

  /** Loads, in place of what was loaded or asked for before. The bundled guide is there at once. */
  readonly load = () => {
    this.request?.abort();
    this.request = new AbortController();
    if (!this.host.isConnected) return; // once it is, it loads
    const { guide, src } = this.host;
    this.host.requestUpdate(); // to say that it loads
    if (guide !== undefined || src) {
      void this.#load(src ?? '', undefined, this.request.signal);
      return;
    }
    const { src: translation, problems } = translationFor(this.host);
    if (translation) void this.#load(translation, bundled, this.request.signal);
    else this.#finish(bundled, problems);
  };

  async #load(address: string, fallback: Guide | undefined, signal: AbortSignal) {
    const given = this.host.guide;
    const { guide, problems } = await readGuide(
      given === undefined ? fetchGuide(address, signal) : { value: given },
    );
    if (!signal.aborted) this.#finish(guide ?? fallback, problems);
  }

  #finish(guide: Guide | undefined, problems: readonly Problem[]) {
    this.request = undefined;
    this.guide = guide;
    this.failed = !guide;
    this.host.requestUpdate();
    this.done(problems);
  }
}
