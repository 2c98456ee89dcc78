import type { Read } from './directory.js';

const MARKS: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

/** What was read, as numbers. */
export function summary({ table, encoding, columns, directory: { organizations } }: Read) {
  const having = (key: 'kind' | 'availability', value: string) =>
    organizations.filter((organization) => organization[key] === value).length;
  return {
    encoding,
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
    leftOut: table.rows.length - organizations.length,
  };
}

/** The same as a table for people. */
export function summaryTable(read: Read): string {
  const numbers = summary(read);
  const rows: [string, string | number][] = [
    ['Encoding', numbers.encoding],
    ...(numbers.separator ? [['Separator', numbers.separator] as [string, string]] : []),
    ...Object.entries(numbers.columns).map(([field, headers]): [string, string] => [
      `Column for ${field}`,
      headers.join(', '),
    ]),
    ...(numbers.unusedColumns.length > 0
      ? [['Columns not used', numbers.unusedColumns.join(', ')] as [string, string]]
      : []),
    ['Rows', numbers.rows],
    ['Organizations', numbers.organizations],
    ['  employers', numbers.employers],
    ['  health plans', numbers.healthPlans],
    ['  for everyone', numbers.all],
    ['  for some plans', numbers.somePlans],
    ['Other names', numbers.otherNames],
    ['Rows left out', numbers.leftOut],
  ];
  const width = Math.max(...rows.map(([title]) => title.length)) + 2;
  return (
    rows
      .map(
        ([title, value]) =>
          title.padEnd(width) + (typeof value === 'number' ? value.toLocaleString('en') : value),
      )
      .join('\n') + '\n'
  );
}
