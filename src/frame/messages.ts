/**
 * What a frame and the page around it say to each other. The page greets first, so that the frame learns who is there and
 * answers nobody else.
 */

/** From the page: it is there, and this is the end of its address. */
export interface Greeting {
  careGuide: 'hello';
  hash: string;
}

/** From the frame. Lengths are CSS pixels, places are seen from the frame's top. */
export type Message =
  | { careGuide: 'height'; height: number }
  | { careGuide: 'show'; top: number; bottom: number }
  | { careGuide: 'event'; type: string; fields: Record<string, unknown> };

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
