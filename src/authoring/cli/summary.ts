import type { BuiltDirectory } from '../directory/index.js';

const MARKS: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

/** What was read, as numbers. */
export function summary(built: BuiltDirectory) {
  const { table, encoding, sheet, columns, joinedRows } = built;
  const { organizations } = built.directory;
  const having = (key: 'kind' | 'availability', value: string) =>
    organizations.filter((organization) => organization[key] === value).length;
  return {
    ...(encoding ? { encoding } : {}),
    ...(sheet ? { sheet } : {}),
    ...(table.separator ? { separator: MARKS[table.separator] ?? table.separator } : {}),
    columns: columns.of,
    unusedColumns: columns.unused,
    rows: table.rows.length,
    organizations: organizations.length,
    employers: having('kind', 'employer'),
    healthPlans: having('kind', 'health-plan'),
    all: having('availability', 'all'),
    somePlans: having('availability', 'some-plans'),
    otherNames: organizations.reduce((sum, { aliases }) => sum + (aliases?.length ?? 0), 0),
    joined: joinedRows,
    leftOut: table.rows.length - organizations.length - joinedRows,
  };
}

/** The same as a table for people. */
export function summaryTable(built: BuiltDirectory): string {
  const numbers = summary(built);
  const optional = (title: string, value: string | number | undefined) =>
    value ? [[title, value] as [string, string | number]] : [];
  const rows: [string, string | number][] = [
    ...optional('Encoding', numbers.encoding),
    ...optional('Sheet', numbers.sheet),
    ...optional('Separator', numbers.separator),
    ...Object.entries(numbers.columns).map(([field, headers]): [string, string] => [
      `Column for ${field}`,
      headers.join(', '),
    ]),
    ...optional('Columns not used', numbers.unusedColumns.join(', ')),
    ['Rows', numbers.rows],
    ['Organizations', numbers.organizations],
    ['  employers', numbers.employers],
    ['  health plans', numbers.healthPlans],
    ['  for everyone', numbers.all],
    ['  for some plans', numbers.somePlans],
    ['Other names', numbers.otherNames],
    ...optional('Rows joined', numbers.joined),
    ['Rows left out', numbers.leftOut],
  ];
  const width = Math.max(...rows.map(([title]) => title.length)) + 2;
  return `${rows
    .map(
      ([title, value]) =>
        title.padEnd(width) + (typeof value === 'number' ? value.toLocaleString('en') : value),
    )
    .join('\n')}\n`;
}
