import type { Kind, Organization } from '../../directory/index.js';

const table = <T>(rows: readonly (readonly [T, string])[]): ReadonlyMap<string, T> =>
  new Map(
    rows.flatMap(([value, words]) => words.split(', ').map((word): [string, T] => [word, value])),
  );

/** `none` is an organization that does not have the program: it does not belong into a directory. */
const AVAILABILITY = table<Organization['availability'] | 'none'>([
  [
    'all',
    'all, yes, y, true, 1, x, available, covered, included, eligible, everyone, all plans, all employees, all members, full, active',
  ],
  [
    'some-plans',
    'some plans, some, partial, partly, varies, depends, limited, selected plans, certain plans, ask',
  ],
  [
    'none',
    'no, n, false, 0, none, not available, not covered, not included, not eligible, unavailable, inactive, terminated, ended',
  ],
]);

const KINDS = table<Kind>([
  [
    'employer',
    'employer, company, employer group, business, organization, government, school, school district, university, hospital, union, e',
  ],
  [
    'health-plan',
    'health plan, healthplan, plan, payer, payor, insurer, insurance, insurance company, carrier, health insurance, health insurer, hp',
  ],
]);

const PLAN = table<'included' | 'not-included' | 'ask'>([
  ['included', 'included, yes, y, true, covered, available, all'],
  ['not-included', 'not included, no, n, false, not covered, excluded, not available'],
  ['ask', 'ask, ask your plan, maybe, unknown, varies'],
]);

const word = (cell: string): string =>
  cell
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();

export const availabilityOf = (cell: string) =>
  AVAILABILITY.get(cell) ?? AVAILABILITY.get(word(cell));
export const kindOf = (cell: string) => KINDS.get(cell) ?? KINDS.get(word(cell));

type Plans = NonNullable<Organization['plans']>;

/** "Gold PPO: included; Bronze HMO (no); Student" → plans; one that does not say is to be asked about. */
export function plansOf(cell: string): Plans {
  return cell
    .split(/\s*[;|\n]\s*/)
    .filter(Boolean)
    .map((part) => {
      const [, name, status] =
        /^(.*?)\s*[:=]\s*([^:=]+)$/.exec(part) ?? /^(.*?)\s*\(([^()]+)\)$/.exec(part) ?? [];
      const availability = status === undefined ? undefined : PLAN.get(word(status));
      return name && availability ? { name, availability } : { name: part, availability: 'ask' };
    });
}

const LEGAL =
  /^(inc|incorporated|llc|l\.l\.c|llp|lp|ltd|limited|corp|corporation|co|company|plc|pc|pllc|n\.?a|p\.?c)\.?$/i;

/** Several names in one cell: divided by "|", ";", " / " or a new line, else by commas, of which "Acme, Inc." has one. */
export function namesOf(cell: string): string[] {
  const parts = /[|;\n]| \/ /.test(cell)
    ? cell.split(/[|;\n]| \/ /)
    : cell.split(/,\s+/).reduce<string[]>((names, part) => {
        if (names.length > 0 && LEGAL.test(part.trim()))
          names.push(`${names.pop() ?? ''}, ${part}`);
        else names.push(part);
        return names;
      }, []);
  return parts.map((part) => part.trim()).filter(Boolean);
}
