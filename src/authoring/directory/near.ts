/** Shorter names differ by a letter without being one name: "ABC" and "ABD". */
const MIN_LENGTH = 8;

/** Names that share a hash and are compared; more are a series, not misspellings. */
const MAX_SIMILAR = 20;

/** Hash and row are kept in one number each: 28 bits of hash, 24 of row. */
const HASHES = 2 ** 28;
const ROWS = 2 ** 24;

const BASE = 0x01000193;
/** BASE * INVERSE is 1 in 32 bits. */
const INVERSE = 0x359c449b;

/**
 * Pairs of names, by index, that one letter more, less, other or moved divides: both then have a
 * text in common that is left when one letter is taken out. Numbers must be the same, since "Local
 * 12" is not "Local 13".
 */
export function oneLetterApart(keys: readonly string[]): [number, number][] {
  const long = keys
    .map((key, index) => ({ key, index }))
    .filter(({ key }) => key.length >= MIN_LENGTH);
  // In one array of numbers millions of texts fit, and equal ones come together by sorting.
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
      for (let b = a + 1; b < Math.min(i, a + MAX_SIMILAR); b++) {
        const [first, second] = [(marks[a] as number) % ROWS, (marks[b] as number) % ROWS];
        if (first !== second && isNear(keys[first] as string, keys[second] as string))
          pairs.set(first * ROWS + second, [first, second]);
      }
    start = i;
  }
  return [...pairs.values()].sort(([, a], [, b]) => a - b);
}

/**
 * Takes the hash of a text, and of what is left of it without one of its letters: of what is before
 * it and behind it.
 */
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

const digits = (text: string): string => text.replace(/\D/g, '');

/**
 * Whether two different texts are one letter apart: what lies between what they begin and end with
 * is that short.
 */
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
  const differLittle =
    Math.max(middleA.length, middleB.length) <= 1 ||
    (middleA.length === 2 && middleA === [...middleB].reverse().join(''));
  return differLittle && digits(a) === digits(b);
}
