import type { LitElement, ReactiveController } from 'lit';
import { pageProperty } from '../internal/page.js';

/** What a visitor does who moves on. */
const MOVES = ['wheel', 'pointerdown', 'keydown'];

/**
 * A page can link to a section (`#guide-id-section-id`) or a note (`#guide-id-note-1`), which a shadow root hides from it: the
 * hash is read, and never written.
 */
export class HashController implements ReactiveController {
  /**
   * @param guideId - The id of the guide that is shown, if one is.
   * @param go - Moves the reader to a section or a note by its name.
   */
  constructor(
    private readonly host: LitElement,
    private readonly guideId: () => string | undefined,
    private readonly go: (name: string) => void,
  ) {
    host.addController(this);
  }

  hostConnected() {
    addEventListener('hashchange', this.follow);
  }

  hostDisconnected() {
    removeEventListener('hashchange', this.follow);
  }

  /** Goes where the page's address says, once the host has rendered. */
  readonly follow = () => {
    const id = this.guideId();
    const name = id && location.hash.split(`#${id}-`)[1]; // ids need no decoding
    if (!name) return;
    void this.host.updateComplete.then(() => {
      this.go(name);
      this.#keepFocus();
    });
  };

  /** A browser that still looks for the place in the page takes the focus away. It comes back, unless the reader has moved on. */
  #keepFocus() {
    if (pageProperty('readyState') === 'complete') return;
    let moved: unknown;
    this.host.addEventListener('focusout', ({ relatedTarget }) => {
      moved ||= relatedTarget;
    });
    const onMove = () => {
      moved = true;
    };
    const once = { once: true };
    for (const type of MOVES) addEventListener(type, onMove, once);
    const onLoad = () => {
      if (!moved && pageProperty('activeElement') === pageProperty('body')) this.follow();
    };
    addEventListener('load', onLoad, once);
  }
}
