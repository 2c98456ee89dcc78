import { fhirRows } from './fhir.js';
import { isObject, withListedPlans } from './json-plans.js';
import { type Row, type Table, emptyTable } from './table.js';

/**
 * Rows from JSON: a directory, a list of objects as spreadsheets and services export them, or FHIR
 * resources.
 */
export function readJsonRows(value: unknown): Table {
  const fhir = fhirRows(value);
  if (fhir) return rowsOf(fhir);
  const found = listIn(value);
  return found
    ? rowsOf(placed(found.list, found.path))
    : {
        ...emptyTable(),
        problems: [
          {
            message: 'This must be a list of rows, or an object with a list of "organizations".',
          },
        ],
      };
}

/** One JSON object a line. */
export function readJsonLines(text: string): Table {
  const problems: Table['problems'] = [];
  const values: { value: unknown; line: number }[] = [];
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (!line.trim()) continue;
    try {
      values.push({ value: JSON.parse(line), line: index + 1 });
    } catch {
      problems.push({ line: index + 1, message: 'This line is no valid JSON object.' });
    }
  }
  const list = values.map(({ value }) => value);
  const table = rowsOf(fhirRows(list) ?? placed(list));
  const lineOf = (path = '') => values[Number(/^\[(\d+)\]/.exec(path)?.[1])]?.line;
  return {
    ...table,
    rows: table.rows.map((row) => ({ ...row, line: lineOf(row.path) })),
    problems: [
      ...problems,
      ...table.problems.map(({ path, message }) => ({ message, line: lineOf(path) })),
    ],
  };
}

/** Names of the list in what services answer, in order of preference. */
const LISTS =
  'organizations employers clients groups plans payers data results items records rows value'.split(
    ' ',
  );

/** The list of rows in a value: itself, or the one within it. */
function listIn(
  value: unknown,
  path = '',
  depth = 0,
): { list: unknown[]; path: string } | undefined {
  if (Array.isArray(value)) return { list: value, path };
  if (!isObject(value) || depth > 2) return undefined;
  const keys = Object.keys(value);
  const at = (key: string) => `${path}${path && '.'}${key}`;
  const known = LISTS.map((name) => keys.find((key) => key.toLowerCase() === name)).find(
    (key) => key !== undefined && Array.isArray(value[key]),
  );
  if (known !== undefined) return { list: value[known] as unknown[], path: at(known) };
  const lists = keys.filter((key) => Array.isArray(value[key]) && value[key].some(isObject));
  if (lists.length === 1)
    return { list: value[lists[0] ?? ''] as unknown[], path: at(lists[0] ?? '') };
  for (const key of keys) {
    const within = isObject(value[key]) ? listIn(value[key], at(key), depth + 1) : undefined;
    if (within) return within;
  }
  return undefined;
}

/** A value that should be a row, and where it stands. */
interface PlacedRow {
  row: unknown;
  path: string;
}

const placed = (list: readonly unknown[], base = ''): PlacedRow[] =>
  list.map((row, index) => ({ row, path: `${base}[${index}]` }));

function rowsOf(list: readonly PlacedRow[]): Table {
  const problems: Table['problems'] = [];
  const headers = new Set<string>();
  const rows = list.flatMap(({ row: value, path }): Row[] => {
    if (!isObject(value)) {
      problems.push({ path, message: 'A row must be an object.' });
      return [];
    }
    const cells = flat(withListedPlans(value));
    for (const header of Object.keys(cells)) headers.add(header);
    return [{ path, cells }];
  });
  return { headers: [...headers], rows, problems };
}

/**
 * Objects within a row come as columns of their own: `{"address": {"state": "OH"}}` has a column
 * "address state".
 */
function flat(value: Record<string, unknown>): Record<string, unknown> {
  if (!Object.values(value).some(isObject)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, cell]) =>
      isObject(cell)
        ? Object.entries(flat(cell)).map(([inner, one]) => [`${key} ${inner}`, one])
        : [[key, cell]],
    ),
  );
}
