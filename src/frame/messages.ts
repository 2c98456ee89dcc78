/**
 * What the iframe edition's page and the page around it say to each other, and how they find each
 * other:
 *
 * 1. the page around asks every marked frame `who`; a frame says `ready` when asked, and when it
 *    starts;
 * 2. the page around answers `hello` with a port of its own, once for each document that it was to
 *    frame;
 * 3. all else goes through that port, which closes when the frame moves to another document.
 */

/** Said to whoever is there: nothing that a stranger may not hear. */
export type Signal = { careGuide: 'who' } | { careGuide: 'ready' } | { careGuide: 'hello' };

/**
 * From the page around: a place in the guide, as the end of its address has it
 * (`#guide-id-section-id`).
 */
export interface Place {
  careGuide: 'place';
  hash: string;
}

/**
 * A part of the framed page: its top and bottom edge, in CSS pixels from the top of what the frame
 * shows.
 */
export type Area = readonly [top: number, bottom: number];

/** From the frame. */
export type Message =
  | {
      careGuide: 'size';
      /** Height of the content, in CSS pixels. */
      height: number;
      /**
       * Height in CSS pixels of the content on paper, when it is `PRINT_WIDTH` wide; 0 while it is
       * unknown.
       */
      printHeight: number;
    }
  | {
      careGuide: 'show';
      /** What to bring into view, the most important last. */
      areas: readonly Area[];
    }
  | { careGuide: 'event'; type: string; fields: Readonly<Record<string, unknown>> };

/**
 * Width in CSS pixels in which a frame's content is laid out for paper; the paper's column scales
 * it.
 */
export const PRINT_WIDTH = 680;

/** The widget's events and their fields, which are all that a frame lets through. */
export const EVENTS: Readonly<Record<string, readonly string[]>> = {
  'care-guide-load': ['guide'],
  'care-guide-error': ['problems'],
  'care-faq-toggle': ['section', 'open'],
  'care-coverage-search-select': ['outcome', 'organization'],
  'care-coverage-search-outcome': ['outcome', 'organization'],
  'care-coverage-search-clear': [],
  'care-coverage-search-error': ['problems'],
};
