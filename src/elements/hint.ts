import { showAt } from './anchor.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Long enough not to flash under a passing pointer. */
const SHOW_AFTER = 120;
/** Long enough to move the pointer from the mark onto the preview. */
const HIDE_AFTER = 300;

/**
 * When a preview shows and when it goes, after WCAG 1.4.13: it can be dismissed (Escape), hovered, and it stays until the
 * pointer or the focus has left both the mark and the preview.
 */
export class Hint implements ReactiveController {
  /** Whether the last press was a finger's or a pen's. */
  touched = false;

  #timer = 0;
  #release?: (() => void) | undefined;
  #quiet = false;
  #index?: number | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly apply: (index: number | undefined) => void,
  ) {
    host.addController(this);
    host.addEventListener('focusout', (event) => {
      if (!host.shadowRoot?.contains(event.relatedTarget as Node | null)) this.hide();
    });
  }

  hostDisconnected() {
    this.hide();
  }

  show(index: number) {
    clearTimeout(this.#timer);
    this.#index = index;
    this.apply(index);
    document.addEventListener('keydown', this.#onKey, true);
    document.addEventListener('pointerdown', this.#onPress, true);
  }

  hide() {
    clearTimeout(this.#timer);
    this.#index = undefined;
    this.apply(undefined);
    document.removeEventListener('keydown', this.#onKey, true);
    document.removeEventListener('pointerdown', this.#onPress, true);
  }

  enter(event: PointerEvent, index: number) {
    if (event.pointerType !== 'mouse') return;
    clearTimeout(this.#timer);
    if (this.#index === index) return;
    this.#timer = window.setTimeout(() => { this.show(index); }, SHOW_AFTER);
  }

  leave = () => {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      if (!this.host.shadowRoot?.activeElement?.matches(':focus-visible')) this.hide();
    }, HIDE_AFTER);
  };

  stay = () => {
    clearTimeout(this.#timer);
  };

  press = (event: PointerEvent) => {
    this.touched = event.pointerType !== 'mouse';
  };

  focus(event: Event, index: number) {
    if (!this.#quiet && (event.target as Element).matches(':focus-visible')) this.show(index);
  }

  /** Moves focus without a preview: one who comes back from the note has just read it. */
  quietly(move: () => void) {
    this.#quiet = true;
    move();
    this.#quiet = false;
  }

  /** Puts the preview into the top layer, where no container of the host clips it, beside its mark. */
  place(anchor: HTMLElement | undefined, preview: HTMLElement | null) {
    this.#release?.();
    this.#release = anchor && preview ? showAt(preview, anchor) : undefined;
  }

  #onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation(); // this Escape is for the preview, not for a dialog around it
    this.hide();
  };

  #onPress = (event: Event) => {
    if (!event.composedPath().includes(this.host)) this.hide();
  };
}
