import type { Mark, Way } from './contexts.js';

const key = ({ number, occurrence }: Mark) => `${String(number)}.${String(occurrence)}`;

/** The way between the citations and notes of one guide. Each guide has its own, so several on a page never mix. */
export class GuideWay implements Way {
  #citations = new Map<string, () => void>();
  #notes?: ((number: number, occurrence?: number) => void) | undefined;

  constructor(private readonly guide: string) {}

  fragment(number: number) {
    return `${this.guide}-note-${String(number)}`;
  }

  citation(mark: Mark, focus: () => void) {
    this.#citations.set(key(mark), focus);
    return () => this.#citations.delete(key(mark));
  }

  notes(focus: (number: number, occurrence?: number) => void) {
    this.#notes = focus;
  }

  toNote({ number, occurrence }: { number: number; occurrence?: number }) {
    this.#notes?.(number, occurrence);
  }

  toCitation(mark: Mark) {
    this.#citations.get(key(mark))?.();
  }
}
