/** A row of a spreadsheet: its cells by the header of their column, and where it stands. */
export interface Row {
  cells: Readonly<Record<string, unknown>>;
  /** Line in the file, from 1; for JSON, none. */
  line?: number | undefined;
  /** JSON path; for CSV, none. */
  path?: string | undefined;
  /** Why the cells cannot be assigned to columns, and all of them. */
  surplus?: { why: string; cells: readonly string[] } | undefined;
}

export interface Table {
  headers: string[];
  rows: Row[];
  separator?: string | undefined;
  /** Line of the header, where other lines stand above it. */
  headerLine?: number | undefined;
  /** Its columns have only numbers for headers. */
  headerless?: boolean | undefined;
  problems: {
    line?: number | undefined;
    column?: number | undefined;
    path?: string | undefined;
    message: string;
  }[];
}

export const emptyTable = (separator?: string): Table => ({
  headers: [],
  rows: [],
  separator,
  problems: [],
});

/** Lines of cells, without the empty ones. */
export type Grid = { cells: string[]; line: number }[];

/**
 * Rows among which the header is looked for: titles and empty lines stand above it, and merged
 * headers.
 */
const TOP = 20;

/** Finds the header among the first lines, and makes rows of those below it. */
export function tableOf(
  grid: Grid,
  {
    separator = ',',
    headerless = false,
    fieldsNamed = () => 0,
  }: {
    separator?: string | undefined;
    headerless?: boolean | undefined;
    fieldsNamed?: (cells: readonly string[]) => number;
  },
): Table {
  if (headerless) {
    const width = grid.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    const headers = Array.from({ length: width }, (_, index) => `Column ${index + 1}`);
    const rows = grid.map(({ cells, line }) => rowOf(cells, headers, line, separator));
    return { headers, rows, problems: [], headerless };
  }
  const named = grid.slice(0, TOP).map(({ cells }) => fieldsNamed(cells));
  const at = Math.max(named.indexOf(Math.max(...named)), 0);
  const header = grid[at];
  const headers = distinct(header?.cells ?? []);
  const rows = grid.slice(at + 1).map(({ cells, line }) => rowOf(cells, headers, line, separator));
  return { headers, rows, problems: [], ...(at > 0 && { headerLine: header?.line }) };
}

/** Headers on one line each, and a second one of a name with its number. */
function distinct(cells: readonly string[]): string[] {
  const times = new Map<string, number>();
  return cells.map((cell) => {
    const header = cell.replace(/\s+/g, ' ');
    const time = (times.get(header) ?? 0) + 1;
    times.set(header, time);
    return header && time > 1 ? `${header} (${time})` : header;
  });
}

function rowOf(
  cells: readonly string[],
  headers: readonly string[],
  line: number,
  separator: string,
): Row {
  const surplus = cells.length > headers.length && cells.slice(headers.length).some(Boolean);
  const byHeader: Record<string, string> = {};
  headers.forEach((header, index) => {
    byHeader[header] = cells[index] ?? '';
  });
  return {
    line,
    cells: byHeader,
    ...(surplus && {
      surplus: {
        why:
          `This row has ${cells.length} cells, the header ${headers.length}: put a cell that ` +
          `holds "${separator}" in quotes.`,
        cells,
      },
    }),
  };
}
