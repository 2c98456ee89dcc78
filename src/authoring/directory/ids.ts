import type { Organization } from '../../directory/index.js';
import type { Finding } from '../check/finding.js';
import { slug } from '../slug.js';
import type { Draft } from './join.js';
import { placeKey } from './places.js';
import { rowError } from './row-finding.js';

const key = ({ name, kind, region = '' }: Pick<Organization, 'name' | 'kind' | 'region'>): string =>
  [name.toLowerCase(), kind, placeKey(region)].join('\n');

/**
 * Gives an id to each draft without one: the one it had in the directory built before, else its
 * name's. Where two names make one id, region and kind keep them apart, so that the order of rows
 * does not matter.
 */
export function withIds(
  drafts: readonly Draft[],
  previous: readonly Organization[],
): { drafts: Draft[]; findings: Finding[] } {
  const before = new Map(previous.map((organization) => [key(organization), organization.id]));
  const taken = new Map<string, Draft>();
  const findings: Finding[] = [];
  const kept = drafts.filter((draft) => {
    const { id, name, row } = draft;
    const earlier = id ? taken.get(id) : undefined;
    if (earlier)
      findings.push(rowError(row, 'id', `${name}: "${id}" is the id of ${earlier.name} already.`));
    else if (id) taken.set(id, draft);
    return !earlier;
  });
  const claim = (draft: Draft, id: string) => {
    draft.id = id;
    taken.set(id, draft);
  };
  for (const draft of kept) {
    const known = draft.id ? undefined : before.get(key(draft));
    if (known && !taken.has(known)) claim(draft, known);
  }
  const slugs = kept.map(({ name }) => slug(name) || 'organization');
  const counts = new Map<string, number>();
  for (const one of slugs) counts.set(one, (counts.get(one) ?? 0) + 1);
  for (const [index, draft] of kept.entries()) {
    if (draft.id) continue;
    const short = slugs[index] ?? '';
    const placed = [short, slug(draft.region)].filter(Boolean).join('-');
    const full = `${placed}-${draft.kind}`;
    const wanted = [...((counts.get(short) ?? 0) > 1 ? [] : [short]), placed, full];
    claim(draft, wanted.find((id) => !taken.has(id)) ?? numbered(full, taken));
  }
  return { drafts: kept, findings };
}

function numbered(id: string, taken: ReadonlyMap<string, unknown>): string {
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}
