import type { Finding } from '../check/finding.js';
import type { Columns } from './columns.js';
import { saysNo } from './plan-columns.js';
import { rowWarning } from './row-finding.js';
import type { Table } from './table.js';

/** What a person should know of how the columns are used, each said once. */
export function columnFindings(columns: Columns, table: Table): Finding[] {
  const { misfits, of, planColumns, arePlansChosen, unused } = columns;
  const isSaid = of.availability ?? of.plans ?? (arePlansChosen || undefined);
  // Where it is not clear, the author is asked instead.
  const isGuessed =
    !arePlansChosen && planColumns.headers.length > 0 && planColumns.unclear.length === 0;
  const at = { line: table.headerLine ?? 1 };
  return [
    ...misfits.map(({ header, field, why }) =>
      rowWarning(at, 'columns', misfit(header, field, why)),
    ),
    ...(isGuessed ? [rowWarning(at, 'plans', guessed(planColumns.headers))] : []),
    ...(isSaid ? [] : unused.filter((header) => saysNo(table, header))).map((header) =>
      rowWarning(at, 'answers', notUsed(header)),
    ),
  ];
}

const misfit = (header: string, field: string, why: string): string =>
  `The column ${header} is not used as ${field}: ${why}. Use it all the same with --column ` +
  `${field}="${header}", or say so with --column ${field}=.`;

const guessed = (headers: readonly string[]): string =>
  (headers.length > 1
    ? `The columns ${headers.join(', ')} are read as a plan each, with the answers of their cells`
    : `The column ${headers.join('')} is read as a plan, with the answers of its cells`) +
  '. Use none so with --column plans=, or say which are plans with ' +
  `${headers.map((header) => `--column plans="${header}"`).join(' ')}.`;

const notUsed = (header: string): string =>
  `The column ${header} says no of some, and is not used. If it says who has the program, use it ` +
  `with --column availability="${header}"; if it is a plan, with --column plans="${header}"; if ` +
  'neither, say so with --column plans=.';
