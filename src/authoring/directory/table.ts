import { type CsvError, parse } from 'csv-parse/sync';

/** A row of a spreadsheet: its cells by the header of their column, and where it stands. */
export interface Row {
  cells: Readonly<Record<string, unknown>>;
  /** Line in the file, from 1; for JSON, none. */
  line?: number | undefined;
  /** JSON path; for CSV, none. */
  path?: string | undefined;
  /** Why the cells cannot be told apart. */
  surplus?: string | undefined;
}

export interface Table {
  headers: string[];
  rows: Row[];
  separator?: string | undefined;
  /** Line of the header, where other lines stand above it. */
  headerLine?: number | undefined;
  problems: {
    line?: number | undefined;
    column?: number | undefined;
    path?: string | undefined;
    message: string;
  }[];
}

const SEPARATORS = [',', ';', '\t', '|'];

/** The mark that divides the header into most columns, outside of quotes. */
export function separatorOf(text: string): string {
  const [header = ''] = text
    .replace(/"(?:[^"]|"")*"/g, '')
    .trimStart()
    .split(/\r?\n|\r/, 1);
  return SEPARATORS.map((mark) => [header.split(mark).length, mark] as const).reduce((best, one) =>
    one[0] > best[0] ? one : best,
  )[1];
}

/** Rows among which the header is looked for: titles and empty lines stand above it, and merged headers. */
const TOP = 20;

/** A line with which spreadsheets tell each other the separator. */
const SEP = /^"?sep=(.)"?(?=\r|\n)/i;

/**
 * @param wanted - the separator, if it is known
 * @param fieldsNamed - how many fields a row names, if it may be the header; 0 if it is none
 */
export function readCsv(
  file: string,
  wanted?: string,
  fieldsNamed: (cells: readonly string[]) => number = () => 0,
): Table {
  const text = plainQuotes(file.replace(SEP, ''));
  const separator = wanted ?? SEP.exec(file)?.[1] ?? separatorOf(text);
  const top: { record: string[]; line: number }[] = [];
  const table: Table = { headers: [], rows: [], separator, problems: [] };
  const begin = () => {
    const named = top.map(({ record }) => fieldsNamed(record));
    const [header, ...below] = top.splice(0).slice(Math.max(named.indexOf(Math.max(...named)), 0));
    table.headers = distinct(header?.record ?? []);
    if (named.length > below.length + 1) table.headerLine = header?.line;
    for (const { record, line } of below)
      table.rows.push(rowOf(record, table.headers, line, separator));
  };
  const take = (record: string[], { lines }: { lines: number }) => {
    if (record.every((cell) => cell === '')) return null;
    const line = lines - record.join('').split(/\r\n|\r|\n/).length + 1; // it is found where it begins, not where it ends
    if (table.headers.length > 0) table.rows.push(rowOf(record, table.headers, line, separator));
    else if (top.push({ record, line }) === TOP) begin();
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
    const { code, lines = 1, message } = error as CsvError & { lines?: number };
    return {
      headers: [],
      rows: [],
      separator,
      problems: [{ line: lines, message: QUOTES[code] ?? `This is no CSV: ${message}` }],
    };
  }
  if (table.headers.length === 0) begin();
  return table;
}

/** Marks as a word processor curls them, put straight where they stand around cells. */
const plainQuotes = (text: string): string =>
  /^\s*[“”]/.test(text) ? text.replace(/(?<=^|[,;\t|])[“”]|[“”](?=[,;\t|\r\n]|$)/gm, '"') : text;

/** Headers on one line each, and a second one of a name with its number. */
function distinct(record: readonly string[]): string[] {
  const times = new Map<string, number>();
  return record.map((cell) => {
    const header = cell.replace(/\s+/g, ' ');
    const time = (times.get(header) ?? 0) + 1;
    times.set(header, time);
    return header && time > 1 ? `${header} (${time})` : header;
  });
}

function rowOf(
  record: readonly string[],
  headers: readonly string[],
  line: number,
  separator: string,
): Row {
  const surplus = record.slice(headers.length).some((cell) => cell !== '');
  const cells: Record<string, string> = {};
  headers.forEach((header, index) => {
    cells[header] = record[index] ?? '';
  });
  return {
    line,
    cells,
    ...(surplus && {
      surplus: `This row has ${record.length} cells, the header ${headers.length}: put a cell that holds "${separator}" in quotes.`,
    }),
  };
}

const QUOTES: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'A quotation mark is opened here and never closed.',
  INVALID_OPENING_QUOTE:
    'A quotation mark stands within a cell: put the cell in quotes and write the mark twice.',
  CSV_INVALID_CLOSING_QUOTE:
    'Something stands behind the closing quotation mark of a cell: write a mark within a cell twice.',
};

/** Rows from JSON: a directory, or a list of objects as spreadsheets export them. */
export function readJsonTable(value: unknown): Table {
  const within =
    !Array.isArray(value) &&
    typeof value === 'object' &&
    value !== null &&
    'organizations' in value;
  const list: unknown = within ? value.organizations : value;
  if (!Array.isArray(list))
    return {
      headers: [],
      rows: [],
      problems: [
        { message: 'This must be a list of rows, or an object with a list of "organizations".' },
      ],
    };
  const problems: Table['problems'] = [];
  const headers = new Set<string>();
  const rows = list.flatMap((cells: unknown, index): Row[] => {
    const path = `${within ? 'organizations' : ''}[${index}]`;
    if (typeof cells !== 'object' || cells === null || Array.isArray(cells)) {
      problems.push({ path, message: 'A row must be an object.' });
      return [];
    }
    for (const header of Object.keys(cells)) headers.add(header);
    return [{ path, cells: cells as Row['cells'] }];
  });
  return { headers: [...headers], rows, problems };
}
