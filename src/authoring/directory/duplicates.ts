import { expandAbbreviations, withoutStopWords } from '../../directory/text/vocabulary.js';
import type { Placed, Tell } from './organizations.js';
import type { Row } from './table.js';

const where = ({ line, path }: Row): string =>
  line === undefined ? (path ?? '') : `line ${String(line)}`;
const same = (a: Placed, b: Placed): boolean =>
  a.organization.kind === b.organization.kind &&
  (a.organization.region ?? '').toLowerCase() === (b.organization.region ?? '').toLowerCase();

/** Leaves out rows that say again what an earlier one says; tells those that contradict one another. */
export function withoutDuplicates(placed: readonly Placed[], tell: Tell): Placed[] {
  const first = new Map<string, Placed>();
  return placed.filter((one) => {
    const { name, kind, region = '', availability } = one.organization;
    const key = [one.keys[0], kind, region.toLowerCase()].join('\n');
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, one);
      return true;
    }
    const { organization } = earlier;
    if (organization.availability !== availability) {
      tell(
        one.row,
        'error',
        'duplicate',
        `${name} has "${availability}" here and "${organization.availability}" in ${where(earlier.row)}: keep the row that is right.`,
      );
    } else if (organization.id && one.organization.id && organization.id !== one.organization.id) {
      tell(
        one.row,
        'warning',
        'duplicate',
        `${name} stands in ${where(earlier.row)} too, with another id: give each a region, so that visitors can tell them apart, or keep one.`,
      );
      return true;
    } else
      tell(
        one.row,
        'warning',
        'duplicate',
        `${name} stands in ${where(earlier.row)} already, so this row is left out.`,
      );
    return false;
  });
}

/** Shorter names differ by a letter without being one name: "ABC" and "ABD". */
const SHORTEST = 8;

/** Tells names that differ only in how they are written, or by one letter. */
export function tellNearDuplicates(placed: readonly Placed[], tell: Tell): void {
  const keys = placed.map(({ keys: [key = ''] }) =>
    withoutStopWords(expandAbbreviations(key.split(' '))).join(' '),
  );
  const seen = new Map<string, number>();
  keys.forEach((key, index) => {
    const one = placed[index] as Placed;
    const earlier = placed[seen.get(key) ?? -1];
    if (earlier && same(earlier, one) && earlier.keys[0] !== one.keys[0])
      tell(
        one.row,
        'warning',
        'near-duplicate',
        `${one.organization.name} may be ${earlier.organization.name} in ${where(earlier.row)}, written in another way.`,
      );
    if (!seen.has(key)) seen.set(key, index);
  });
  const told = new Set<Placed>();
  for (const [a, b] of oneLetterApart(keys)) {
    const [earlier, later] = [placed[a] as Placed, placed[b] as Placed];
    if (!same(earlier, later) || told.has(later)) continue;
    told.add(later);
    tell(
      later.row,
      'warning',
      'near-duplicate',
      `${later.organization.name} is nearly ${earlier.organization.name} in ${where(earlier.row)}: is one of them misspelled?`,
    );
  }
}

const HASHES = 2 ** 28;
const ROWS = 2 ** 24;

/**
 * Pairs of names that one letter more, less, other or moved divides: both then have a text in common that is left when
 * one letter is taken out. Numbers must be the same, since "Local 12" is not "Local 13".
 */
function oneLetterApart(keys: readonly string[]): [number, number][] {
  const long = keys
    .map((key, index) => ({ key, index }))
    .filter(({ key }) => key.length >= SHORTEST);
  // Hash and row in one number each: millions of texts fit, and equal ones come together by sorting.
  const marks = new Float64Array(long.reduce((sum, { key }) => sum + key.length + 1, 0));
  let next = 0;
  for (const { key, index } of long)
    eachShortened(key, (hash) => {
      marks[next++] = hash * ROWS + index;
    });
  marks.sort();
  const pairs = new Map<number, [number, number]>();
  for (let i = 1, start = 0; i <= marks.length; i++) {
    if (
      i < marks.length &&
      Math.floor((marks[i] as number) / ROWS) === Math.floor((marks[start] as number) / ROWS)
    )
      continue;
    for (let a = start; a < i; a++)
      for (let b = a + 1; b < Math.min(i, a + MOST); b++) {
        const [first, second] = [(marks[a] as number) % ROWS, (marks[b] as number) % ROWS];
        if (first !== second && isNear(keys[first] as string, keys[second] as string))
          pairs.set(first * ROWS + second, [first, second]);
      }
    start = i;
  }
  return [...pairs.values()].sort(([, a], [, b]) => a - b);
}

/** Names that share a hash and are compared; more are a series, not misspellings. */
const MOST = 20;

const BASE = 0x01000193;

/** Takes the hash of a text, and of what is left of it without one of its letters: of what is before it and behind it. */
function eachShortened(text: string, take: (hash: number) => void): void {
  let behind = 0;
  for (let i = 0; i < text.length; i++) behind = (Math.imul(behind, BASE) + text.charCodeAt(i)) | 0;
  take((behind >>> 0) % HASHES);
  let power = 1; // of the base, as many times as there are letters behind
  for (let i = 1; i < text.length; i++) power = Math.imul(power, BASE);
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i);
    behind = (behind - Math.imul(letter, power)) | 0;
    take(((Math.imul(before, power) + behind) >>> 0) % HASHES);
    before = (Math.imul(before, BASE) + letter) | 0;
    power = Math.imul(power, INVERSE);
  }
}

/** BASE * INVERSE is 1 in 32 bits. */
const INVERSE = 0x359c449b;

const digits = (text: string): string => text.replace(/\D/g, '');

/** Whether two different texts are one letter apart: what lies between what they begin and end with is that short. */
export function isNear(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [middleA, middleB] = [a.slice(start, endA), b.slice(start, endB)];
  const near =
    Math.max(middleA.length, middleB.length) <= 1 ||
    (middleA.length === 2 && middleA === [...middleB].reverse().join(''));
  return near && digits(a) === digits(b);
}
