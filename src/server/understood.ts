import type { Match } from '../directory/index.js';
import { normalize } from '../directory/text/normalize.js';

/** What of a query was looked for, as words without accents, case and punctuation. */
export const understoodAs = (query: string, [best]: readonly Match[]): string =>
  normalize(best?.understood ?? query);
