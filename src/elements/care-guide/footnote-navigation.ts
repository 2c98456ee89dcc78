import type { Mark, Navigation } from '../internal/contexts.js';

/** Elements meet by tag: this much of them is known here. */
type Citation = Element & { focusMark(mark: Mark): boolean };
type Footnotes = Element & { show(number: number, occurrence?: number): void };

/** The way between the citations and notes of one guide. Each guide has its own, so several on a page never mix. */
export class FootnoteNavigation implements Navigation {
  constructor(
    private readonly guide: string,
    private readonly root: ParentNode,
  ) {}

  fragment(number: number) {
    return `#${this.guide}-note-${number}`;
  }

  toNote({ number, occurrence }: { number: number; occurrence?: number }) {
    this.root.querySelector<Footnotes>('care-footnotes')?.show(number, occurrence);
  }

  toCitation(mark: Mark) {
    const roots = [
      this.root,
      ...[...this.root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
    ];
    roots
      .flatMap((root) => [...root.querySelectorAll<Citation>('care-citation')])
      .some((citation) => citation.focusMark(mark));
  }
}
