import type { Finding } from '../check/finding.js';
import { rowError } from './row-finding.js';
import { type Entry, says } from './entry.js';

/** Why the rows of one organization cannot be right, by what they say of its plans. */
export function contradictedByPlans(rows: readonly Entry[]): Finding | undefined {
  for (const entry of rows) {
    const why = contradiction(entry);
    if (why) return rowError(entry.row, 'availability', `${entry.name}: ${why}`);
  }
  const whole = rows.find(({ plans }) => plans.length === 0);
  const isEachWithout = rows.every(({ availability, plans }) =>
    plans.length > 0 ? hasNone(plans) : availability === 'some-plans',
  );
  return whole && isEachWithout && rows.length > 1
    ? rowError(whole.row, 'availability', `${whole.name}: ${noneOfThem(whole)}`)
    : undefined;
}

const hasNone = (plans: Entry['plans']): boolean =>
  plans.every(({ availability }) => availability === 'not-included');

const noneOfThem = (entry: Entry): string =>
  `some plans have the program (${says(entry)}), and yet none of those listed includes it: add ` +
  'those that do, or write no.';

/** What a row says of all, and then otherwise of its plans. */
function contradiction(entry: Entry): string | undefined {
  const { availability, plans } = entry;
  if (plans.length === 0) return undefined;
  if (availability === 'some-plans') return hasNone(plans) ? noneOfThem(entry) : undefined;
  const other = plans.find((plan) =>
    availability === 'all' ? plan.availability !== 'included' : plan.availability === 'included',
  );
  if (!other) return undefined;
  return availability === 'all'
    ? `everyone has the program (${says(entry)}), and yet "${other.name}" does not include it: ` +
        'write some-plans, or correct the plan.'
    : `nobody has the program (${says(entry)}), and yet "${other.name}" includes it: write ` +
        'some-plans, or correct the plan.';
}
