import type { Finding } from '../check/finding.js';
import { groupBy } from './group.js';
import type { Draft, Joined } from './join.js';
import { mayOverlap } from './places.js';
import { rowError, rowWarning, whereIs } from './row-finding.js';
import { type Entry, coreOf, keyOf, says } from './rows.js';

/** By what two rows may be about one organization. */
type Link = { by: 'name' } | { by: 'alias'; alias: string } | { by: 'id' };

interface Named extends Pick<Entry, 'id' | 'kind' | 'region'> {
  names: string[];
}

/** "Acme Foods" and "Acme Foods, Inc." may be one. */
const coreOfName = (name: string): string => coreOf({ key: keyOf(name) });

/** What one is found by: its name, its other names, its id. */
const tagsOf = ({ names, id }: Named): string[] => [
  ...new Set(names.map((name) => `name ${coreOfName(name)}`).filter((tag) => tag !== 'name ')),
  ...(id ? [`id ${id}`] : []),
];

/** Finds entries by any of their names, and by their ids. */
class Index {
  readonly #byTag: Map<string, { tag: string; entry: Entry }[]>;

  constructor(entries: readonly Entry[]) {
    const tagged = entries.flatMap((entry) => tagsOf(named(entry)).map((tag) => ({ tag, entry })));
    this.#byTag = groupBy(tagged, ({ tag }) => tag);
  }

  /** Those that may be the one that is named, wherever they are. */
  about(one: Named): Set<Entry> {
    const found = tagsOf(one).flatMap((tag) => this.#byTag.get(tag) ?? []);
    return new Set(
      found
        .filter(({ tag, entry }) => tag.startsWith('id ') || entry.kind === one.kind)
        .map(({ entry }) => entry),
    );
  }
}

function linkOf(draft: Named, other: Named): Link {
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

const named = ({ name, aliases, id, kind, region }: Entry): Named => ({
  names: [name, ...aliases],
  id,
  kind,
  region,
});

/**
 * Takes out what other rows speak against: those that say no of the organization, or something else
 * of it. Of namesakes in different places, one may have the program and another not; where a place
 * is not said, nobody can know.
 */
export function withoutContradictions(joined: Joined): Joined {
  const findings: Finding[] = [];
  const out = new Set<Draft>();
  const no = new Index(joined.without);
  for (const draft of joined.without.length > 0 ? joined.drafts : []) {
    const one = named(draft);
    const others = [...no.about(one)].map((other) => ({ other, link: linkOf(one, named(other)) }));
    const wrong = others.find(
      ({ other, link }) => link.by === 'id' || mayOverlap(other.region, draft.region),
    );
    if (wrong) {
      out.add(draft);
      findings.push(contradiction(wrong.other, draft, wrong.link));
    } else findings.push(...others.map(({ other }) => elsewhere(other, draft)));
  }
  for (const [one, other] of disagreements(joined.drafts.filter((draft) => !out.has(draft)))) {
    if (!out.has(other)) findings.push(contradiction(other, one, linkOf(named(one), named(other))));
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

const elsewhere = (other: Entry, draft: Draft): Finding =>
  rowWarning(
    other.row,
    'namesake',
    `${other.name} does not have the program in ${other.region}; its visitors will ` +
      `find ${draft.name} in ${draft.region} (${whereIs(draft.row)}), which has it. If ` +
      'both are one organization, correct the rows.',
  );
