import type { Place } from './places.js';

/** A problem in a guide's source, with its place in the text. */
export interface SourceProblem extends Partial<Place> {
  /** The JSON path in the guide that would have come of it, or `''`. */
  path: string;
  message: string;
  /** The file, where it is another than the guide's: its bibliography. */
  file?: string | undefined;
}
