import { type Cite, citations, citedIn, runs } from './walk.js';
import type { Guide, Reference, Section } from './schema.js';

/**
 * A citation of one reference at one place: the note's number, and which citation of it this is
 * (both from 1).
 */
export interface Citation {
  number: number;
  occurrence: number;
  reference: Reference;
}

/** A reference in the order of its first citation. */
export interface Note {
  number: number;
  reference: Reference;
  /** How many ways back there are: one per citation. */
  citations: number;
}

export interface Numbering {
  notes: Note[];
  /** References that the whole guide cites nowhere, numbered on. */
  further: Note[];
  /** What a citation token in the text stands for; references that do not exist are left out. */
  at: ReadonlyMap<Cite, Citation[]>;
}

/**
 * Numbers citations as one reads: a pure fold over the sections shown, so that it can be neither
 * stored nor stale.
 */
export function number(guide: Guide, shown: readonly Section[] = guide.sections): Numbering {
  const references = new Map(guide.references.map((reference) => [reference.id, reference]));
  const notes = new Map<string, Note>();
  const at = new Map<Cite, Citation[]>();

  for (const cite of shown.flatMap(runs).flatMap(citations)) {
    const places = cite.cite.flatMap((id) => {
      const reference = references.get(id);
      if (!reference) return [];
      const note = notes.get(id) ?? { number: notes.size + 1, reference, citations: 0 };
      notes.set(id, note);
      return [{ number: note.number, occurrence: ++note.citations, reference }];
    });
    at.set(cite, places);
  }

  const cited = citedIn(guide.sections);
  const further = guide.references
    .filter(({ id }) => !cited.has(id))
    .map((reference, index) => ({ number: notes.size + 1 + index, reference, citations: 0 }));
  return { notes: [...notes.values()], further, at };
}
