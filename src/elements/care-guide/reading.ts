import { number } from '../../guide/numbering.js';
import type { Guide, Section } from '../../guide/schema.js';
import { type Strings, foreignLanguage, stringsFor } from '../../strings/index.js';
import type { Cited } from '../internal/citation-preview.js';
import type { Reading } from '../internal/contexts.js';

/** What the fragments of a guide begin with. */
export const prefixOf = (guide?: Guide): string => `#${guide?.id ?? ''}-`;

/** What the parts of a guide need to know of it, as some of its sections are shown. */
export const readingOf = (
  guide: Guide,
  shown: readonly Section[],
  words: Partial<Strings>,
): Reading => {
  const strings = stringsFor(guide.words, words);
  return {
    guide,
    numbering: number(guide, shown),
    fragment: (note) => `${prefixOf(guide)}note-${note}`,
    strings,
    language: foreignLanguage(strings, guide.lang),
  };
};

/** What a mark in a guide cites, by its fragment: no page translates that. */
export function citedAt(mark: Element, reading?: Reading): Cited | undefined {
  if (!reading) return undefined;
  const { numbering, fragment, strings, language } = reading;
  const href = mark.getAttribute('href') ?? '';
  const note = numbering.notes.find(({ number }) => fragment(number) === href);
  return note && { ...note, href, strings, language };
}
