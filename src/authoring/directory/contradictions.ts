import type { Finding } from '../check/finding.js';
import { groupBy } from './group.js';
import { type Doubt, doubtOf } from './doubt.js';
import type { Draft, Joined } from './join.js';
import { mayOverlap } from './places.js';
import { rowError, rowWarning, whereIs } from './row-finding.js';
import { type Entry, coreOf, keyOf, says } from './entry.js';

/** By what two rows may be about one organization. */
type Link = { by: 'name' } | { by: 'alias'; alias: string } | { by: 'id' };

/** "Acme Foods" and "Acme Foods, Inc." may be one. */
const coreOfName = (name: string): string => coreOf({ key: keyOf(name) });

/** What one is found by: its name, its other names, its id. */
const tagsOf = ({ names, id }: Doubt): string[] => [
  ...new Set(names.map((name) => `name ${coreOfName(name)}`).filter((tag) => tag !== 'name ')),
  ...(id ? [`id ${id}`] : []),
];

/** A row that speaks against a yes: by a no, or by an error, where nobody knows what it says. */
interface Against {
  about: Doubt;
  no?: Entry;
}

/** Finds rows by any of their names, and by their ids. */
class Index {
  readonly #byTag: Map<string, { tag: string; against: Against }[]>;

  constructor(rows: readonly Against[]) {
    const tagged = rows.flatMap((against) =>
      tagsOf(against.about).map((tag) => ({ tag, against })),
    );
    this.#byTag = groupBy(tagged, ({ tag }) => tag);
  }

  get isEmpty(): boolean {
    return this.#byTag.size === 0;
  }

  /** Those that may be about one, wherever that is. */
  about(one: Doubt): Set<Against> {
    const found = tagsOf(one).flatMap((tag) => this.#byTag.get(tag) ?? []);
    return new Set(
      found
        .filter(({ tag, against: { about } }) => tag.startsWith('id ') || isKind(about, one))
        .map(({ against }) => against),
    );
  }
}

const isKind = (a: Doubt, b: Doubt): boolean => !a.kind || !b.kind || a.kind === b.kind;

function linkOf(draft: Doubt, other: Doubt): Link {
  if (draft.id && draft.id === other.id) return { by: 'id' };
  const [name = '', ...aliases] = draft.names;
  const [otherName = '', ...otherAliases] = other.names;
  if (coreOfName(name) === coreOfName(otherName)) return { by: 'name' };
  const cores = new Set(other.names.map(coreOfName));
  const alias =
    aliases.find((one) => cores.has(coreOfName(one))) ??
    otherAliases.find((one) => coreOfName(one) === coreOfName(name));
  return { by: 'alias', alias: alias ?? otherName };
}

/**
 * Takes out what other rows speak against: those that say no of the organization, or something else
 * of it, and those with an error. Of namesakes in different places, one may have the program and
 * another not; where a place is not said, nobody can know.
 */
export function withoutContradictions(joined: Joined): Joined {
  const findings: Finding[] = [];
  const out = new Set<Draft>();
  const against = new Index([
    ...joined.without.map((no) => ({ about: doubtOf(no), no })),
    ...joined.doubts.map((about) => ({ about })),
  ]);
  for (const draft of against.isEmpty ? [] : joined.drafts) {
    const one = doubtOf(draft);
    const others = [...against.about(one)].map((other) => ({
      ...other,
      link: linkOf(one, other.about),
    }));
    const wrong = others.find(
      ({ about, link }) => link.by === 'id' || mayOverlap(about.region, draft.region),
    );
    if (wrong) out.add(draft);
    if (wrong?.no) findings.push(contradiction(wrong.no, draft, wrong.link));
    else if (wrong) findings.push(leftOutFor(wrong.about, draft));
    else findings.push(...others.flatMap(({ no }) => (no ? elsewhere(no, draft) : [])));
  }
  for (const [one, other] of disagreements(joined.drafts.filter((draft) => !out.has(draft)))) {
    if (!out.has(other))
      findings.push(contradiction(other, one, linkOf(doubtOf(one), doubtOf(other))));
    out.add(one).add(other);
  }
  return {
    ...joined,
    drafts: joined.drafts.filter((draft) => !out.has(draft)),
    findings: [...joined.findings, ...findings],
  };
}

/** Pairs that may be one organization, of which one says everyone, and the other some plans. */
function disagreements(drafts: readonly Draft[]): [Draft, Draft][] {
  const all = drafts.filter(({ availability }) => availability === 'all');
  if (all.length === 0 || all.length === drafts.length) return [];
  const tags = (draft: Draft) => [
    `${coreOf(draft)}\n${draft.kind}`,
    ...(draft.id ? [`id ${draft.id}`] : []),
  ];
  const byTag = groupBy(
    all.flatMap((draft) => tags(draft).map((tag) => ({ tag, draft }))),
    ({ tag }) => tag,
  );
  return drafts
    .filter(({ availability }) => availability !== 'all')
    .flatMap((some) =>
      tags(some).flatMap((tag) =>
        (byTag.get(tag) ?? [])
          .filter(({ draft }) => tag.startsWith('id ') || mayOverlap(draft.region, some.region))
          .map(({ draft }): [Draft, Draft] => [draft, some]),
      ),
    );
}

function contradiction(other: Entry, draft: Draft, link: Link): Finding {
  const there = `${says(draft)} in ${whereIs(draft.row)}`;
  const here = `${other.name} has ${says(other)} here`;
  switch (link.by) {
    case 'name':
      return rowError(
        other.row,
        'duplicate',
        `${here} and ${there}: keep the row that is right, or give each a state of its own.`,
      );
    case 'id':
      return rowError(
        other.row,
        'duplicate',
        `${here}, and ${draft.name} with the same id "${draft.id}" has ${there}: keep the row ` +
          'that is right, correct an id, or say with --column id= that the column holds none.',
      );
    case 'alias':
      return rowError(
        other.row,
        'duplicate',
        `${here}, and ${draft.name} has ${there}; both are known as "${link.alias}": take ` +
          'that name out of one of the rows, or keep the row that is right.',
      );
  }
}

const leftOutFor = ({ row }: Doubt, { row: own, name }: Draft): Finding =>
  rowWarning(
    own,
    'left-out',
    `${name} is left out until the error in ${whereIs(row)} is corrected: that row may be about ` +
      'it too, and say that it does not have the program.',
  );

const elsewhere = (other: Entry, draft: Draft): Finding =>
  rowWarning(
    other.row,
    'namesake',
    `${other.name} does not have the program in ${other.region}; its visitors will ` +
      `find ${draft.name} in ${draft.region} (${whereIs(draft.row)}), which has it. If ` +
      'both are one organization, correct the rows.',
  );
