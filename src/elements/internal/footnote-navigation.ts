import type { LitElement } from 'lit';
import type { PreviewController } from './preview-controller.js';

const MARK = '[role=doc-noteref]';
const BACKLINK = '[role=doc-backlink]';

/**
 * The way between the citations and notes of one guide. Focus is moved in code, and the page's address is never touched: a
 * fragment link inside a shadow root would change the host's hash and scroll nowhere. Each guide has its own, so several on
 * a page never mix.
 */
export class FootnoteNavigation {
  constructor(
    private readonly host: LitElement,
    private readonly preview: PreviewController,
  ) {}

  /** A click on a citation, on the link in its preview, or on a way back. */
  readonly onClick = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLElement>('a');
    if (!link || isForBrowser(event)) return;
    const mark = link.matches(MARK) ? link : this.preview.markOf(link);
    if (link.matches(BACKLINK)) void this.#toMark(link);
    else if (mark && (link === mark || link.className === 'jump')) this.#toNoteOf(mark);
    else return;
    event.preventDefault();
  };

  /** Moves the focus to a note, come from outside. */
  toNote(number: number) {
    this.#show(number);
  }

  #toNoteOf(mark: HTMLElement) {
    this.preview.hide();
    const number = numberOf(mark);
    this.#show(number, this.#marks(number).indexOf(mark));
  }

  /** @param from - Which of its citations one comes from, to be found again among the ways back. */
  #show(number: number, from = -1) {
    const note = this.host.renderRoot.querySelector<HTMLElement>(`[id=":note-${number}"]`);
    if (!note) return;
    this.host.renderRoot
      .querySelector('[role=doc-backlink][aria-current]')
      ?.removeAttribute('aria-current');
    this.#backlinks(note)[from]?.setAttribute('aria-current', 'true');
    note.focus({ preventScroll: true });
    note.scrollIntoView({ block: 'center' });
  }

  async #toMark(backlink: HTMLElement) {
    const note = backlink.closest<HTMLElement>('[part=note]');
    if (!note) return;
    const number = Number(note.id.slice(':note-'.length));
    const mark = this.#marks(number)[this.#backlinks(note).indexOf(backlink)];
    if (!mark) return;
    // This is how find-in-page opens a closed answer, too.
    mark.closest('[hidden]')?.dispatchEvent(new Event('beforematch'));
    await this.host.updateComplete;
    this.preview.focusQuietly(mark);
    mark.scrollIntoView({ block: 'center' });
  }

  #marks(number: number) {
    return [...this.host.renderRoot.querySelectorAll<HTMLElement>(MARK)].filter(
      (mark) => numberOf(mark) === number,
    );
  }

  #backlinks = (note: HTMLElement) => [...note.querySelectorAll(BACKLINK)];
}

/** Whether a click on a link is the browser's own to follow, in a tab of its own; or was used already. */
export const isForBrowser = ({ defaultPrevented, ctrlKey, metaKey, shiftKey }: MouseEvent) =>
  defaultPrevented || ctrlKey || metaKey || shiftKey;

/** A mark's number stands at the end of its fragment, where no page translates it. */
export const numberOf = (mark: Element) => Number(/\d+$/.exec(mark.getAttribute('href') ?? ''));
