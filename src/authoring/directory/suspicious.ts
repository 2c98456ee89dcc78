import type { Organization } from '../../directory/index.js';
import { CAPS } from '../../directory/schema.js';
import { DISTINCTIVE, weightOf } from '../../directory/text/vocabulary.js';
import type { Placed, Tell } from './organizations.js';

/** What a name can look like that is none, and what to say of it. */
const NOT_A_NAME: readonly (readonly [RegExp, string])[] = [
  [/\uFFFD|Ã[\u0080-\u00BF©¨]|â€/, 'has letters broken by a wrong encoding: see --encoding'],
  [/^[^\p{L}]*$/u, 'has no letters'],
  [/^\S+@\S+\.\S+$/, 'is an email address'],
  [/^(https?:\/\/|www\.)/i, 'is a web address'],
  [
    /^(n\/?a|none|null|nil|tbd|tba|unknown|undefined|test|testing|dummy|example|sample|x{2,}|-+|\?+)$/i,
    'stands where a name is missing',
  ],
  [
    /\b(do not use|test account|old record)\b|[([*-]\s*(duplicate|deleted?|terminated|closed|inactive|obsolete|old)\b/i,
    'says that the row is not to be used',
  ],
];

/** What is certainly none. */
const NEVER_A_NAME: typeof NOT_A_NAME = [
  [/^#(REF|N\/A|NAME\?|VALUE|DIV\/0|NULL|NUM)/i, 'is an error of the spreadsheet'],
  [/^=/, 'is a formula'],
  [/^(total|totals|sum|grand total|subtotal|count)\b[:\s\d,.]*$/i, 'is a line of sums'],
];

/** Why a name is certainly none. */
export const neverAName = (name: string): string | undefined => find(NEVER_A_NAME, name);

const find = (list: typeof NOT_A_NAME, name: string) =>
  list.find(([pattern]) => pattern.test(name))?.[1];

/** Beyond this a name is more likely a note. */
const LONG = 100;

/** Tells the rows that a person should look at, and names that would match almost anything. */
export function tellSuspicious({ organization, row, keys }: Placed, tell: Tell): void {
  const { name, aliases = [] } = organization;
  for (const [index, one] of [name, ...aliases].entries()) {
    const what = one === name ? `"${name}"` : `${name}: the other name "${one}"`;
    const never = index > 0 ? neverAName(one) : undefined; // a row with such a name has not come this far
    const why = find(NOT_A_NAME, one);
    if (never) tell(row, 'error', 'suspicious', `${what} ${never}.`);
    else if (why) tell(row, 'warning', 'suspicious', `${what} ${why}.`);
    else if (one.length > LONG)
      tell(row, 'warning', 'suspicious', `${what} is ${one.length} characters long: is it a name?`);
    else if (saysNothing(keys[index] ?? ''))
      tell(
        row,
        'warning',
        'suspicious',
        `${what} has only words that many organizations share: visitors cannot tell whom it means.`,
      );
    else if ([...one].length < 2)
      tell(row, 'warning', 'suspicious', `${what} is a single character.`);
  }
  if (/^\d(\.\d+)?E\+\d+$/i.test(organization.id))
    tell(
      row,
      'warning',
      'id',
      `${name}: the id "${organization.id}" is a number that the spreadsheet shortened: make its column one of text.`,
    );
  if (aliases.length > CAPS.aliases)
    tell(
      row,
      'warning',
      'aliases',
      `${name} has ${aliases.length} other names, of which the search uses the first ${CAPS.aliases}.`,
    );
  if (
    organization.availability === 'all' &&
    organization.plans?.some(({ availability }) => availability !== 'included')
  ) {
    tell(
      row,
      'error',
      'availability',
      `${name}: everyone has the program ("all"), and yet a plan does not include it: write some-plans, or mend the plan.`,
    );
  }
}

const saysNothing = (key: string): boolean =>
  key !== '' && key.split(' ').every((word) => weightOf(word) !== DISTINCTIVE);

/** Tells the other names under which several organizations are known: visitors are then asked which one they mean. */
export function tellSharedNames(placed: readonly Placed[], tell: Tell): void {
  const owners = new Map<string, Organization[]>();
  for (const { organization, keys } of placed) {
    for (const key of keys) {
      const list = owners.get(key);
      if (!list) owners.set(key, [organization]);
      else if (list.at(-1) !== organization) list.push(organization);
    }
  }
  for (const { organization, row, keys } of placed) {
    for (const [index, alias] of (organization.aliases ?? []).entries()) {
      const others = (owners.get(keys[index + 1] ?? '') ?? []).filter(
        (one) => one !== organization,
      );
      const [other] = others;
      if (other)
        tell(
          row,
          'warning',
          'shared-name',
          `${organization.name}: ${other.name}${others.length > 1 ? ` and ${others.length - 1} more` : ''} is known as "${alias}" too.`,
        );
    }
  }
}
