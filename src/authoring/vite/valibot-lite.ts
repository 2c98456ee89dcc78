/**
 * The few functions of valibot that our schemas use, in a fifth of its size. The build of the single script puts this file
 * in valibot's place; everything else (types, tests, the modules for bundlers, the published JSON Schema) uses valibot
 * itself. A test holds the two to the same answers on documents good and bad.
 */

interface Issue {
  message: string | undefined;
  path?: { key: PropertyKey }[];
}

/** What became of a value. `typed`: it has the right type, though a check may have found fault with it. */
interface Result {
  value: unknown;
  typed: boolean;
  issues: Issue[];
}

type Schema = (value: unknown) => Result;
type Check = (value: unknown) => Issue[];

const good = (value: unknown): Result => ({ value, typed: true, issues: [] });
const bad = (value: unknown, message?: string): Result => ({
  value,
  typed: false,
  issues: [{ message }],
});

const typed =
  (is: (value: unknown) => boolean) =>
  (message?: string): Schema =>
  (value) =>
    is(value) ? good(value) : bad(value, message);

export const any = typed(() => true);
export const string = typed((value) => typeof value === 'string');
export const boolean = typed((value) => typeof value === 'boolean');
export const literal = (literal: unknown, message?: string): Schema =>
  typed((value) => value === literal)(message);

export const regex =
  (pattern: RegExp, message?: string): Check =>
  (value) =>
    pattern.test(value as string) ? [] : [{ message }];
export const check =
  (holds: (value: never) => boolean, message?: string): Check =>
  (value) =>
    holds(value as never) ? [] : [{ message }];

export const lazy =
  (getter: () => Schema): Schema =>
  (value) =>
    getter()(value);
export const optional =
  (schema: Schema, fallback?: unknown): Schema =>
  (value = fallback) =>
    value === undefined ? good(value) : schema(value);

export const pipe =
  (schema: Schema, ...checks: Check[]): Schema =>
  (value) => {
    const result = schema(value);
    if (result.typed) for (const check of checks) result.issues.push(...check(result.value));
    return result;
  };

/** Reads the parts of a list or an object, and tells of each where it stands. */
function parts(given: object, result: Result, schemas: Iterable<[PropertyKey, Schema]>): Result {
  for (const [key, schema] of schemas) {
    const part = schema((given as Record<PropertyKey, unknown>)[key]);
    for (const issue of part.issues) issue.path = [{ key }, ...(issue.path ?? [])];
    result.issues.push(...part.issues);
    result.typed &&= part.typed;
    if (key in given || part.value !== undefined)
      (result.value as Record<PropertyKey, unknown>)[key] = part.value;
  }
  return result;
}

export const array =
  (item: Schema, message?: string): Schema =>
  (value) =>
    Array.isArray(value)
      ? parts(
          value,
          good([]),
          value.map((_, index) => [index, item]),
        )
      : bad(value, message);

export const object =
  (entries: Record<string, Schema>, message?: string): Schema =>
  (value) =>
    typeof value === 'object' && value
      ? parts(value, good({}), Object.entries(entries))
      : bad(value, message);

/** The first option that holds; else the one that is at least of the right type; else the message. */
export const union =
  (options: Schema[], message?: string): Schema =>
  (value) => {
    const results = options.map((schema) => schema(value));
    return (
      results.find(({ typed, issues }) => typed && issues.length === 0) ??
      results.find(({ typed }) => typed) ??
      bad(value, message)
    );
  };

export function safeParse(schema: Schema, value: unknown) {
  const { value: output, issues } = schema(value);
  return { success: issues.length === 0, output, issues };
}
