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
  const told = summary(read);
  const rows: [string, string | number][] = [
    ['Encoding', told.encoding],
    ...(told.separator ? [['Separator', told.separator] as [string, string]] : []),
    ...Object.entries(told.columns).map(([field, headers]): [string, string] => [
      `Column for ${field}`,
      headers.join(', '),
    ]),
    ...(told.unusedColumns.length > 0
      ? [['Columns not used', told.unusedColumns.join(', ')] as [string, string]]
      : []),
    ['Rows', told.rows],
    ['Organizations', told.organizations],
    ['  employers', told.employers],
    ['  health plans', told.healthPlans],
    ['  for everyone', told.all],
    ['  for some plans', told.somePlans],
    ['Other names', told.otherNames],
    ['Rows left out', told.leftOut],
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
