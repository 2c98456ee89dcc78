import { Failure } from '../failure.js';
import type { Kind } from '../../directory/index.js';
import { isCounting, looksLikeStatus, misfit } from './judge.js';
import { meansNo } from './negation.js';
import {
  type PlanColumns,
  findPlanColumns,
  isAboutPlans,
  isOfAnswers,
  planColumns,
} from './plan-columns.js';
import { plainWords } from './synonyms.js';
import type { Table } from './table.js';
import { textOf } from './values.js';
import { FIELDS, type Field, fieldLikeHeader, fieldOfHeader } from './vocabulary.js';

export interface Columns {
  /** The headers that hold each field; several for {@link SEVERAL}, and for plans. */
  of: Partial<Record<Field, string[]>>;
  /** Those of the plans that are one plan each. */
  planColumns: PlanColumns;
  /** Whether the author said which columns are plans. */
  arePlansChosen: boolean;
  unused: string[];
  /** Columns whose header says a field that their cells do not hold, and why. */
  misfits: { header: string; field: Field; why: string }[];
  /** Further columns that seem to say who has the program, unless the author chose one. */
  rivals: string[];
  /** What all rows are, when the header of the names says so. */
  kind?: Kind | undefined;
}

/** Fields that several columns can hold together. */
const SEVERAL: readonly Field[] = ['aliases', 'status', 'start', 'end'];

/** Cells of a column that are looked at to judge it. */
const SAMPLE = 500;

/** `(2)` distinguishes a header from another of its name. */
export const wordsOf = (header: string): string => plainWords(header.replace(/ \(\d+\)$/, ''));

/**
 * Which column holds what: by its header, and by what its cells are like.
 * @param wanted - `field=Header`, which go before what the headers say by themselves; `field=`
 *   leaves a field without a column
 * @throws {Failure} for a field or header that there is not
 */
export function columnsOf(table: Table, wanted: readonly string[] = []): Columns {
  const { headers } = table;
  const chosen = choose(headers, wanted);
  const of: Columns['of'] = {};
  for (const [field, header] of chosen) if (header) (of[field] ??= []).push(header);
  const taken = new Set(chosen.map(([, header]) => header).filter(Boolean));
  const closed = new Set(chosen.map(([field]) => field));
  const misfits: Columns['misfits'] = [];
  const isFree = (field: Field) => !closed.has(field) && (!of[field] || SEVERAL.includes(field));
  const take = (field: Field, header: string) => {
    if (taken.has(header) || !isFree(field)) return;
    const why = misfit(field, cellsOf(table, header));
    const isKnown = misfits.some((one) => one.header === header && one.field === field);
    if (why && !isKnown) misfits.push({ header, field, why });
    if (why) return;
    (of[field] ??= []).push(header);
    taken.add(header);
  };
  for (const { header, field } of byPreference(table)) take(field, header);
  for (const header of headers) {
    const field = fieldLikeHeader(wordsOf(header));
    if (field) take(field, header);
  }
  for (const header of headers)
    if (!taken.has(header) && looksLikeStatus(cellsOf(table, header))) take('status', header);
  if (!of.name && !closed.has('name') && of.plans && /\bplan\b/.test(wordsOf(of.plans[0] ?? ''))) {
    of.name = of.plans; // a list of plans, and nobody who offers them
    delete of.plans;
  }
  if (!of.name && table.headerless && !closed.has('name')) {
    const header = headers.find((one) => !taken.has(one) && holdsNames(cellsOf(table, one)));
    if (header) of.name = [header];
    if (header) taken.add(header);
  }
  const columnsOfPlans = closed.has('plans')
    ? planColumns(
        table,
        (of.plans ?? []).filter((header) => isOfAnswers(table, header)),
      )
    : findPlanColumns(table, table.headerless ? [] : headers.filter((one) => !taken.has(one)));
  const [list] = of.plans ?? [];
  if (list && !closed.has('plans') && columnsOfPlans.headers.length > 0 && isAboutPlans(list)) {
    delete of.plans;
    taken.delete(list);
  }
  for (const header of columnsOfPlans.headers) {
    if (taken.has(header)) continue;
    (of.plans ??= []).push(header);
    taken.add(header);
  }
  const isRival = (header: string) =>
    !taken.has(header) &&
    fieldOfHeader(wordsOf(header)) === 'availability' &&
    !misfit('availability', cellsOf(table, header));
  return {
    of,
    planColumns: columnsOfPlans,
    arePlansChosen: closed.has('plans'),
    unused: headers.filter((header) => header && !taken.has(header)),
    misfits: misfits.filter(({ header }) => !taken.has(header)),
    rivals: closed.has('availability') ? [] : headers.filter(isRival),
    kind: kindBy(of.name?.[0]),
  };
}

function choose(headers: readonly string[], wanted: readonly string[]): [Field, string][] {
  return wanted.map((one) => {
    const [field = '', header = ''] = one.split(/=(.*)/s).map((part) => part.trim());
    if (!FIELDS.includes(field as Field))
      throw new Failure(`There is no field "${field}": choose from ${FIELDS.join(', ')}.`);
    const found =
      headers.find((other) => other === header) ??
      headers.find((other) => plainWords(other) === plainWords(header)) ??
      (/^\d+$/.test(header) ? headers[Number(header) - 1] : undefined);
    if (header && found === undefined)
      throw new Failure(
        `There is no column "${header}": the file has ${headers.filter(Boolean).join(', ')}.`,
      );
    return [field as Field, found ?? ''];
  });
}

/** Columns by what their headers say; of several for one field, those first that say it best. */
function byPreference(table: Table): { header: string; field: Field }[] {
  const known = table.headers.flatMap((header) => {
    const words = wordsOf(header);
    const field = fieldOfHeader(words);
    if (!field) return [];
    if (field === 'availability' && isCounting(cellsOf(table, header)))
      return [{ header, words, field: 'members' as const }];
    return [{ header, words, field }];
  });
  // Who issues a plan is its organization; the plans are what it offers.
  const isNameOfPlan = (words: string) => /^(?:plan name|plan marketing name)$/.test(words);
  // Who opted out is often all that such a column says.
  const isLast = ({ words }: { words: string }) => isNameOfPlan(words) || meansNo(words);
  return known.sort((a, b) => Number(isLast(a)) - Number(isLast(b)));
}

/** The cells of a column that say something. */
export function cellsOf({ rows }: Table, header: string): string[] {
  const cells: string[] = [];
  for (const { cells: row } of rows) {
    const value = row[header];
    const cell = Array.isArray(value) ? value.map(textOf).join(' ') : textOf(value);
    if (cell && cells.push(cell) === SAMPLE) break;
  }
  return cells;
}

/** Mostly different texts, as names are. */
const holdsNames = (cells: readonly string[]): boolean =>
  cells.length > 0 &&
  !misfit('name', cells) &&
  misfit('url', cells) !== undefined &&
  cells.filter((cell) => cell.length > 3).length >= cells.length / 2 &&
  new Set(cells).size > cells.length / 2;

function kindBy(header = ''): Kind | undefined {
  const words = wordsOf(header);
  if (/\b(?:sponsor)\b/.test(words)) return 'employer';
  if (/\b(?:plan|payer|payor|insurer|insurance|carrier|issuer)\b/.test(words)) return 'health-plan';
  return /\b(?:employer|company|agency|bureau|district|school|hospital|firm|business)\b/.test(words)
    ? 'employer'
    : undefined;
}
