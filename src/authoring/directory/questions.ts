import type { Finding } from '../check/finding.js';
import { type Columns, cellsOf } from './columns.js';
import { misfit } from './judge.js';
import type { Table } from './table.js';

/**
 * What a spreadsheet does not say, and only a person can: which column holds names, what rows are,
 * who has the program, which columns are plans.
 */
export type Question = 'name' | 'kind' | 'availability' | 'plans';

interface Given {
  kind?: unknown;
  availability?: unknown;
}

/** What has to be asked before rows can be read. */
export const questionsOf = (table: Table, columns: Columns, given: Given): Question[] =>
  table.rows.length === 0
    ? []
    : [
        ...(columns.of.name ? [] : ['name' as const]),
        ...(columns.of.kind || columns.kind || given.kind ? [] : ['kind' as const]),
        ...(columns.of.availability || columns.of.plans || given.availability
          ? []
          : ['availability' as const]),
        ...(columns.planColumns.unclear.length > 0 ? ['plans' as const] : []),
      ];

/** Columns that may hold names, the likeliest first. */
export const candidatesForNames = (table: Table, { of }: Columns): string[] =>
  table.headers
    .filter((header) => header && !Object.values(of).flat().includes(header))
    .map((header) => {
      const cells = cellsOf(table, header);
      const distinct = new Set(cells).size / (cells.length || 1);
      return { header, score: misfit('name', cells) || cells.length === 0 ? 0 : distinct };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ header }) => header);

const choiceOfPlans = ({ planColumns: { headers, unclear } }: Columns): string =>
  [...headers, ...unclear].map((header) => `--column plans="${header}"`).join(' ');

const isOrAre = (headers: readonly string[], what: string): string =>
  `${headers.join(', ')} ${headers.length > 1 ? `are ${what}s` : `is a ${what}`}`;

type Sentence = (table: Table, guess: string, columns: Columns) => string;
const SENTENCES: Readonly<Record<Question, Sentence>> = {
  name: ({ headers }, guess) =>
    `No column holds names: the file has ${headers.filter(Boolean).join(', ')}. Say which ` +
    `with --column name="${guess}", or --no-header if the first row is one of data.`,
  kind: () =>
    'No column says what the rows are: say it for all with --kind employer or --kind ' +
    'health-plan, or name a column with --column kind="…".',
  availability: () =>
    'No column says who has the program: say it for all rows with --availability all or ' +
    'some-plans, or name a column with --column availability="…".',
  plans: (_table, _guess, columns) =>
    `${isOrAre(columns.planColumns.headers, 'plan')} by the header, and ` +
    `${columns.planColumns.unclear.join(', ')} beside may be, too: name each column that is a ` +
    `plan with ${choiceOfPlans(columns)}, without those that are none; one that says who has ` +
    'the program with --column availability="…".',
};

/** The options that would do, with the likeliest column of names. */
export const optionsFor = (
  questions: readonly Question[],
  guess: string,
  columns: Columns,
): string[] => {
  const options: Readonly<Record<Question, string>> = {
    name: `--column name="${guess}"`,
    kind: '--kind employer',
    availability: '--availability all',
    plans: choiceOfPlans(columns),
  };
  return questions.map((question) => options[question]);
};

/** The rule of the finding that asks. */
export const MISSING = 'missing';

/** One error that asks for everything. */
export function questionsFinding(
  table: Table,
  columns: Columns,
  questions: readonly Question[],
): Finding[] {
  if (questions.length === 0) return [];
  const guess = candidatesForNames(table, columns)[0] ?? '…';
  const message = questions.map((one) => SENTENCES[one](table, guess, columns)).join(' ');
  return [{ severity: 'error', rule: MISSING, line: table.headerLine ?? 1, message }];
}
