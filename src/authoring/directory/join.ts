import type { Finding } from '../check/finding.js';
import { type Doubt, doubtOf } from './doubt.js';
import { groupBy } from './group.js';
import { placeKey } from './places.js';
import { contradictedByPlans } from './plan-answers.js';
import { rowError, rowWarning, whereIs } from './row-finding.js';
import { type Entry, says } from './entry.js';
import type { Plan } from './plan-cell.js';

/** An organization as all its rows together describe it. Nobody's rows say no of all of it. */
export interface Draft extends Entry {
  availability: 'all' | 'some-plans';
}

export interface Joined {
  drafts: Draft[];
  /** Rows of those that do not have the program. */
  without: Entry[];
  /** Rows with errors. */
  doubts: Doubt[];
  findings: Finding[];
  /** Rows that describe an organization whose rows began further up. */
  joinedRows: number;
}

/** Joins the rows of each organization: those with the same name, kind and place. */
export function joinRows(entries: readonly Entry[], doubts: readonly Doubt[]): Joined {
  const joined: Joined = {
    drafts: [],
    without: [],
    doubts: [...doubts],
    findings: [],
    joinedRows: 0,
  };
  for (const rows of groupBy(entries, groupKey).values()) {
    for (const part of byId(rows)) {
      const { draft, findings } = joinOne(part);
      joined.findings.push(...findings);
      if (draft) joined.drafts.push(draft);
      if (draft) joined.joinedRows += part.length - 1;
      const error = findings.find(({ severity }) => severity === 'error');
      if (error) joined.doubts.push(...part.map((entry) => ({ ...doubtOf(entry), row: error })));
      else if (!draft) joined.without.push(...part);
    }
  }
  return joined;
}

const isDraft = (entry: Entry): entry is Draft =>
  entry.availability !== 'none' && entry.plans.length === 0;

const groupKey = ({ key, kind, region }: Entry): string => `${key}\n${kind}\n${placeKey(region)}`;

const answersOf = (rows: readonly Entry[]) => new Set(rows.map((row) => row.availability));

/**
 * Namesakes with ids of their own stay apart, unless their rows are products of one, or disagree.
 */
function byId(rows: Entry[]): Entry[][] {
  if (rows.length === 1) return [rows];
  const hasPlans = rows.some(({ plans }) => plans.length > 0);
  if (hasPlans || answersOf(rows).size > 1) return [rows];
  return [...groupBy(rows, ({ id }) => id).values()];
}

function joinOne(rows: readonly Entry[]): { draft?: Draft; findings: Finding[] } {
  const [first] = rows as [Entry];
  // As nearly all are
  if (rows.length === 1 && isDraft(first)) return { draft: first, findings: [] };
  const wrong = contradictedByPlans(rows);
  if (wrong) return { findings: [wrong] };
  const yes = rows.filter(({ availability }) => availability !== 'none');
  if (yes.length === 0) return { findings: rows.map(leftOut) };
  const { name } = first;
  const disagreement = disagreeing(rows);
  if (disagreement) return { findings: [disagreement] };
  const { plans, findings } = joinPlans(rows, name);
  if (findings.length > 0) return { findings };
  const draft: Draft = {
    ...first,
    availability: rows.every(({ availability }) => availability === 'all') ? 'all' : 'some-plans',
    availabilityCell: answersOf(rows).size === 1 ? first.availabilityCell : '',
    plans,
    aliases: [...first.aliases],
    id: idOf(rows),
  };
  for (const row of rows.slice(1)) findings.push(...addTo(draft, first, row));
  return { draft, findings };
}

const leftOut = ({ row, name, availabilityCell, availability }: Entry): Finding =>
  rowWarning(
    row,
    'left-out',
    `${name} does not have the program ("${availabilityCell || availability}"), so it is left out.`,
  );

/** Rows that cannot all be right: of the whole organization one says this, another that. */
function disagreeing(rows: readonly Entry[]): Finding | undefined {
  const whole = rows.filter(({ plans }) => plans.length === 0);
  const hasPlans = whole.length < rows.length;
  for (const other of whole.slice(1)) {
    const [first] = whole as [Entry];
    if (other.availability === first.availability) continue;
    if (hasPlans && ![first.availability, other.availability].includes('none')) continue;
    return rowError(
      other.row,
      'duplicate',
      `${other.name} has ${says(other)} here and ${says(first)} in ${whereIs(first.row)}: ` +
        'keep the row that is right, or name the plans in a column.',
    );
  }
  return undefined;
}

/** Each plan once; one that rows disagree about is an error. */
function joinPlans(rows: readonly Entry[], name: string): { plans: Plan[]; findings: Finding[] } {
  const known = new Map<string, { plan: Plan; entry: Entry }>();
  const findings: Finding[] = [];
  for (const entry of rows) {
    for (const plan of entry.plans) {
      const key = String(plan.name).toLowerCase();
      const earlier = known.get(key);
      if (!earlier) known.set(key, { plan: { ...plan }, entry });
      else if (earlier.plan.availability === 'ask' || plan.availability === 'ask')
        earlier.plan.availability = 'ask';
      else if (earlier.plan.availability !== plan.availability)
        findings.push(
          rowError(
            entry.row,
            'duplicate',
            `${name}: "${plan.name}" is ${plan.availability} here and ` +
              `${earlier.plan.availability} in ${whereIs(earlier.entry.row)}: keep the row ` +
              'that is right.',
          ),
        );
    }
  }
  return { plans: [...known.values()].map(({ plan }) => plan), findings };
}

/** The rows' id, unless each has one of its own: then it is the products'. */
function idOf(rows: readonly Entry[]): string {
  const ids = new Set(rows.map(({ id }) => id).filter(Boolean));
  return ids.size === 1 ? ([...ids][0] ?? '') : '';
}

/** Adds what a further row says; a row that adds nothing is reported. */
function addTo(draft: Draft, first: Entry, entry: Entry): Finding[] {
  let adds = entry.plans.length > 0;
  const known = new Set([draft.name, ...draft.aliases].map((name) => name.toLowerCase()));
  for (const alias of entry.aliases) {
    if (known.has(alias.toLowerCase())) continue;
    draft.aliases.push(alias);
    adds = true;
  }
  for (const field of ['url', 'note', 'region'] as const) {
    if (!draft[field] && entry[field]) {
      draft[field] = entry[field];
      adds = true;
    }
  }
  if (entry.members !== undefined) draft.members = Math.max(draft.members ?? 0, entry.members);
  if (entry.rank !== undefined) draft.rank = Math.min(draft.rank ?? entry.rank, entry.rank);
  const findings: Finding[] = [];
  if (entry.url && draft.url !== entry.url)
    findings.push(
      rowWarning(
        entry.row,
        'duplicate',
        `${draft.name} has another address in ${whereIs(first.row)}, which is used: ${draft.url}.`,
      ),
    );
  if (!adds && findings.length === 0)
    findings.push(
      rowWarning(
        entry.row,
        'duplicate',
        `${entry.name} stands in ${whereIs(first.row)} already, so this row is left out.`,
      ),
    );
  return findings;
}
