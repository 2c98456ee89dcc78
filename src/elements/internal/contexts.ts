import { ContextConsumer, createContext } from '@lit/context';
import type { LitElement } from 'lit';
import type { Numbering } from '../../guide/numbering.js';
import type { Guide } from '../../guide/schema.js';
import type { Strings } from '../../strings/index.js';

/** One place in the text where a reference is cited. */
export interface Mark {
  /** The note's number, counted in reading order from 1. */
  number: number;
  /** Which citation of that note this is, counted from 1. */
  occurrence: number;
}

/**
 * The way from a citation to its note and back. Focus is moved in code, and the page's address is never touched: a
 * fragment link inside a shadow root would change the host's hash and scroll nowhere.
 */
export interface Navigation {
  /** The fragment with which a page can link to a note: `#guide-id-note-1`. */
  fragment(number: number): string;
  toNote(mark: { number: number; occurrence?: number }): void;
  toCitation(mark: Mark): void;
}

/** What the parts of a guide need to know of the whole: which guide, how its citations are numbered, and what it says. */
export interface Reading {
  guide: Guide;
  numbering: Numbering;
  navigation: Navigation;
  strings: Strings;
}

/** The guide around, as it is shown; nothing outside a guide. */
export const readingContext = createContext<Reading | undefined>(Symbol('care-guide'));

/** Keeps an element told of the guide around it. */
export const readingAround = (host: LitElement) =>
  new ContextConsumer(host, { context: readingContext, subscribe: true });
