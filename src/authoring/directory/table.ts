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
  problems: { line?: number | undefined; column?: number | undefined; path?: string | undefined; message: string }[];
}

const SEPARATORS = [',', ';', '\t', '|'];

/** The mark that divides the header into most columns, outside of quotes. */
export function separatorOf(text: string): string {
  const [header = ''] = text.replace(/"(?:[^"]|"")*"/g, '').trimStart().split(/\r?\n|\r/, 1);
  return SEPARATORS.map((mark) => [header.split(mark).length, mark] as const).reduce((best, one) => (one[0] > best[0] ? one : best))[1];
}

export function readCsv(text: string, separator = separatorOf(text)): Table {
  let headers: string[] | undefined;
  const rows: Row[] = [];
  const take = (record: string[], { lines }: { lines: number }) => {
    const line = lines - record.join('').split(/\r\n|\r|\n/).length + 1; // it is found where it begins, not where it ends
    if (headers) rows.push(...rowOf(record, headers, line, separator));
    else headers = record;
    return null; // nothing to be kept by the parser
  };
  try {
    parse(text, { delimiter: separator, bom: true, relax_column_count: true, skip_empty_lines: true, trim: true, on_record: take });
  } catch (error) {
    const { code, lines = 1, message } = error as CsvError & { lines?: number };
    return { headers: [], rows: [], separator, problems: [{ line: lines, message: QUOTES[code] ?? `This is no CSV: ${message}` }] };
  }
  return { headers: headers ?? [], rows, separator, problems: [] };
}

function rowOf(record: readonly string[], headers: readonly string[], line: number, separator: string): Row[] {
  if (record.every((cell) => cell === '')) return [];
  const surplus = record.slice(headers.length).some((cell) => cell !== '');
  const cells: Record<string, string> = {};
  headers.forEach((header, index) => { cells[header] = record[index] ?? ''; });
  return [{ line, cells, ...(surplus && { surplus: `This row has ${record.length} cells, the header ${headers.length}: put a cell that holds "${separator}" in quotes.` }) }];
}

const QUOTES: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'A quotation mark is opened here and never closed.',
  INVALID_OPENING_QUOTE: 'A quotation mark stands within a cell: put the cell in quotes and write the mark twice.',
  CSV_INVALID_CLOSING_QUOTE: 'Something stands behind the closing quotation mark of a cell: write a mark within a cell twice.',
};

/** Rows from JSON: a directory, or a list of objects as spreadsheets export them. */
export function readJsonTable(value: unknown): Table {
  const within = !Array.isArray(value) && typeof value === 'object' && value !== null && 'organizations' in value;
  const list: unknown = within ? value.organizations : value;
  if (!Array.isArray(list)) return { headers: [], rows: [], problems: [{ message: 'This must be a list of rows, or an object with a list of "organizations".' }] };
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
