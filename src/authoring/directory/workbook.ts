import { Failure } from '../failure.js';
import { type Grid, type Table, emptyTable, tableOf } from './table.js';

interface WorkbookOptions {
  /** The sheet with the names; the first that looks like one, by default. */
  sheet?: string | undefined;
  headerless?: boolean | undefined;
  fieldsNamed?: (cells: readonly string[]) => number;
}

export interface WorkbookTable extends Table {
  sheet: string;
  otherSheets: string[];
}

/** Rows from a workbook of Excel 2007 or later. The reader is loaded when one is given. */
export async function readWorkbook(
  bytes: Uint8Array,
  { sheet, ...options }: WorkbookOptions,
): Promise<WorkbookTable> {
  const { default: readXlsxFile } = await import('read-excel-file/universal');
  const buffer = bytes.slice().buffer;
  const sheets = await readXlsxFile(buffer, { trim: true }).catch((error: unknown) => {
    throw new Failure(
      `This workbook cannot be read (${(error as Error).message}): open it, save it again as ` +
        '.xlsx without a password, and give that file.',
    );
  });
  const names = sheets.map((one) => one.sheet);
  if (sheet !== undefined && !names.includes(sheet))
    throw new Failure(`There is no sheet "${sheet}": the workbook has ${names.join(', ')}.`);
  const tables = sheets
    .filter((one) => sheet === undefined || one.sheet === sheet)
    .map((one) => ({ name: one.sheet, table: tableOf(gridOf(one.data), options) }));
  const { fieldsNamed = () => 0 } = options;
  const best = tables.reduce<(typeof tables)[number] | undefined>((chosen, one) => {
    const score = ({ table }: typeof one) =>
      table.rows.length > 0 ? 1 + fieldsNamed(table.headers) : 0;
    return !chosen || score(one) > score(chosen) ? one : chosen;
  }, undefined);
  return {
    ...(best?.table ?? emptyTable()),
    sheet: best?.name ?? '',
    otherSheets: names.filter((name) => name !== best?.name),
  };
}

type Cell = string | number | boolean | Date | null;

const gridOf = (data: readonly (readonly unknown[])[]): Grid =>
  data
    .map((cells, index) => ({
      cells: cells.map((cell) => cellText(cell as Cell)),
      line: index + 1,
    }))
    .filter(({ cells }) => cells.some(Boolean));

function cellText(cell: Cell): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return cell === null ? '' : String(cell).trim();
}
