import type { Place } from '../places.js';

/** What a check found, told so that its author can find and mend it. */
export interface Finding extends Partial<Place> {
  /** The file, when it is another than the one that is checked. */
  file?: string | undefined;
  /** The JSON path, where a place in a text is not known. */
  path?: string | undefined;
  /** Errors must be mended; warnings are for the author to judge. */
  severity: 'error' | 'warning';
  /** The rule that found it; a comment `<!-- allow: rule -->` switches most of them off for a block. */
  rule: string;
  message: string;
}
