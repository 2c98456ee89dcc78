import type { LitElement, ReactiveController } from 'lit';
import { intoView } from '../../combobox/into-view.js';
import { type Cited, CitationPreview } from './citation-preview.js';
import { MARK } from './citations.js';
import { keepFocus } from './keep-focus.js';
import { scrollToTop } from './scroll.js';

const BACKLINK = '[role=doc-backlink]';

/** At once, for a page's smooth scrolling is dropped by the next script that scrolls. */
const CENTER = { block: 'center', behavior: 'instant' } as const;

/**
 * The ways within a guide: from citations to notes and back, and to sections. Focus is moved in
 * code, and the page's address is never touched: a fragment link inside a shadow root would change
 * the host's hash and scroll nowhere. Each guide has its own, so several on a page never mix.
 */
export class Navigation implements ReactiveController {
  readonly preview: CitationPreview;

  /** The page's address that led somewhere last, and where to. */
  #arrived: readonly [address: string, name: string] = ['', ''];

  constructor(
    private readonly host: LitElement,
    cited: (mark: Element) => Cited | undefined,
  ) {
    this.preview = new CitationPreview(host, cited);
    host.addController(this);
  }

  hostConnected() {
    addEventListener('click', this.#onClick);
  }

  hostDisconnected() {
    removeEventListener('click', this.#onClick);
  }

  /**
   * Follows a citation, the link in its preview, a way back, or a link to a section.
   * @param prefix - What fragments within the host begin with.
   */
  follow(link: HTMLElement, prefix: string) {
    const mark = link.matches(MARK) ? link : this.preview.markOf(link);
    const name = link.getAttribute('href')?.slice(prefix.length) ?? '';
    this.preview.hide();
    if (link.matches(BACKLINK)) void this.#toMark(link, name);
    else this.#go(name, mark);
  }

  /** Moves the reader to a section or a note, come from outside. */
  arrive(name: string) {
    this.#arrived = [location.href, name];
    this.#go(name);
    keepFocus(this.host, () => {
      this.#go(name);
    });
  }

  /** A link of the page to where its address is already: nothing says that but the press. */
  readonly #onClick = (event: MouseEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const [address, name] = this.#arrived;
    const leadsHere = (target: EventTarget) => (target as HTMLAnchorElement).href === address;
    if (event.composedPath().some(leadsHere)) this.#go(name);
  };

  #go(name: string, mark?: HTMLElement) {
    // What the page has closed around the guide, as browsers open it for places of the page.
    for (let box: Element | null = this.host; (box = box.closest('details:not([open])'));)
      (box as HTMLDetailsElement).open = true;
    if (/^note-\d+$/.test(name)) this.#toNote(name, mark);
    else this.#toSection(name);
  }

  /**
   * @param mark - The citation that the reader comes from, to be found again among the ways back.
   */
  #toNote(name: string, mark?: HTMLElement) {
    const note = this.#byId(`:${name}`);
    if (!note) return;
    this.host.renderRoot.querySelector('[aria-current]')?.removeAttribute('aria-current');
    const from = mark && note.querySelectorAll(BACKLINK)[this.#marks(name).indexOf(mark)];
    from?.setAttribute('aria-current', 'true');
    note.focus({ preventScroll: true });
    intoView(note, CENTER);
  }

  async #toMark(backlink: Element, name: string) {
    const ways = this.#byId(`:${name}`)?.querySelectorAll(BACKLINK) ?? [];
    const mark = this.#marks(name)[[...ways].indexOf(backlink)];
    if (!mark) return;
    open(mark.closest('[hidden]'));
    await this.host.updateComplete;
    this.preview.focusQuietly(mark);
    intoView(mark, CENTER);
  }

  #toSection(id: string) {
    const section = this.#byId(id);
    if (!section) return;
    open(section.querySelector('[hidden]'));
    const target = this.#byId(`${id}:heading`) ?? section;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    scrollToTop(section);
  }

  #byId(id: string) {
    return this.host.shadowRoot?.getElementById(id);
  }

  /** The citations of a note. */
  #marks(name: string) {
    const selector = `${MARK}[href$="-${name}"]`;
    return [...this.host.renderRoot.querySelectorAll<HTMLElement>(selector)];
  }
}

/** Opens a closed answer, as find-in-page does. */
const open = (answer?: Element | null) => answer?.dispatchEvent(new Event('beforematch'));
