import type { Finding } from '../check/finding.js';
import { type Columns, cellsOf } from './columns.js';
import { dayOf, isDayFirst, isNotYet } from './dates.js';
import { rowError, rowWarning } from './row-finding.js';
import type { Row, Table } from './table.js';
import { textOf } from './values.js';
import { meansEnded, statusOf } from './vocabulary.js';

/** Whether the program of a row runs today, by its status and its days. */
export type Standing =
  | { is: 'current' }
  /** It has ended, or has not begun: not to be published as a yes. */
  | { is: 'ended' | 'future'; why: string }
  | { is: 'unclear'; finding: Finding };

const CURRENT: Standing = { is: 'current' };

/** Reads the columns of status, start and end, where a spreadsheet has them. */
export class StandingReader {
  readonly #dayFirst: boolean;

  constructor(
    table: Table,
    private readonly columns: Columns,
    /** YYYY-MM-DD. */
    private readonly today: string,
  ) {
    const days = [...(columns.of.start ?? []), ...(columns.of.end ?? [])];
    this.#dayFirst = days.some((header) => isDayFirst(cellsOf(table, header)));
  }

  /** The standing that the column says which speaks most strongly against a yes. */
  read(row: Row, name: string): Standing {
    const { of } = this.columns;
    if (!of.status && !of.start && !of.end) return CURRENT;
    const standings = [
      ...(of.end ?? []).map((header) => this.#byDay(row, name, 'end', header)),
      ...(of.status ?? []).map((header) => this.#byStatus(row, name, header)),
      ...(of.start ?? []).map((header) => this.#byDay(row, name, 'start', header)),
    ];
    for (const is of ['unclear', 'ended', 'future'] as const) {
      const found = standings.find((standing) => standing.is === is);
      if (found) return found;
    }
    return { is: 'current' };
  }

  #byDay(row: Row, name: string, field: 'start' | 'end', header: string): Standing {
    const cell = textOf(row.cells[header]);
    if (field === 'start' && isNotYet(cell)) return { is: 'future', why: `starts "${cell}"` };
    const day = dayOf(cell, this.#dayFirst, field === 'end' ? 'last' : 'first');
    if (day === undefined)
      return unclear(
        row,
        `${name}: "${cell}" in the column ${header} cannot be read as a day: write it as ` +
          `YYYY-MM-DD, or set the column aside with --column ${field}=.`,
      );
    if (field === 'end' && day && day < this.today) return { is: 'ended', why: `ended on ${day}` };
    if (field === 'start' && day > this.today) return { is: 'future', why: `starts on ${day}` };
    return { is: 'current' };
  }

  #byStatus(row: Row, name: string, header: string): Standing {
    const cell = textOf(row.cells[header]);
    if (!cell) return { is: 'current' };
    const is = this.#status(cell, header);
    if (!is)
      return unclear(
        row,
        `${name}: "${cell}" in the column ${header} does not say whether its program runs ` +
          'today: write Active, Termed or Pending, or set the column aside with --column ' +
          'status=.',
      );
    return is === 'current' ? { is } : { is, why: `is "${cell}" in the column ${header}` };
  }

  /** A column such as "Termed" says yes, or the day, of an account that has ended. */
  #status(cell: string, header: string): 'current' | 'ended' | 'future' | undefined {
    const status = statusOf(cell);
    if (meansEnded(header) && /^(?:y|yes|true|1|x|n|no|false|0)$/i.test(cell))
      return status === 'current' || /^x$/i.test(cell) ? 'ended' : 'current';
    if (status) return status;
    const [day, last] = (['first', 'last'] as const).map((edge) =>
      /\d/.test(cell) ? dayOf(cell, this.#dayFirst, edge) : undefined,
    );
    if (day && last && meansEnded(header)) {
      if (last < this.today) return 'ended';
      return day > this.today || day === last ? 'current' : undefined; // within this month or year
    }
    if (day) return day > this.today ? 'future' : 'current';
    const [first = ''] = cell.split(/ ?[-–—,;(/] ?/); // "Termed - moved to another carrier"
    return statusOf(first);
  }
}

const unclear = (row: Row, message: string): Standing => ({
  is: 'unclear',
  finding: rowError(row, 'status', message),
});

/** What is reported of a row by its standing: left out, or a plan that counts as not included. */
export function standingFinding(
  row: Row,
  name: string,
  plan: string,
  { is, why }: Extract<Standing, { why: string }>,
): Finding {
  const consequence = plan ? 'so this plan counts as not included' : 'so it is left out';
  const until = is === 'future' ? ' until then: build the directory again once it runs' : '';
  return rowWarning(
    row,
    'left-out',
    `${name}${plan && `, ${plan}`} ${why}, ${consequence}${until}.`,
  );
}
