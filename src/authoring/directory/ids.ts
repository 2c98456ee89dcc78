import type { Organization } from '../../directory/index.js';
import { slug } from '../slug.js';
import type { Placed, Tell } from './organizations.js';

const key = ({ name, kind, region = '' }: Organization): string =>
  [name.toLowerCase(), kind, region.toLowerCase()].join('\n');

/**
 * Gives an id to each row without one: the one it had in the directory built before, else its name's. Where two names
 * make one id, region and kind tell them apart, so that the order of rows does not matter.
 */
export function giveIds(
  placed: readonly Placed[],
  previous: readonly Organization[],
  tell: Tell,
): Placed[] {
  const before = new Map(previous.map((organization) => [key(organization), organization.id]));
  const taken = new Map<string, Placed>();
  const kept = placed.filter((one) => {
    const { id, name } = one.organization;
    const earlier = id ? taken.get(id) : undefined;
    if (earlier)
      tell(
        one.row,
        'error',
        'id',
        `${name}: "${id}" is the id of ${earlier.organization.name} already.`,
      );
    else if (id) taken.set(id, one);
    return !earlier;
  });
  for (const one of kept) {
    const known = one.organization.id ? undefined : before.get(key(one.organization));
    if (known && !taken.has(known)) claim(one, known, taken);
  }
  const slugs = kept.map(({ organization }) => slug(organization.name) || 'organization');
  const counts = new Map<string, number>();
  for (const one of slugs) counts.set(one, (counts.get(one) ?? 0) + 1);
  for (const [index, one] of kept.entries()) {
    const { id, region = '', kind } = one.organization;
    const short = slugs[index] ?? '';
    if (id) continue;
    const full = [short, slug(region), kind].filter(Boolean).join('-');
    const wanted = [
      ...((counts.get(short) ?? 0) > 1 ? [] : [short]),
      [short, slug(region)].filter(Boolean).join('-'),
      full,
    ];
    claim(one, wanted.find((candidate) => !taken.has(candidate)) ?? numbered(full, taken), taken);
  }
  return kept;
}

function claim(one: Placed, id: string, taken: Map<string, Placed>): void {
  one.organization.id = id;
  taken.set(id, one);
}

function numbered(id: string, taken: ReadonlyMap<string, unknown>): string {
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}
