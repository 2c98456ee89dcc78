import { Failure } from '../failure.js';
import { readCsv } from './csv.js';
import { decode } from './decode.js';
import { fieldsNamed } from './header-row.js';
import { readJsonLines, readJsonRows } from './json-rows.js';
import { repairLetters } from './letters.js';
import { formatOf, isWorkbook } from './recognize.js';
import { type Table, emptyTable } from './table.js';

export interface ReadOptions {
  /** The file's name: its ending helps where its content says nothing. */
  name?: string | undefined;
  /** `field=Header` for headers that do not say what they hold. */
  columns?: readonly string[] | undefined;
  /** Whether the first row holds data already; columns are then called "Column 1", "Column 2"… */
  noHeader?: boolean | undefined;
  /** Encoding of the file, as the WHATWG names it; recognized by default. */
  encoding?: string | undefined;
  /** Whether to put letters right that were encoded twice: "CafÃ©". */
  repairLetters?: boolean | undefined;
  /** comma, semicolon, tab, bar, or a character; recognized by default. */
  separator?: string | undefined;
  /** The sheet of a workbook. */
  sheet?: string | undefined;
  /** Called now and then with how far the work is. */
  progress?: ((text: string) => void) | undefined;
}

/** What was read, and how. */
export interface ReadTable {
  table: Table;
  /** Of text. */
  encoding?: string | undefined;
  /** Of a workbook: the sheet that was read, and those that were not. */
  sheet?: string | undefined;
  otherSheets?: readonly string[] | undefined;
  /** Line and column of a JSON path. */
  place?: ((path: string) => { line: number; column: number }) | undefined;
}

const SEPARATORS: Readonly<Record<string, string>> = {
  tab: '\t',
  comma: ',',
  semicolon: ';',
  bar: '|',
};

/**
 * The rows of a file: CSV and its kin, a workbook of Excel, JSON, JSON Lines, or FHIR.
 * @throws {Failure} for what holds no rows, naming it for what it is
 */
export async function readTable(
  input: Uint8Array | string,
  options: ReadOptions,
): Promise<ReadTable> {
  const named = (cells: readonly string[]) => fieldsNamed(cells, options.columns);
  const shape = { headerless: options.noHeader, fieldsNamed: named };
  if (typeof input !== 'string' && isWorkbook(input)) {
    const { readWorkbook } = await import('./workbook.js');
    const table = await readWorkbook(input, { ...shape, sheet: options.sheet });
    return { table, sheet: table.sheet, otherSheets: table.otherSheets };
  }
  const decoded =
    typeof input === 'string' ? { text: input, encoding: undefined } : decodeOr(input, options);
  const text = options.repairLetters ? repairLetters(decoded.text) : decoded.text;
  const { encoding } = decoded;
  switch (formatOf(text.replace(/^\uFEFF/, ''), options.name)) {
    case 'json': {
      const { readJson } = await import('../json.js'); // knows where each part stands
      const { value, problem, place } = readJson(text);
      const table = problem ? { ...emptyTable(), problems: [problem] } : readJsonRows(value);
      return { table, encoding, place };
    }
    case 'json-lines':
      return { table: readJsonLines(text.replace(/^\uFEFF/, '')), encoding };
    default: {
      const byName = /\.(?:tsv|tab)$/i.test(options.name ?? '') ? '\t' : undefined;
      const separator = options.separator && (SEPARATORS[options.separator] ?? options.separator);
      const progress = (rows: number) =>
        options.progress?.(`Reading the file: ${rows.toLocaleString('en')} rows`);
      const table = readCsv(text, { ...shape, separator: separator ?? byName, progress });
      return { table, encoding };
    }
  }
}

function decodeOr(bytes: Uint8Array, { encoding }: ReadOptions) {
  try {
    return decode(bytes, encoding);
  } catch {
    throw new Failure(
      `There is no encoding "${encoding ?? ''}": use a name such as utf-8, windows-1252 or ` +
        'macintosh.',
    );
  }
}
