import type { LitElement, ReactiveController } from 'lit';
import type { Cited } from './citation-preview.js';
import { MARK } from './citations.js';
import { Loader } from './loader.js';
import type { Navigation } from './navigation.js';
import { warn } from './report.js';

/** A citation, or a link within a guide. */
const LINK = `${MARK}, a[href^="#"]`;

/** What is heard in the host's shadow root: outside it nobody hears that the focus moves within. */
const EVENTS = ['pointerover', 'pointerout', 'pointerdown', 'focusin', 'focusout', 'click'];

/**
 * The citations of a host, and its links within itself. What answers them is loaded when a reader
 * first comes to one; what the reader does meanwhile is answered then.
 */
export class NavigationController implements ReactiveController {
  #navigation: Loader<Navigation>;
  /** Whether the last press was a finger's or a pen's. */
  #isTouch = false;

  /**
   * @param cited - What a mark cites; nothing where that stands in the host's tag.
   * @param prefix - What the fragments of links within the host begin with. Without it, its links
   *   are the browser's to follow.
   */
  constructor(
    private readonly host: LitElement,
    cited: (mark: Element) => Cited | undefined,
    private readonly prefix?: () => string,
  ) {
    host.addController(this);
    this.#navigation = new Loader(
      async () => {
        const { Navigation } = await import('./navigation.js');
        return () => new Navigation(host, cited);
      },
      (error) => {
        if (error) warn(host, [{ path: '', message: String(error) }]);
      },
    );
  }

  hostConnected() {
    for (const type of EVENTS) this.host.shadowRoot?.addEventListener(type, this);
    addEventListener('hashchange', this.followHash);
  }

  hostDisconnected() {
    removeEventListener('hashchange', this.followHash);
  }

  /**
   * Goes where the page's address says, once the host has rendered: a page can link to a section
   * (`#guide-id-section-id`) or a note (`#guide-id-note-1`), which a shadow root hides from it. The
   * hash is read, and never written.
   */
  readonly followHash = () => {
    const prefix = this.prefix?.();
    const [, name] = prefix ? location.hash.split(prefix) : []; // ids need no decoding
    if (!name) return;
    void this.host.updateComplete.then(() => {
      this.#navigation.use((navigation) => {
        navigation.arrive(name);
      });
    });
  };

  handleEvent(event: Event) {
    const { loaded, isAsked } = this.#navigation;
    const target = event.composedPath()[0] as Element;
    const link = target.closest<HTMLElement>(LINK);
    if (event.type === 'click') {
      if (link) this.#onClick(event as MouseEvent, link);
    } else if (link || loaded || isAsked) {
      if (event.type === 'pointerdown')
        this.#isTouch = (event as PointerEvent).pointerType !== 'mouse';
      this.#navigation.use(({ preview }) => {
        preview.handle(event, target);
      });
    }
  }

  #onClick(event: MouseEvent, link: HTMLElement) {
    if (isForBrowser(event)) return;
    const shown = this.#navigation.loaded?.preview.mark;
    // A finger has no hover: its first tap shows the preview, from which a link leads on.
    const isFirstTap = this.#isTouch && link.matches(MARK) && link !== shown;
    const prefix = this.prefix?.();
    if (!isFirstTap && prefix === undefined) return;
    event.preventDefault();
    this.#navigation.use((navigation) => {
      if (isFirstTap) navigation.preview.show(link);
      else navigation.follow(link, prefix ?? '');
    });
  }
}

/**
 * Whether a click on a link is the browser's own to follow, in a tab of its own; or was used
 * already.
 */
const isForBrowser = ({ defaultPrevented, ctrlKey, metaKey, shiftKey }: MouseEvent) =>
  defaultPrevented || ctrlKey || metaKey || shiftKey;
