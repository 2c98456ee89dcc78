import type { Directory, Kind, Organization } from '../../directory/index.js';
import { plainWords } from '../directory/synonyms.js';
import type { BuiltDirectory } from '../directory/index.js';
import { candidatesForNames, optionsFor } from '../directory/questions.js';
import type { DirectoryCommandOptions } from './directory.js';
import type { Ask } from './environment.js';
import { count } from './report.js';

/**
 * Asks for what a spreadsheet does not say, question by question; nothing when the person stops.
 */
export async function askForMissing(
  ask: Ask,
  { questions, table, columns }: BuiltDirectory,
  options: DirectoryCommandOptions,
): Promise<DirectoryCommandOptions | undefined> {
  const answers = { ...options };
  if (questions.includes('name')) {
    const choices = candidatesForNames(table, columns).map((header) => ({
      value: header,
      label: `${header}, such as ${examples(table.rows.map(({ cells }) => cells[header]))}`,
    }));
    const header = await ask.choose('Which column holds the names?', choices);
    if (header === undefined) return undefined;
    answers.column = [...(options.column ?? []), `name=${header}`];
  }
  if (questions.includes('kind')) {
    const kind = await ask.choose('What are the rows?', [
      { value: 'employer', label: 'Employers, or other groups that sponsor a health plan' },
      { value: 'health-plan', label: 'Health plans, insurers or payers' },
    ]);
    if (kind === undefined) return undefined;
    answers.kind = kind as Kind;
  }
  if (questions.includes('availability')) {
    const who = await ask.choose('Who has the program at the organizations in this list?', [
      { value: 'all', label: 'Everyone at each of them' },
      { value: 'some-plans', label: 'Only people on some of their plans' },
      ...columnsOfAnswers(table).map((header) => ({
        value: `column:${header}`,
        label: `It differs: the column ${header} says so`,
      })),
      { value: 'stop', label: 'I do not know' },
    ]);
    if (who === undefined || who === 'stop') return undefined;
    const column = who.startsWith('column:') ? who.slice('column:'.length) : undefined;
    if (column === undefined) answers.availability = who as Organization['availability'];
    else answers.column = [...(answers.column ?? []), `availability=${column}`];
  }
  if (questions.includes('plans')) {
    const columnsOfPlans = await askForPlans(ask, columns);
    if (!columnsOfPlans) return undefined;
    answers.column = [...(answers.column ?? []), ...columnsOfPlans];
  }
  return answers;
}

/** What the columns of answers are that stand beside those of plans. */
async function askForPlans(
  ask: Ask,
  { planColumns: { headers, unclear } }: BuiltDirectory['columns'],
): Promise<string[] | undefined> {
  const chosen = headers.map((header) => `plans=${header}`);
  for (const header of unclear) {
    const field = await ask.choose(`What does the column ${header} say?`, [
      { value: 'plans', label: `Whether a plan has the program, as ${headers[0] ?? ''} does` },
      { value: 'availability', label: 'Whether the organization has the program' },
      { value: 'else', label: 'Something else' },
    ]);
    if (field === undefined) return undefined;
    if (field !== 'else') chosen.push(`${field}=${header}`);
  }
  return chosen;
}

const examples = (values: readonly unknown[]): string =>
  values
    .map((value) => String(value ?? '').trim())
    .filter(Boolean)
    .slice(0, 2)
    .map((value) => `"${value.slice(0, 40)}"`)
    .join(' and ');

/** Columns whose few different cells may say who has the program. */
const columnsOfAnswers = ({ headers, rows }: BuiltDirectory['table']): string[] =>
  headers.filter((header) => {
    const cells = rows.map(({ cells: row }) => plainWords(String(row[header] ?? '')));
    const distinct = new Set(cells.filter(Boolean));
    return header && distinct.size > 0 && distinct.size <= 4 && rows.length > distinct.size;
  });

const ROWS_SHOWN = 10;

/** Rows as they will be. */
export function firstRows({ organizations }: Directory): string {
  const rows = organizations
    .slice(0, ROWS_SHOWN)
    .map(({ name, kind, region = '', availability, plans = [] }) => [
      name,
      kind,
      region,
      availability + (plans.length > 0 ? ` (${count(plans.length, 'plan')})` : ''),
    ]);
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
  const more = organizations.length - rows.length;
  return `\n${lines.join('\n')}\n${more > 0 ? `  … and ${count(more, 'more organization')}\n` : ''}\n`;
}

const quoted = (text: string): string => (/^[\w./=-]+$/.test(text) ? text : `"${text}"`);

/** The command that does without questions; with `built`, with an answer to each as an example. */
export function commandLine(
  file: string,
  options: DirectoryCommandOptions,
  command: 'build' | 'check' = 'build',
  built?: BuiltDirectory,
): string {
  const { column = [], header, sheet, kind, availability, encoding, separator } = options;
  return [
    `care-guide directory ${command}`,
    quoted(file),
    ...column.map((one) => `--column ${quoted(one)}`),
    ...(header === false ? ['--no-header'] : []),
    ...(sheet ? [`--sheet ${quoted(sheet)}`] : []),
    ...(kind ? [`--kind ${kind}`] : []),
    ...(availability ? [`--availability ${availability}`] : []),
    ...(options.case ? [`--case ${options.case}`] : []),
    ...(encoding ? [`--encoding ${encoding}`] : []),
    ...(options.repairLetters ? ['--repair-letters'] : []),
    ...(separator ? [`--separator ${quoted(separator)}`] : []),
    ...(options.updated ? [`--updated ${options.updated}`] : []),
    ...(options.leaveOut ? ['--leave-out'] : []),
    ...(options.output ? [`--output ${quoted(options.output)}`] : []),
    ...(built
      ? optionsFor(
          built.questions,
          candidatesForNames(built.table, built.columns)[0] ?? '…',
          built.columns,
        )
      : []),
  ].join(' ');
}
