import type { Organization } from '../../directory/index.js';
import { CAPS } from '../../directory/schema.js';
import { DISTINCTIVE, weightOf } from '../../directory/text/vocabulary.js';
import type { Finding } from '../check/finding.js';
import type { Draft } from './join.js';
import { brokenName, doubtful } from './not-a-name.js';
import { rowError, rowWarning } from './row-finding.js';
import { keyOf } from './entry.js';

/** What a person should look at in an organization before it is published. */
export function suspicious({ row, name, key, aliases, id }: Draft): Finding[] {
  const findings: Finding[] = [];
  for (const [index, one] of [name, ...aliases].entries()) {
    const what = index === 0 ? `"${name}"` : `${name}: the other name "${one}"`;
    // A row with such a name has not come this far
    const broken = index > 0 ? brokenName(one) : undefined;
    const why = doubtful(one);
    if (broken) findings.push(rowError(row, 'suspicious', `${what} ${broken}.`));
    else if (why)
      findings.push(rowWarning(row, 'suspicious', `${what} ${why}${why.endsWith('?') ? '' : '.'}`));
    else if (saysNothing(index === 0 ? key : keyOf(one)))
      findings.push(
        rowWarning(
          row,
          'suspicious',
          `${what} has only words that many organizations share: visitors cannot know whom ` +
            'it means.',
        ),
      );
  }
  if (/^\d(\.\d+)?E\+\d+$/i.test(id))
    findings.push(
      rowWarning(
        row,
        'id',
        `${name}: the id "${id}" is a number that the spreadsheet shortened: make its column ` +
          'one of text.',
      ),
    );
  if (aliases.length > CAPS.aliases)
    findings.push(
      rowWarning(
        row,
        'aliases',
        `${name} has ${aliases.length} other names, of which the search uses the first ` +
          `${CAPS.aliases}.`,
      ),
    );
  return findings;
}

const saysNothing = (key: string): boolean =>
  key !== '' && key.split(' ').every((word) => weightOf(word) !== DISTINCTIVE);

/**
 * The other names under which several organizations are known: visitors are then asked which one
 * they mean.
 */
export function sharedNames(drafts: readonly Draft[]): Finding[] {
  const owners = new Map<string, Organization['name'][]>();
  const keys = drafts.map(({ key, aliases }) => [key, ...aliases.map(keyOf)]);
  for (const [index, { name }] of drafts.entries()) {
    for (const key of new Set(keys[index])) {
      const list = owners.get(key);
      if (list) list.push(name);
      else owners.set(key, [name]);
    }
  }
  return drafts.flatMap(({ name, row, aliases }, index) =>
    aliases.flatMap((alias, at) => {
      const known = owners.get(keys[index]?.[at + 1] ?? '') ?? [];
      const others = known.filter((one) => one !== name);
      const [other] = others;
      if (other === undefined) return [];
      const more = others.length > 1 ? ` and ${others.length - 1} more` : '';
      return rowWarning(row, 'shared-name', `${name}: ${other}${more} is known as "${alias}" too.`);
    }),
  );
}
