import * as v from 'valibot';
import {
  type Directory,
  type Kind,
  type Organization,
  organizationSchema,
} from '../../directory/index.js';
import { CAPS } from '../../directory/schema.js';
import { toProblem } from '../../problems.js';
import type { Finding } from '../check/finding.js';
import { isInCapitals, titleCase } from './capitals.js';
import { columnFindings } from './column-findings.js';
import { type Columns, columnsOf } from './columns.js';
import { withoutContradictions } from './contradictions.js';
import type { Doubt } from './doubt.js';
import { namesakesWithIds, nearDuplicates } from './duplicates.js';
import { withIds } from './ids.js';
import { type Draft, type Joined, joinRows } from './join.js';
import { type Question, questionsFinding, questionsOf } from './questions.js';
import { type ReadOptions, type ReadTable, readTable } from './read.js';
import { rowError } from './row-finding.js';
import { RowReader } from './rows.js';
import { StandingReader } from './standing.js';
import { sharedNames, suspicious } from './suspicious.js';
import type { Table } from './table.js';

export interface DirectoryOptions extends ReadOptions {
  /** What rows are that do not say it. */
  kind?: Kind | undefined;
  /** Who has the program in rows that do not say it. */
  availability?: Organization['availability'] | undefined;
  /** How names in capitals are written: as they are, or as names. */
  case?: 'title' | undefined;
  /** The day the list was last checked, as YYYY-MM-DD; today by default. */
  updated?: string | undefined;
  /** By which accounts have ended or not begun, as YYYY-MM-DD. */
  today: string;
  /** The directory built before, whose ids are kept. */
  previous?: readonly Organization[] | undefined;
}

export interface BuiltDirectory extends ReadTable {
  /** Complete only when no finding is an error. */
  directory: Directory;
  findings: Finding[];
  columns: Columns;
  /** What a person has to say before anything can be built; empty when all is said. */
  questions: Question[];
  /** Rows that were joined to one further up, as they describe the same organization. */
  joinedRows: number;
}

/**
 * A spreadsheet → a directory, with all that a person should look at before it is published. Runs
 * in Node and in browsers.
 * @param input - the file's bytes, or its text
 * @throws {Failure} for what holds no rows, and for a column or sheet that there is not
 */
export async function buildDirectory(
  input: Uint8Array | string,
  options: DirectoryOptions,
): Promise<BuiltDirectory> {
  const read = await readTable(input, options);
  const built = buildFromTable(read.table, options);
  const { place } = read;
  const findings = built.findings.map((finding) => ({
    ...finding,
    ...(finding.path !== undefined && finding.line === undefined ? place?.(finding.path) : {}),
  }));
  return { ...read, ...built, findings: [...findings, ...sheetFinding(read)] };
}

function buildFromTable(
  table: Table,
  options: DirectoryOptions,
): Pick<BuiltDirectory, 'directory' | 'findings' | 'columns' | 'questions' | 'joinedRows'> {
  // What could not be read has no columns to choose from.
  const columns = columnsOf(table, table.headers.length > 0 ? options.columns : []);
  const directory: Directory = { updated: options.updated ?? options.today, organizations: [] };
  const questions = questionsOf(table, columns, options);
  const findings = [
    ...tableFindings(table),
    ...columnFindings(columns, table),
    ...questionsFinding(table, columns, questions),
  ];
  const built = { directory, findings, columns, questions, joinedRows: 0 };
  if (questions.length > 0) return built;
  const { entries, doubts: unclear } = readRows(table, columns, options, findings);
  const joined = withoutContradictions(joinRows(entries, unclear));
  options.progress?.('Looking for duplicates');
  const { drafts, findings: idFindings } = withIds(joined.drafts, options.previous ?? []);
  const valid: Draft[] = [];
  const doubts: Finding[] = [];
  for (const draft of drafts) {
    const { organization, findings: invalid } = validate(draft);
    findings.push(...invalid);
    if (!organization) continue;
    const found = suspicious(draft);
    doubts.push(...found);
    // What contradicts itself says no yes.
    if (found.some(({ severity }) => severity === 'error')) continue;
    directory.organizations.push(organization);
    valid.push(draft);
  }
  findings.push(
    ...joined.findings,
    ...idFindings,
    ...capitals(joined, options, table),
    ...namesakesWithIds(valid),
    ...doubts,
    ...nearDuplicates(valid),
    ...sharedNames(valid),
  );
  const { length } = directory.organizations;
  if (length > CAPS.rows)
    findings.push(
      rowError(
        { line: 1 },
        'format',
        `${length} organizations are more than the ${CAPS.rows} that a directory can hold.`,
      ),
    );
  return { ...built, joinedRows: joined.joinedRows };
}

function readRows(table: Table, columns: Columns, options: DirectoryOptions, findings: Finding[]) {
  const { kind, availability, progress } = options;
  const write = options.case === 'title' ? titleCase : (name: string) => name;
  const standing = new StandingReader(table, columns, options.today);
  const reader = new RowReader(columns, standing, { kind, availability, write });
  const doubts: Doubt[] = [];
  const entries = table.rows.flatMap((row, index) => {
    if (index % 1000 === 0)
      progress?.(
        `Reading rows: ${index.toLocaleString('en')} of ${table.rows.length.toLocaleString('en')}`,
      );
    const read = reader.read(row);
    findings.push(...read.findings);
    if (read.doubt) doubts.push(read.doubt);
    return read.entry ?? [];
  });
  return { entries, doubts };
}

/** What is wrong with the table as a whole. */
function tableFindings({ problems, headerLine, headers, rows }: Table): Finding[] {
  const findings = problems.map((problem): Finding => ({
    severity: 'error',
    rule: 'format',
    ...problem,
  }));
  if (rows.length === 0 && findings.length === 0)
    findings.push(
      rowError(
        { line: 1 },
        'format',
        headers.length > 0 ? 'There is no row below the header.' : 'This is empty.',
      ),
    );
  if (headerLine !== undefined)
    findings.push({
      severity: 'warning',
      rule: 'header',
      line: headerLine,
      message: 'This line is taken for the header; what stands above it is left out.',
    });
  return findings;
}

function validate(draft: Draft): { organization?: Organization; findings: Finding[] } {
  const { row, id, name, kind, aliases, region, availability, plans, url, note } = draft;
  const { rank, members } = draft;
  const { success, output, issues } = v.safeParse(organizationSchema, {
    id,
    name,
    kind,
    ...(aliases.length > 0 && { aliases }),
    ...(region && { region }),
    availability,
    ...(plans.length > 0 && { plans }),
    ...(url && { url }),
    ...(note && { note }),
    ...(rank !== undefined && { rank }),
    ...(members !== undefined && { members }),
  });
  if (success) return { organization: output, findings: [] };
  return {
    findings: issues
      .map((issue) => toProblem(issue))
      .map(({ path, message }) => rowError(row, 'format', `${name}: ${path}: ${message}`)),
  };
}

/** Names in capitals shout at readers: reported once. */
function capitals({ drafts }: Joined, options: DirectoryOptions, { headerLine }: Table): Finding[] {
  const shouting = drafts.filter(({ name }) => isInCapitals(name));
  const [first] = shouting;
  if (options.case || !first || shouting.length < 2 || shouting.length < drafts.length / 2)
    return [];
  return [
    {
      severity: 'warning',
      rule: 'capitals',
      line: headerLine ?? 1,
      message:
        `${shouting.length} of ${drafts.length} names are in capitals: --case title writes ` +
        `"${first.name}" as "${titleCase(first.name)}".`,
    },
  ];
}

function sheetFinding({ sheet, otherSheets = [] }: ReadTable): Finding[] {
  return sheet !== undefined && otherSheets.length > 0
    ? [
        {
          severity: 'warning',
          rule: 'sheet',
          message:
            `The sheet "${sheet}" was read, and not ` +
            `${otherSheets.map((name) => `"${name}"`).join(', ')}: choose another with --sheet.`,
        },
      ]
    : [];
}
