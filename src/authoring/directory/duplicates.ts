import type { Finding } from '../check/finding.js';
import type { Draft } from './join.js';
import { oneLetterApart } from './near.js';
import { placeKey } from './places.js';
import { rowWarning, whereIs } from './row-finding.js';
import { type Entry, coreOf } from './entry.js';

const isSame = (a: Entry, b: Entry): boolean =>
  a.kind === b.kind && placeKey(a.region) === placeKey(b.region);

/** Names that differ only in how they are written, or by one letter. */
export function nearDuplicates(drafts: readonly Draft[]): Finding[] {
  const keys = drafts.map(coreOf);
  const findings: Finding[] = [];
  const seen = new Map<string, Draft>();
  for (const [index, draft] of drafts.entries()) {
    const earlier = seen.get(keys[index] ?? '');
    if (!earlier) seen.set(keys[index] ?? '', draft);
    else if (isSame(earlier, draft) && earlier.key !== draft.key)
      findings.push(
        rowWarning(
          draft.row,
          'near-duplicate',
          `${draft.name} may be ${earlier.name} in ${whereIs(earlier.row)}, written in ` +
            'another way.',
        ),
      );
  }
  const reported = new Set<Draft>();
  for (const [a, b] of oneLetterApart(keys)) {
    const [earlier, later] = [drafts[a] as Draft, drafts[b] as Draft];
    if (!isSame(earlier, later) || reported.has(later)) continue;
    reported.add(later);
    findings.push(
      rowWarning(
        later.row,
        'near-duplicate',
        `${later.name} is nearly ${earlier.name} in ${whereIs(earlier.row)}: is one of them ` +
          'misspelled?',
      ),
    );
  }
  return findings;
}

/** Rows of one name and place that have ids of their own: visitors cannot know which is theirs. */
export function namesakesWithIds(drafts: readonly Draft[]): Finding[] {
  const first = new Map<string, Draft>();
  return drafts.flatMap((draft) => {
    const key = `${draft.key}\n${draft.kind}\n${placeKey(draft.region)}`;
    const earlier = first.get(key);
    if (!earlier) first.set(key, draft);
    return earlier
      ? rowWarning(
          draft.row,
          'duplicate',
          `${draft.name} stands in ${whereIs(earlier.row)} too, with another id: give each a ` +
            'region, so that visitors see which is which, or keep one.',
        )
      : [];
  });
}
