import { Failure } from '../failure.js';
import type { Kind } from '../../directory/index.js';
import { availabilityOf, kindOf } from './values.js';

export type Field =
  'id' | 'name' | 'kind' | 'aliases' | 'region' | 'availability' | 'plans' | 'url' | 'note';

/** The headers under which each field is known. */
const SYNONYMS: Readonly<Record<Field, string>> = {
  id: 'id, code, key, organization id, organisation id, client id, account id, employer id, group id, plan id, organization code, client code',
  name:
    'name, organization, organisation, organization name, organisation name, company, company name, employer, employer name, client, client name, ' +
    'account, account name, group, group name, customer, customer name, plan sponsor, health plan, health plan name, plan name, payer, payer name, insurer, insurer name, carrier',
  kind: 'kind, type, category, organization type, organisation type, client type, account type',
  aliases:
    'aliases, alias, also known as, aka, a k a, other names, other name, alternate names, alternate name, short name, short names, ' +
    'former name, former names, formerly, dba, d b a, doing business as, acronym, acronyms, abbreviation, abbreviations, nickname, nicknames, legal name, brand, brands',
  region: 'region, state, province, location, st, headquarters state, hq state',
  availability:
    'availability, available, available to, coverage, covered, eligibility, eligible, program, program available, access',
  plans: 'plans, plan names, health plans, plan list',
  url: 'url, link, website, web site, web address, address, enrollment link, enrolment link, enrollment url, sign up link, signup link, registration link, start link, landing page',
  note: 'note, notes, comment, comments, remark, remarks, message',
};

const FIELDS = Object.keys(SYNONYMS) as Field[];
const BY_HEADER = new Map(
  FIELDS.flatMap((field) =>
    SYNONYMS[field].split(', ').map((synonym): [string, Field] => [synonym, field]),
  ),
);

/** `(2)` tells a header from another of its name. */
const normal = (header: string): string =>
  header
    .replace(/ \(\d+\)$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export interface Columns {
  /** The headers that hold each field; only names other than the first can have several. */
  of: Partial<Record<Field, string[]>>;
  unused: string[];
  /** What all rows are, when the header of the names says so. */
  kind?: Kind | undefined;
}

/**
 * Which column holds what.
 * @param wanted - `field=Header`, which go before what the headers say by themselves
 * @throws {Failure} for a field or header that there is not
 */
export function columnsOf(headers: readonly string[], wanted: readonly string[] = []): Columns {
  const of: Columns['of'] = {};
  const taken = new Set<string>();
  const take = (field: Field, header: string) => {
    (of[field] ??= []).push(header);
    taken.add(header);
  };
  for (const one of wanted) {
    const [field = '', header = ''] = one.split(/=(.*)/s).map((part) => part.trim());
    if (!FIELDS.includes(field as Field))
      throw new Failure(`There is no field "${field}": choose from ${FIELDS.join(', ')}.`);
    const found = headers.find((other) => normal(other) === normal(header));
    if (found === undefined)
      throw new Failure(
        `There is no column "${header}": the file has ${headers.filter(Boolean).join(', ')}.`,
      );
    take(field as Field, found);
  }
  for (const header of headers) {
    const field = BY_HEADER.get(normal(header));
    if (taken.has(header) || !field || (of[field] && field !== 'aliases')) continue;
    take(field, header);
  }
  return {
    of,
    unused: headers.filter((header) => header && !taken.has(header)),
    kind: kindBy(of.name?.[0]),
  };
}

/** How many fields a row names, if it looks like a header: one of them holds names, and not all are what a cell can say. */
export function fieldsNamed(cells: readonly string[], wanted: readonly string[] = []): number {
  const told = new Map(
    wanted
      .map((one) => one.split(/=(.*)/s))
      .map(([field = '', header = '']) => [normal(header), field.trim() as Field]),
  );
  const named = cells.flatMap(
    (cell) => told.get(normal(cell)) ?? BY_HEADER.get(normal(cell)) ?? [],
  );
  const values = cells.filter(
    (cell) => kindOf(cell) !== undefined || availabilityOf(cell) !== undefined,
  );
  return named.includes('name') && values.length < named.length ? new Set(named).size : 0;
}

function kindBy(header = ''): Kind | undefined {
  if (/\b(plan|payer|insurer|carrier)\b/.test(normal(header)) && !/sponsor/i.test(header))
    return 'health-plan';
  return /\b(employer|company|plan sponsor)\b/.test(normal(header)) ? 'employer' : undefined;
}
