import type { Organization } from '../../directory/index.js';
import type { Finding } from '../check/finding.js';
import type { Columns } from './columns.js';
import type { Entry } from './entry.js';
import { answerIn, isObject } from './json-plans.js';
import { availabilityUnder, meansNo } from './negation.js';
import { type Plan, answerOf, plansOf } from './plan-cell.js';
import { type AnsweredPlans, answersIn } from './plan-columns.js';
import { rowError } from './row-finding.js';
import type { Row } from './table.js';
import { textOf } from './values.js';

type Availability = Entry['availability'];

/** Plans that do not say themselves whether they include the program are as their row says. */
const OTHERWISE = { all: 'included', none: 'not-included', 'some-plans': 'ask' } as const;

/** Reads who has the program: the columns of availability and of plans. */
export class CoverageReader {
  constructor(
    private readonly columns: Columns,
    /** Who has it in rows that do not say it themselves. */
    private readonly otherwise?: Organization['availability'],
  ) {}

  /** Whether a row clearly says yes of all. */
  saysYes(row: Row, name: string): boolean {
    return (
      this.availability(row, name) === 'all' &&
      this.plans(row, 'all').every(({ availability }) => availability === 'included')
    );
  }

  availability(row: Row, name: string): Availability | Finding {
    const cell = this.#cell(row);
    const answered = answersIn(row, this.columns.planColumns);
    const hasList = this.planText(row) !== '';
    const said = cell ? availabilityUnder(this.#header, cell) : this.#unsaid(answered, hasList);
    const wrong = this.#rival(row, name, said) ?? unreadable(row, name, answered);
    if (wrong) return wrong;
    if (said) return said;
    if (!cell && answered.plans.length > 0)
      return rowError(
        row,
        'availability',
        `${name}: no column of a plan says yes: write yes for those that include the program, ` +
          'or no for each.',
      );
    const unclear = cell ? `"${this.#inWords(cell)}" does not say` : 'it is not said';
    return rowError(
      row,
      'availability',
      `${name}: ${unclear} who there has the program: write all or some-plans.`,
    );
  }

  /** What says so, as the file has it. */
  words(row: Row): string {
    const cell = this.#cell(row);
    const { availability } = answersIn(row, this.columns.planColumns);
    if (cell) return this.#inWords(cell);
    return availability === 'none' ? 'no for each plan' : '';
  }

  plans(row: Row, availability: Availability): Plan[] {
    return [
      ...this.#lists().flatMap((header) => listed(header, row.cells[header], availability)),
      ...answersIn(row, this.columns.planColumns).plans,
    ];
  }

  /** The plans that a row lists. */
  planText(row: Row): string {
    return this.#lists()
      .map((header) => textOfList(row.cells[header]))
      .filter(Boolean)
      .join(', ');
  }

  get #header(): string {
    return this.columns.of.availability?.[0] ?? '';
  }

  #cell(row: Row): string {
    return this.columns.of.availability ? textOf(row.cells[this.#header]) : '';
  }

  /** A "yes" in a column that means no is not to be understood without its header. */
  #inWords(cell: string): string {
    return meansNo(this.#header) ? `${this.#header}: ${cell}` : cell;
  }

  /** The columns of plans that hold lists of them. */
  #lists(): string[] {
    const { of, planColumns } = this.columns;
    return (of.plans ?? []).filter((header) => !planColumns.headers.includes(header));
  }

  /** Who has it where no cell says so: what the author says of all does not go before a no. */
  #unsaid(answered: AnsweredPlans, hasList: boolean): Availability | undefined {
    const { plans, availability } = answered;
    if (plans.length === 0) return this.otherwise ?? (hasList ? 'some-plans' : undefined);
    if (availability === 'all') return this.otherwise ?? 'some-plans';
    return availability ?? (hasList ? 'some-plans' : undefined);
  }

  /** Another column that answers otherwise. */
  #rival(row: Row, name: string, said: Availability | undefined): Finding | undefined {
    const cell = this.#cell(row);
    for (const other of this.columns.rivals) {
      const written = textOf(row.cells[other]);
      const answer = availabilityUnder(other, written);
      if (!answer || !said || answer === said) continue;
      return rowError(
        row,
        'availability',
        `${name} has ${cell ? `"${cell}"` : 'nothing'} in the column ${this.#header} and ` +
          `"${written}" in ${other}: say which of them counts with --column availability="…".`,
      );
    }
    return undefined;
  }
}

const unreadable = (row: Row, name: string, { unreadable: one }: AnsweredPlans) =>
  one &&
  rowError(
    row,
    'availability',
    `${name}: "${one.cell}" in the column ${one.header} does not say whether that plan includes ` +
      'the program: write yes or no, or say with --column plans= that no column is a plan.',
  );

function described(plan: Record<string, unknown>, availability: Availability): Plan {
  const answer = answerIn(plan) ?? OTHERWISE[availability];
  return { ...plan, availability: answerOf(textOf(answer)) ?? answer } as Plan;
}

function textOfList(cell: unknown): string {
  if (!Array.isArray(cell)) return textOf(cell);
  return cell.map((plan) => textOf((plan as Partial<Plan> | null)?.name ?? plan)).join(', ');
}

function listed(header: string, cell: unknown, availability: Availability): Plan[] {
  if (Array.isArray(cell))
    return cell.flatMap((plan) =>
      isObject(plan) ? described(plan, availability) : listed(header, plan, availability),
    );
  const text = String(cell ?? '');
  if (!meansNo(header)) return plansOf(text, OTHERWISE[availability]);
  return plansOf(text, 'not-included').map((plan) =>
    plan.availability === 'included' ? { ...plan, availability: 'ask' } : plan,
  );
}
