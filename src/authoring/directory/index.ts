import { CAPS } from '../../directory/schema.js';
import type { Directory, Kind, Organization } from '../../directory/index.js';
import type { Finding } from '../check/finding.js';
import { type Columns, columnsOf } from './columns.js';
import { tellNearDuplicates, withoutDuplicates } from './duplicates.js';
import { giveIds } from './ids.js';
import { type Placed, RowReader, type Tell, placed } from './organizations.js';
import { tellSharedNames, tellSuspicious } from './suspicious.js';
import type { Table } from './table.js';

export interface DirectoryOptions {
  /** `field=Header` for headers that do not say what they hold. */
  columns?: readonly string[] | undefined;
  /** What rows are that do not say it. */
  kind?: Kind | undefined;
  /** Who has the program in rows that do not say it. */
  availability?: Organization['availability'] | undefined;
  /** The day the list was last checked, as YYYY-MM-DD. */
  updated: string;
  /** The directory built before, whose ids are kept. */
  previous?: readonly Organization[] | undefined;
  /** Told now and then how far the work is. */
  progress?: ((text: string) => void) | undefined;
}

export interface BuiltDirectory {
  directory: Directory;
  findings: Finding[];
  columns: Columns;
}

/** A spreadsheet → a directory, with all that a person should look at before it is published. */
export function buildDirectory(
  table: Table,
  { columns: wanted, kind, availability, updated, previous = [], progress }: DirectoryOptions,
): BuiltDirectory {
  const findings: Finding[] = table.problems.map((problem) => ({
    severity: 'error',
    rule: 'format',
    ...problem,
  }));
  const tell: Tell = ({ line, path }, severity, rule, message) => {
    findings.push({ severity, rule, message, line, path });
  };
  const columns = columnsOf(table.headers, wanted);
  const whole = (rule: string, message: string) => {
    findings.push({ severity: 'error', rule, message, line: 1 });
  };
  const directory: Directory = { updated, organizations: [] };
  const { headerLine } = table;
  if (headerLine !== undefined)
    findings.push({
      severity: 'warning',
      rule: 'header',
      line: headerLine,
      message: 'This line is taken for the header; what stands above it is left out.',
    });
  if (table.headers.length > 0 && !columns.of.name) {
    whole(
      'columns',
      `No column holds names: the file has ${table.headers.filter(Boolean).join(', ')}. Say which with --column name="…".`,
    );
    return { directory, findings, columns };
  }
  if (table.rows.length === 0 && findings.length === 0)
    whole(
      'format',
      table.headers.length > 0 ? 'There is no row below the header.' : 'This is empty.',
    );
  if (table.rows.length > CAPS.rows)
    whole(
      'format',
      `${table.rows.length} rows are more than the ${CAPS.rows} that a directory can hold.`,
    );
  if (!columns.of.kind && !columns.kind && !kind && table.rows.length > 0) {
    whole(
      'kind',
      'No column says what the rows are: add one with employer or health-plan, or say it for all with --kind.',
    );
    return { directory, findings, columns };
  }
  if (!columns.of.availability && !columns.of.plans && !availability && table.rows.length > 0) {
    whole(
      'availability',
      'No column says who has the program: add one with all or some-plans, or say it for all rows with --availability.',
    );
    return { directory, findings, columns };
  }
  const reader = new RowReader(columns, { kind, availability }, tell);
  const read = table.rows.flatMap((row, index): Placed[] => {
    if (index % 1000 === 0)
      progress?.(
        `Reading rows: ${index.toLocaleString('en')} of ${table.rows.length.toLocaleString('en')}`,
      );
    const organization = reader.read(row);
    return organization ? [placed(organization, row)] : [];
  });
  progress?.('Looking for duplicates');
  for (const one of read) tellSuspicious(one, tell);
  const kept = giveIds(withoutDuplicates(read, tell), previous, tell);
  tellNearDuplicates(kept, tell);
  tellSharedNames(kept, tell);
  directory.organizations = kept.map(({ organization }) => organization);
  return { directory, findings, columns };
}
