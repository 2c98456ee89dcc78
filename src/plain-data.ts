import type { Problem } from './problems.js';

/** Deeper than any document is. */
const MAX_DEPTH = 64;
/** Values that are read at once; a whole guide has about a thousand. */
const MAX_VALUES = 50_000;

/** A property of a value from the page; `null` where reading it throws. */
export function readProperty(holder: unknown, key: string | number): unknown {
  try {
    return Reflect.get(Object(holder) as object, key);
  } catch {
    return null;
  }
}

/** The indexes of a list from the page, without its holes; `undefined` for anything else. */
export function indexesOf(list: unknown): number[] | undefined {
  try {
    return Array.isArray(list)
      ? Object.keys(list)
          .map(Number)
          .filter((index) => index >= 0)
      : undefined;
  } catch {
    return undefined; // a proxy
  }
}

/**
 * Copies a property of an object from the page as plain data: text, numbers, booleans, null, lists
 * and objects. Each part is read once, so that a getter or a proxy can neither change it nor throw
 * later. What throws is left out and reported; all of it, where it is nested deeper or holds more
 * than any document does. Never throws.
 *
 * @param path - What problems call the property.
 */
export function plainData(
  holder: unknown,
  key: string | number,
  problems: Problem[],
  path: string,
): unknown {
  let left = MAX_VALUES;
  let excess = '';
  const read = (from: unknown, name: string | number, at: string, depth: number): unknown => {
    if (--left < 0) excess ||= 'This is too large.';
    if (depth > MAX_DEPTH) excess ||= 'This is nested too deep.';
    if (excess) return undefined;
    try {
      const value: unknown = Reflect.get(Object(from) as object, name);
      if (typeof value !== 'object' || value === null)
        return /symbol|function|bigint/.test(typeof value) ? undefined : value;
      const indexes = indexesOf(value);
      if (indexes) return indexes.map((index) => read(value, index, `${at}[${index}]`, depth + 1));
      const copy: Record<string, unknown> = {};
      for (const part of Object.keys(value)) {
        const item = read(value, part, `${at}.${part}`, depth + 1);
        if (item !== undefined && part !== '__proto__') copy[part] = item;
      }
      return copy;
    } catch {
      problems.push({ path: at, message: 'This cannot be read.' });
      return undefined;
    }
  };
  const copy = read(holder, key, path, 0);
  if (!excess) return copy;
  problems.push({ path, message: excess });
  return undefined;
}

/** Some properties of an object from the page as {@link plainData}, without those that it lacks. */
export const plainParts = (
  holder: unknown,
  keys: readonly string[],
  problems: Problem[],
): Record<string, unknown> =>
  Object.fromEntries(
    keys
      .map((key) => [key, plainData(holder, key, problems, key)] as const)
      .filter(([, value]) => value !== undefined),
  );
