import { isCounting } from './judge.js';
import { availabilityUnder, meansNo } from './negation.js';
import type { Plan } from './plan-cell.js';
import { likenessOf, planNameOf } from './plan-headers.js';
import type { Row, Table } from './table.js';
import { textOf } from './values.js';
import { planStatusOf } from './vocabulary.js';

/** Columns of which each is a plan, whose cells say whether it includes the program. */
export interface PlanColumns {
  headers: string[];
  /** Further columns of answers, which may be plans or not. */
  unclear: string[];
  columns: { header: string; name: string; read: (cell: string) => Answer | undefined }[];
}

export const NO_PLAN_COLUMNS: PlanColumns = { headers: [], unclear: [], columns: [] };

/** What a cell says of the plan of its column; nothing where that cannot be read. */
type Answer = Plan['availability'] | 'unsaid';

const ANSWERS = { all: 'included', none: 'not-included', 'some-plans': 'ask' } as const;
const EMPTY = /^(?:n\/?a|[-–—]+|)$/i;
const UNKNOWN = /^(?:\?+|tb[ad]|unknown)$/i;

/** @param xIsYes - whether an "x" is a check: beside a yes it may be a cross */
function answerOf(header: string, cell: string, xIsYes: boolean): Answer | undefined {
  if (EMPTY.test(cell)) return 'unsaid';
  if (UNKNOWN.test(cell)) return 'ask';
  if (/^x$/i.test(cell) && !xIsYes) return undefined;
  const status = meansNo(header) ? undefined : planStatusOf(cell);
  if (status) return status;
  const answer = availabilityUnder(header, cell);
  if (answer) return ANSWERS[answer];
  // A no stays one, whatever its reason.
  return !meansNo(header) && /^no\s*[-–—,;:(/]/i.test(cell) ? 'not-included' : undefined;
}

/** How often each cell that says something stands in a column. */
function cellsOf({ rows }: Table, header: string): Map<string, number> {
  const times = new Map<string, number>();
  for (const { cells } of rows) {
    const cell = textOf(cells[header]);
    times.set(cell, (times.get(cell) ?? 0) + 1);
  }
  for (const cell of times.keys()) if (EMPTY.test(cell)) times.delete(cell);
  return times;
}

/** The part of its cells that says yes or no. */
function shareOfAnswers(table: Table, header: string): number {
  const cells = [...cellsOf(table, header)];
  if (cells.length === 0 || isCounting(cells.map(([cell]) => cell))) return 0;
  const sum = (some: typeof cells) => some.reduce((all, [, times]) => all + times, 0);
  const isAnswer = ([cell]: [string, number]) => answerOf(header, cell, true) !== undefined;
  return sum(cells.filter(isAnswer)) / sum(cells);
}

export const isOfAnswers = (table: Table, header: string): boolean =>
  shareOfAnswers(table, header) >= 0.5;

/** Whether a list of plans says only what those are that have columns: "Plan type". */
export const isAboutPlans = (header: string): boolean => likenessOf(header) === 'no-plan';

/** Whether a column of answers says no of some, whatever it is about. */
export const saysNo = (table: Table, header: string): boolean =>
  isOfAnswers(table, header) &&
  likenessOf(header) !== 'no-plan' &&
  [...cellsOf(table, header).keys()].some(
    (cell) => answerOf(header, cell, true) === 'not-included',
  );

/** With what says how an "x" in them is meant. */
export function planColumns(
  table: Table,
  headers: readonly string[],
  unclear: readonly string[] = [],
): PlanColumns {
  const saysYes = (header: string) =>
    [...cellsOf(table, header).keys()].some((cell) => answerOf(header, cell, false) === 'included');
  const xIsYes = !headers.some(saysYes);
  const columns = headers.map((header) => ({
    header,
    name: planNameOf(header),
    read: remembering((cell) => answerOf(header, cell, xIsYes)),
  }));
  return { headers: [...headers], unclear: [...unclear], columns };
}

/** The same few cells stand in most rows. */
function remembering(read: (cell: string) => Answer | undefined): typeof read {
  const known = new Map<string, Answer | undefined>();
  return (cell) => {
    if (!known.has(cell)) known.set(cell, read(cell));
    return known.get(cell);
  };
}

/**
 * Which of the columns that hold nothing else are plans. One that is empty is a plan beside others:
 * nobody was marked there.
 */
export function findPlanColumns(table: Table, free: readonly string[]): PlanColumns {
  const isEmpty = (header: string) => cellsOf(table, header).size === 0;
  const likely = free.filter((header) => header && likenessOf(header) === 'plan');
  const sure = likely.filter((header) => isOfAnswers(table, header));
  if (sure.length === 0) return NO_PLAN_COLUMNS;
  const headers = likely.filter((header) => sure.includes(header) || isEmpty(header));
  const mayBe = (header: string) =>
    likely.includes(header)
      ? shareOfAnswers(table, header) > 0
      : likenessOf(header) === 'unknown' && isOfAnswers(table, header);
  const rest = free.filter((header) => header && !headers.includes(header));
  return planColumns(table, headers, rest.filter(mayBe));
}

/** What a row says of the plans that have columns of their own. */
export interface AnsweredPlans {
  plans: Plan[];
  /** Who has the program by these answers alone; nothing where no plan has one. */
  availability?: 'all' | 'some-plans' | 'none' | undefined;
  /** The first cell that cannot be read. */
  unreadable?: { header: string; cell: string } | undefined;
}

export function answersIn(row: Row, { columns }: PlanColumns): AnsweredPlans {
  const answers = columns.map(({ header, name, read }) => {
    const cell = textOf(row.cells[header]);
    return { header, name, cell, answer: read(cell) };
  });
  const unreadable = answers.find(({ answer }) => answer === undefined);
  return {
    // An empty cell is no yes, nor surely a no.
    plans: answers.map(({ name, answer = 'ask' }) => ({
      name,
      availability: answer === 'unsaid' ? 'ask' : answer,
    })),
    availability: availabilityBy(answers.map(({ answer }) => answer)),
    ...(unreadable && { unreadable }),
  };
}

function availabilityBy(answers: readonly (Answer | undefined)[]): AnsweredPlans['availability'] {
  if (answers.length === 0) return undefined;
  if (answers.every((answer) => answer === 'included')) return 'all';
  if (answers.every((answer) => answer === 'not-included')) return 'none';
  return answers.some((answer) => answer === 'included' || answer === 'ask')
    ? 'some-plans'
    : undefined;
}
