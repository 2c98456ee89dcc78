import { ContextConsumer, createContext } from '@lit/context';
import type { LitElement } from 'lit';
import type { Numbering } from '../../guide/numbering.js';
import type { Guide } from '../../guide/schema.js';
import type { Strings } from '../../strings/index.js';

/**
 * What the parts of a guide need to know of the whole: which guide, how its citations are numbered,
 * and what it says.
 */
export interface Reading {
  guide: Guide;
  numbering: Numbering;
  /** The fragment with which a page can link to a note: `#guide-id-note-1`. */
  fragment: (number: number) => string;
  strings: Strings;
  /** The language of these words, where it is another than the guide's. */
  language: string | undefined;
}

/** The guide around, as it is shown; nothing outside a guide. */
export const readingContext = createContext<Reading | undefined>(Symbol('care-guide'));

/** Keeps an element informed of the guide around it. */
export const readingAround = (host: LitElement) =>
  new ContextConsumer(host, { context: readingContext, subscribe: true });
