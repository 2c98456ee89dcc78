import { showAt } from '../internal/anchor.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds: long enough not to flash under a passing pointer. */
const SHOW_AFTER = 120;
/** Milliseconds: long enough to move the pointer from the mark onto the preview. */
const HIDE_AFTER = 300;

/** What is heard all over the page while a preview shows. */
const OUTSIDE = ['keydown', 'pointerdown'];

/** Puts away the preview that shows: there is one at a time, whoever asked for it. */
let putAway: (() => void) | undefined;

/**
 * When a preview shows and when it goes, after WCAG 1.4.13: it can be dismissed (Escape), hovered, and it stays until the
 * pointer or the focus has left both the mark and the preview. Listens to all of its host's marks at once.
 */
export class PreviewController implements ReactiveController {
  /** Whether the last press was a finger's or a pen's. */
  touched = false;

  #timer?: ReturnType<typeof setTimeout>;
  #release?: (() => void) | undefined;
  #quiet = false;
  #mark?: HTMLElement | undefined;

  /** @param apply - Told whose preview to show, `undefined` for none. */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly apply: (mark: HTMLElement | undefined) => void,
  ) {
    host.addController(this);
  }

  hostConnected() {
    // Outside the shadow root nobody hears that the focus moves within it.
    for (const type of ['pointerover', 'pointerout', 'pointerdown', 'focusin', 'focusout'])
      this.host.shadowRoot?.addEventListener(type, this);
  }

  hostDisconnected() {
    this.hide();
  }

  show(mark: HTMLElement) {
    clearTimeout(this.#timer);
    if (!this.#mark) {
      putAway?.();
      putAway = () => {
        this.hide();
      };
    }
    this.#mark = mark;
    this.apply(mark);
    for (const type of OUTSIDE) addEventListener(type, this, true);
  }

  hide() {
    clearTimeout(this.#timer);
    if (!this.#mark) return;
    this.#mark = putAway = undefined;
    this.apply(undefined);
    for (const type of OUTSIDE) removeEventListener(type, this, true);
  }

  handleEvent(event: Event) {
    const target = event.composedPath()[0] as Element;
    const mark = target.closest<HTMLElement>('[role=doc-noteref]');
    switch (event.type) {
      case 'pointerover':
        if ((event as PointerEvent).pointerType !== 'mouse') return;
        clearTimeout(this.#timer);
        if (mark && mark !== this.#mark)
          this.#timer = setTimeout(() => {
            this.show(mark);
          }, SHOW_AFTER);
        break;
      case 'pointerout':
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => {
          if (!this.host.shadowRoot?.activeElement?.matches(':focus-visible')) this.hide();
        }, HIDE_AFTER);
        break;
      case 'pointerdown':
        this.touched = (event as PointerEvent).pointerType !== 'mouse';
        if (!event.composedPath().includes(this.host)) this.hide();
        break;
      case 'focusin':
        if (mark && !this.#quiet && mark.matches(':focus-visible')) this.show(mark);
        break;
      case 'focusout':
        if (!this.host.shadowRoot?.contains((event as FocusEvent).relatedTarget as Node | null))
          this.hide();
        break;
      case 'keydown':
        if ((event as KeyboardEvent).key !== 'Escape') return;
        event.stopPropagation(); // this Escape is for the preview, not for a dialog around it
        this.hide();
    }
  }

  /** Moves focus without a preview: one who comes back from the note has just read it. */
  quietly(move: () => void) {
    this.#quiet = true;
    move();
    this.#quiet = false;
  }

  /** Puts the preview into the top layer, where no container of the host clips it, beside its mark. */
  place(mark: HTMLElement | undefined, preview: HTMLElement | null) {
    this.#release?.();
    this.#release = mark && preview ? showAt(preview, mark) : undefined;
  }
}
