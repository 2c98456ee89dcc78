import { type LitElement, type ReactiveController, adoptStyles, html, nothing, render } from 'lit';
import { takeEscape } from '../../combobox/escape.js';
import type { Reference } from '../../guide/schema.js';
import { type Strings, say } from '../../strings/index.js';
import { showAt } from './anchor.js';
import { previewStyles } from './citation-preview.styles.js';
import { MARK } from './citations.js';
import { richText } from './rich-text.js';

/** What a mark cites. */
export interface Cited {
  number: number;
  reference: Reference;
  /** Where its note is, if there is one. */
  href?: string | undefined;
  strings: Strings;
  /** The language of these words, where it is another than that around them. */
  language?: string | undefined;
}

/** Milliseconds: long enough not to flash under a passing pointer. */
const SHOW_AFTER = 120;
/** Milliseconds: long enough to move the pointer from the mark onto the preview. */
const HIDE_AFTER = 300;

/** What is heard all over the page while a preview shows. */
const OUTSIDE = ['keydown', 'pointerdown'];

/**
 * Hides the preview that shows: there is one at a time on a page, whichever guide it belongs to.
 */
let hideCurrent: (() => void) | undefined;

/**
 * Shows the preview of a citation beside its mark, in the top layer, after WCAG 1.4.13: it can be
 * dismissed (Escape) and hovered, and it stays until the pointer or the focus has left both the
 * mark and the preview.
 */
export class CitationPreview implements ReactiveController {
  /** The mark whose preview shows. */
  mark?: HTMLElement | undefined;

  #card?: HTMLElement | undefined;
  #timer?: ReturnType<typeof setTimeout>;
  #unplace?: (() => void) | undefined;
  #isQuiet = false;

  /** @param cited - What a mark cites; nothing where that stands in the host's tag. */
  constructor(
    private readonly host: LitElement,
    private readonly cited: (mark: Element) => Cited | undefined,
  ) {
    const { elementStyles } = host.constructor as typeof LitElement;
    adoptStyles(host.renderRoot as ShadowRoot, [...elementStyles, previewStyles]);
    host.addController(this);
  }

  hostUpdated() {
    if (!this.mark?.isConnected) this.hide();
  }

  hostDisconnected() {
    this.hide();
  }

  /** The mark whose preview a link in it belongs to. */
  markOf(link: Element): HTMLElement | undefined {
    return this.#card?.contains(link) ? this.mark : undefined;
  }

  show(mark: HTMLElement) {
    clearTimeout(this.#timer);
    if (mark === this.mark) return;
    hideCurrent?.();
    hideCurrent = () => {
      this.hide();
    };
    const card = Document.prototype.createElement.call(document, 'span');
    card.setAttribute('part', 'preview');
    card.setAttribute('popover', 'manual');
    render(renderPreview(this.cited(mark)), card);
    mark.after(card); // where Tab goes on from the mark
    mark.classList.add('shown');
    this.mark = mark;
    this.#card = card;
    this.#unplace = showAt(card, mark);
    for (const type of OUTSIDE) addEventListener(type, this, true);
  }

  hide() {
    clearTimeout(this.#timer);
    const mark = this.mark;
    const card = this.#card;
    if (!mark) return;
    for (const type of OUTSIDE) removeEventListener(type, this, true);
    this.mark = this.#card = hideCurrent = undefined; // first: the focus may leave with the card
    this.#unplace?.();
    mark.classList.remove('shown');
    card?.remove();
  }

  /**
   * Moves the focus to a mark without a preview: one who comes back from the note has just read it.
   */
  focusQuietly(mark: HTMLElement) {
    this.#isQuiet = true;
    mark.focus({ preventScroll: true });
    this.#isQuiet = false;
  }

  /** Hears the page around while a preview shows. */
  handleEvent(event: Event) {
    this.handle(event, event.composedPath()[0] as Element);
  }

  /**
   * @param target - Where in the host's shadow root it happened, which the event says only as it is
   * sent.
   */
  handle(event: Event, target: Element) {
    // The target may be a window.
    const mark = (target as Partial<Element>).closest?.<HTMLElement>(MARK);
    switch (event.type) {
      case 'pointerover':
        // While a button is held, text is being selected.
        if ((event as PointerEvent).pointerType !== 'mouse' || (event as PointerEvent).buttons)
          return;
        if (mark || this.#holds(target)) clearTimeout(this.#timer);
        if (mark && mark !== this.mark)
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
        if (!this.#holds(target)) this.hide();
        break;
      case 'focusin':
        if (!mark || this.#isQuiet || !mark.matches(':focus-visible')) return;
        this.show(mark);
        // Tab goes on to what comes next in the text: Enter leads to the note, where these links
        // are, too.
        for (const link of this.#card?.querySelectorAll('a') ?? []) link.tabIndex = -1;
        break;
      case 'focusout':
        if (!this.#holds((event as FocusEvent).relatedTarget)) this.hide();
        break;
      case 'keydown':
        if ((event as KeyboardEvent).key !== 'Escape') return;
        takeEscape(event);
        this.hide();
    }
  }

  #holds(target: EventTarget | null) {
    return target === this.mark || !!this.#card?.contains(target as Node | null);
  }

  #holdsFocus() {
    const focused = this.host.shadowRoot?.activeElement;
    return !!focused?.matches(':focus-visible') && this.#holds(focused);
  }
}

/** The reference, and a link to its note where there is one. */
function renderPreview(cited?: Cited) {
  if (!cited) return html`<slot></slot>`;
  const { number, reference, href, strings, language } = cited;
  const words = say(strings.citationJump, { number });
  const jump = html`<a class="jump" href=${href} lang=${language ?? nothing}>${words}</a>`;
  return html`<span dir="auto" lang=${reference.lang ?? nothing}>${richText(reference.text)}</span>
    ${href ? jump : nothing}`;
}
