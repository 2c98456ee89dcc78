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

type Run = (value: unknown) => Result;
interface Schema {
  run: Run;
  optional?: boolean;
  fallback?: unknown;
}
type Check = (value: unknown) => Issue[];

const good = (value: unknown): Result => ({ value, typed: true, issues: [] });
const bad = (value: unknown, message?: string): Result => ({ value, typed: false, issues: [{ message }] });

const typed = (is: (value: unknown) => boolean) => (message?: string): Schema => ({
  run: (value) => (is(value) ? good(value) : bad(value, message)),
});

export const any = typed(() => true);
export const string = typed((value) => typeof value === 'string');
export const boolean = typed((value) => typeof value === 'boolean');
export const literal = (literal: unknown, message?: string): Schema => typed((value) => value === literal)(message);

export const regex = (pattern: RegExp, message?: string): Check => (value) => (pattern.test(value as string) ? [] : [{ message }]);
export const check = (holds: (value: never) => boolean, message?: string): Check => (value) => (holds(value as never) ? [] : [{ message }]);

export const lazy = (getter: () => Schema): Schema => ({ run: (value) => getter().run(value) });
export const optional = (schema: Schema, fallback?: unknown): Schema => ({
  optional: true,
  fallback,
  run: (value = fallback) => (value === undefined ? good(value) : schema.run(value)),
});

export const pipe = (schema: Schema, ...checks: Check[]): Schema => ({
  run(value) {
    const result = schema.run(value);
    if (result.typed) for (const check of checks) result.issues.push(...check(result.value));
    return result;
  },
});

/** Runs the parts of a list or an object, and tells of each where it stands. */
function parts(result: Result, entries: Iterable<[PropertyKey, Schema, unknown]>): Result {
  for (const [key, schema, value] of entries) {
    const part = schema.run(value);
    for (const issue of part.issues) issue.path = [{ key }, ...(issue.path ?? [])];
    result.issues.push(...part.issues);
    result.typed &&= part.typed;
    (result.value as Record<PropertyKey, unknown>)[key] = part.value;
  }
  return result;
}

export const array = (item: Schema, message?: string): Schema => ({
  run: (value) => (Array.isArray(value) ? parts(good([]), value.map((part, index) => [index, item, part])) : bad(value, message)),
});

export const object = (entries: Record<string, Schema>, message?: string): Schema => ({
  run(value) {
    if (typeof value !== 'object' || !value) return bad(value, message);
    const given = value as Record<string, unknown>;
    return parts(good({}), Object.entries(entries).flatMap(([key, schema]) =>
      key in given || !schema.optional || schema.fallback !== undefined ? [[key, schema, given[key]]] : []));
  },
});

/** The first option that holds; else the one that is at least of the right type; else the message. */
export const union = (options: Schema[], message?: string): Schema => ({
  run(value) {
    const results = options.map(({ run }) => run(value));
    return results.find(({ typed, issues }) => typed && issues.length === 0) ?? results.find(({ typed }) => typed) ?? bad(value, message);
  },
});

export function safeParse(schema: Schema, value: unknown) {
  const { value: output, issues } = schema.run(value);
  return { success: issues.length === 0, output, issues };
}
