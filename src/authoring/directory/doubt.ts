import type { Entry } from './entry.js';
import type { Row } from './table.js';

/** Whom a row with an error may be about: it may say that they do not have the program. */
export interface Doubt {
  /** Where the error is. */
  row: Pick<Row, 'line' | 'path'>;
  /** All that it may call them; of a row whose cells have moved, every cell. */
  names: string[];
  id: string;
  /** Nothing where it is not known. */
  kind?: Entry['kind'] | undefined;
  region: string;
}

export const doubtOf = ({ row, name, aliases, id, kind, region }: Entry): Doubt => ({
  row,
  names: [name, ...aliases],
  id,
  kind,
  region,
});

/** What a row of too many cells may name: "Acme, Inc." has come apart into two of them. */
export const namesAmong = (cells: readonly string[]): string[] =>
  cells.flatMap((cell, index) => [cell, `${cell}, ${cells[index + 1] ?? ''}`]).filter(Boolean);
