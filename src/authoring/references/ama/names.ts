import type { CslName } from '../csl.js';

/** AMA names the first three of seven authors or more. */
const MAX_NAMED = 6;

/** "Hart A, Boyd T, et al". */
export function names(people: readonly CslName[]): string {
  const known = people.filter((one) => !isOthers(one));
  const shown = known.map(name).filter(Boolean);
  if (known.length < people.length)
    return `${shown.slice(0, shown.length > MAX_NAMED ? 3 : MAX_NAMED).join(', ')}, et al`;
  return shown.length > MAX_NAMED ? `${shown.slice(0, 3).join(', ')}, et al` : shown.join(', ');
}

/** BibTeX ends a list that goes on with "and others". */
const isOthers = ({ family, literal, given }: CslName): boolean =>
  !given && /^(?:others|et al\.?)$/i.test(family || literal);

/** "Ames I, Boyd T, eds". */
export const editors = (people: readonly CslName[]): string =>
  people.length === 0 ? '' : `${names(people)}, ${people.length > 1 ? 'eds' : 'ed'}`;

/**
 * Scripts whose letters come in two cases are written with initials; in others a name is written
 * whole.
 */
const HAS_INITIALS = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}]/u;
const JOINED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}・ー]+$/u;

function name({ family, given, literal, suffix, particle }: CslName): string {
  if (literal || !family) return literal;
  if (!HAS_INITIALS.test(family))
    return JOINED.test(family + given) ? family + given : [family, given].filter(Boolean).join(' ');
  return [particle, family, initials(given), suffixOf(suffix)].filter(Boolean).join(' ');
}

/** "Jean-Paul M." → "JPM"; what stands in parentheses or quotes is what somebody is called. */
function initials(given: string): string {
  const plain = given.replace(/\([^)]*\)?|["“”][^"“”]*["“”]?/g, ' ').trim();
  if (/^\p{Lu}{1,3}$/u.test(plain)) return plain;
  return plain
    .split(/[\s.\u2010-\u2013-]+/)
    .filter((part) => /^\p{L}/u.test(part))
    .map((part) => (/^\p{Lu}{2,3}$/u.test(part) ? part : ([...part][0]?.toUpperCase() ?? '')))
    .join('');
}

const suffixOf = (suffix: string): string =>
  suffix
    .replace(/[.,]/g, '')
    .trim()
    .replace(/^junior$/i, 'Jr')
    .replace(/^senior$/i, 'Sr');
