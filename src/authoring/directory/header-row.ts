import { wordsOf } from './columns.js';
import { plainWords } from './synonyms.js';
import {
  type Field,
  availabilityOf,
  fieldLikeHeader,
  fieldOfHeader,
  kindOf,
} from './vocabulary.js';

/**
 * How many fields a row names, if it looks like a header: one of them holds names, and not all are
 * what a cell can say.
 */
export function fieldsNamed(cells: readonly string[], wanted: readonly string[] = []): number {
  const chosen = new Map(
    wanted
      .map((one) => one.split(/=(.*)/s))
      .map(([field = '', header = '']) => [plainWords(header), field.trim() as Field]),
  );
  const fieldOf = (cell: string) => {
    const words = wordsOf(cell);
    return words
      ? (chosen.get(words) ?? fieldOfHeader(words) ?? fieldLikeHeader(words))
      : undefined;
  };
  const named = cells.flatMap((cell) => fieldOf(cell) ?? []);
  const values = cells.filter(
    (cell) => kindOf(cell) !== undefined || availabilityOf(cell) !== undefined,
  );
  const hasName =
    named.includes('name') || cells.some((cell) => /^plan (marketing )?name$/.test(wordsOf(cell)));
  return hasName && values.length < named.length ? new Set(named).size : 0;
}
