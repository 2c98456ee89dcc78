import { type ReactiveController, type ReactiveControllerHost, render } from 'lit';
import { showAt } from './anchor.js';

/** Milliseconds: long enough not to flash under a passing pointer. */
const SHOW_AFTER = 120;
/** Milliseconds: long enough to move the pointer from the mark onto the preview. */
const HIDE_AFTER = 300;

const MARK = '[role=doc-noteref]';

/** What is heard in the host's shadow root: outside it nobody hears that the focus moves within. */
const INSIDE = ['pointerover', 'pointerout', 'pointerdown', 'focusin', 'focusout', 'click'];
/** What is heard all over the page while a preview shows. */
const OUTSIDE = ['keydown', 'pointerdown'];

/** Hides the preview that shows: there is one at a time on a page, whichever guide it belongs to. */
let hideCurrent: (() => void) | undefined;

/**
 * Shows the preview of a citation beside its mark, in the top layer, after WCAG 1.4.13: it can be dismissed (Escape) and
 * hovered, and it stays until the pointer or the focus has left both the mark and the preview. Listens to all marks of its
 * host at once.
 */
export class PreviewController implements ReactiveController {
  #timer?: ReturnType<typeof setTimeout>;
  #unplace?: (() => void) | undefined;
  /** Whether the last press was a finger's or a pen's. */
  #touched = false;
  #isQuiet = false;
  #mark?: HTMLElement | undefined;
  #card?: HTMLElement | undefined;

  /** @param content - What the preview of a mark shows, as a template. */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly content: (mark: HTMLElement) => unknown,
  ) {
    host.addController(this);
  }

  hostConnected() {
    for (const type of INSIDE) this.host.shadowRoot?.addEventListener(type, this, type === 'click'); // before the click leads to the note
  }

  hostUpdated() {
    if (!this.#mark?.isConnected) this.hide();
  }

  hostDisconnected() {
    this.hide();
  }

  /** The mark whose preview a link in it belongs to. */
  markOf(link: Element): HTMLElement | undefined {
    return this.#card?.contains(link) ? this.#mark : undefined;
  }

  show(mark: HTMLElement) {
    clearTimeout(this.#timer);
    if (mark === this.#mark) return;
    hideCurrent?.();
    hideCurrent = () => {
      this.hide();
    };
    const card = Document.prototype.createElement.call(document, 'span');
    card.setAttribute('part', 'preview');
    card.setAttribute('popover', 'manual');
    render(this.content(mark), card);
    mark.after(card); // where Tab goes on from the mark
    mark.classList.add('shown');
    this.#mark = mark;
    this.#card = card;
    this.#unplace = showAt(card, mark);
    for (const type of OUTSIDE) addEventListener(type, this, true);
  }

  hide() {
    clearTimeout(this.#timer);
    const mark = this.#mark;
    const card = this.#card;
    if (!mark) return;
    for (const type of OUTSIDE) removeEventListener(type, this, true);
    this.#mark = this.#card = hideCurrent = undefined; // first: the focus may leave with the card
    this.#unplace?.();
    mark.classList.remove('shown');
    card?.remove();
  }

  /** Moves the focus to a mark without a preview: one who comes back from the note has just read it. */
  focusQuietly(mark: HTMLElement) {
    this.#isQuiet = true;
    mark.focus({ preventScroll: true });
    this.#isQuiet = false;
  }

  handleEvent(event: Event) {
    const target = event.composedPath()[0] as Element;
    const mark = target.closest<HTMLElement>(MARK);
    switch (event.type) {
      case 'pointerover':
        // While a button is held, text is being selected.
        if ((event as PointerEvent).pointerType !== 'mouse' || (event as PointerEvent).buttons)
          return;
        if (mark || this.#holds(target)) clearTimeout(this.#timer);
        if (mark && mark !== this.#mark)
          this.#timer = setTimeout(() => {
            this.show(mark);
          }, SHOW_AFTER);
        break;
      case 'pointerout':
        if (!mark && !this.#holds(target)) return;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => {
          if (!this.#holdsFocus()) this.hide();
        }, HIDE_AFTER);
        break;
      case 'pointerdown':
        clearTimeout(this.#timer);
        this.#touched = (event as PointerEvent).pointerType !== 'mouse';
        if (!this.#holds(target)) this.hide();
        break;
      case 'focusin':
        if (mark && !this.#isQuiet && mark.matches(':focus-visible')) this.show(mark);
        break;
      case 'focusout':
        if (!this.#holds((event as FocusEvent).relatedTarget)) this.hide();
        break;
      case 'click':
        // A finger has no hover: its first tap shows the preview, from which a link leads on.
        if (!mark || !this.#touched || mark === this.#mark) return;
        event.preventDefault();
        this.show(mark);
        break;
      case 'keydown':
        if ((event as KeyboardEvent).key !== 'Escape') return;
        // This Escape is for the preview, not for a dialog around it.
        event.stopPropagation();
        event.preventDefault();
        this.hide();
    }
  }

  #holds(target: EventTarget | null) {
    return target === this.#mark || !!this.#card?.contains(target as Node | null);
  }

  #holdsFocus() {
    const focused = this.host.shadowRoot?.activeElement;
    return !!focused?.matches(':focus-visible') && this.#holds(focused);
  }
}
