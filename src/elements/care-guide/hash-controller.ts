import type { LitElement, ReactiveController } from 'lit';

/**
 * A page can link to a section (`#guide-id-section-id`) or a note (`#guide-id-note-1`), which a shadow root hides from it: the
 * hash is read, and never written.
 */
export class HashController implements ReactiveController {
  /**
   * @param prefix - What the fragments of the host begin with.
   * @param go - Moves the reader to a section or a note by its name.
   */
  constructor(
    private readonly host: LitElement,
    private readonly prefix: () => string,
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
    const [, name] = location.hash.split(this.prefix()); // ids need no decoding
    if (!name) return;
    void this.host.updateComplete.then(() => {
      this.go(name);
    });
  };
}
