import { type CsvError, parse } from 'csv-parse/sync';
import { Failure } from '../failure.js';
import { openQuote } from './open-quote.js';
import { type Grid, type Table, emptyTable, tableOf } from './table.js';

const SEPARATORS = [',', ';', '\t', '|'];

/** The mark that divides the first line into most columns, outside of quotes. */
export function separatorOf(text: string): string {
  const [header = ''] = text
    .slice(0, 100_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .trimStart()
    .split(/\r?\n|\r/, 1);
  return SEPARATORS.map((mark) => [header.split(mark).length, mark] as const).reduce((best, one) =>
    one[0] > best[0] ? one : best,
  )[1];
}

/**
 * Most rows of one file: several for each organization that a directory can hold, and about a
 * gigabyte of memory.
 */
const MAX_ROWS = 1_000_000;

/** A line with which spreadsheets name the separator to each other. */
const SEP = /^"?sep=(.)"?(?=\r|\n)/i;

export interface CsvOptions {
  /** The separator, if it is known. */
  separator?: string | undefined;
  headerless?: boolean | undefined;
  /** How many fields a row names, if it may be the header; 0 if it is none. */
  fieldsNamed?: (cells: readonly string[]) => number;
  progress?: ((rows: number) => void) | undefined;
}

/** Rows from text whose cells are divided by a separator. */
export function readCsv(file: string, options: CsvOptions = {}): Table {
  const text = plainQuotes(file.replace(SEP, ''));
  const separator = options.separator ?? SEP.exec(file)?.[1] ?? separatorOf(text);
  const grid: Grid = [];
  const take = (record: string[], { lines }: { lines: number }) => {
    if (record.every((cell) => cell === '')) return null;
    if (grid.length > MAX_ROWS) throw new Failure(TOO_MANY_ROWS);
    let ends = 0; // a row is found where it begins, not where it ends
    for (const cell of record) if (/[\r\n]/.test(cell)) ends += cell.split(/\r\n|\r|\n/).length - 1;
    grid.push({ cells: record, line: lines - ends });
    if (grid.length % 1000 === 0) options.progress?.(grid.length);
    return null; // nothing to be kept by the parser
  };
  try {
    parse(text, {
      delimiter: separator,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      on_record: take,
    });
  } catch (error) {
    if (error instanceof Failure) throw error;
    return { ...emptyTable(separator), problems: [problemOf(error as CsvError, text, separator)] };
  }
  return { ...tableOf(grid, { ...options, separator }), separator };
}

const TOO_MANY_ROWS =
  `This file has more than ${MAX_ROWS.toLocaleString('en')} rows: leave out those without the ` +
  'program, or give only the columns and the states that visitors need. For more organizations ' +
  'than a page can hold, see docs/large-directories.md.';

/** Marks as a word processor curls them, put straight where they stand around cells. */
const plainQuotes = (text: string): string =>
  /^\s*[“”]/.test(text) ? text.replace(/(?<=^|[,;\t|])[“”]|[“”](?=[,;\t|\r\n]|$)/gm, '"') : text;

function problemOf(error: CsvError & { lines?: number }, text: string, separator: string) {
  const { code, lines = 1, message } = error;
  const problem = { line: lines, message: QUOTES[code] ?? `This is no CSV: ${message}` };
  const opened = NOT_CLOSED.test(code) ? openQuote(text, separator) : undefined;
  if (!opened) return problem;
  return opened.line === lines || code === 'CSV_QUOTE_NOT_CLOSED'
    ? { ...problem, ...opened }
    : { ...opened, message: closedBy(lines) };
}

const BEHIND_QUOTE =
  'Something stands behind the closing quotation mark of a cell: write a mark within a cell twice.';

const NOT_CLOSED = /QUOTE_NOT_CLOSED|CLOSING_QUOTE/;

const closedBy = (line: number): string =>
  `A quotation mark is opened here, and the next one, in line ${line}, does not end a cell: ` +
  'close this one where its cell ends, or take it out.';

const QUOTES: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED:
    'A quotation mark is opened here and never closed: close it where its cell ends, or take it ' +
    'out.',
  INVALID_OPENING_QUOTE:
    'A quotation mark stands within a cell: put the cell in quotes and write the mark twice.',
  CSV_INVALID_CLOSING_QUOTE: BEHIND_QUOTE,
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: BEHIND_QUOTE,
};
