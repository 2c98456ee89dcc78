import type { Place } from '../places.js';

/** What a check found, reported so that its author can find and fix it. */
export interface Finding extends Partial<Place> {
  /** The file, when it is another than the one that is checked. */
  file?: string | undefined;
  /** The JSON path of what is wrong. */
  path?: string | undefined;
  /** Errors must be fixed; warnings are for the author to judge. */
  severity: 'error' | 'warning';
  /**
   * The rule that found it; a comment `<!-- allow: rule -->` switches most of them off for a block.
   */
  rule: string;
  message: string;
}

/** A finding whose place in the source is still to be looked up by its path. */
export interface PathFinding extends Finding {
  path: string;
  /** The words to point at within what the path leads to. */
  words?: string | undefined;
}

const finding =
  (severity: Finding['severity']) =>
  (rule: string, path: string, message: string, words?: string): PathFinding => ({
    severity,
    rule,
    path,
    message,
    ...(words === undefined ? {} : { words }),
  });

export const error = finding('error');
export const warning = finding('warning');
