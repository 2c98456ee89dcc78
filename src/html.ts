/** A guide as plain HTML, in Node and in a browser. @module care-guide/html */
import { type HtmlOptions, guideHtml } from './guide/html.js';
import { type HostReview, withHostReview } from './guide/review.js';
import type { Guide } from './guide/schema.js';
import { type Strings, say, stringsFor } from './strings/index.js';

export type { Guide } from './guide/schema.js';
export { parseGuide, type Parsed } from './guide/parse.js';

export interface RenderOptions extends HtmlOptions, HostReview {
  /** Words of one's own for what the guide says besides its text, by key. */
  words?: Partial<Strings> | undefined;
}

/**
 * A guide as plain HTML, with working footnotes and without script or style. The guide must be
 * valid: see `parseGuide`.
 */
export function renderGuide(
  guide: Guide,
  { words, reviewer, reviewed, ...options }: RenderOptions = {},
): string {
  const strings = stringsFor(guide.words, words);
  return guideHtml(
    withHostReview(guide, { reviewer, reviewed }),
    (key, values = {}) => say(strings[key], values),
    options,
  );
}
