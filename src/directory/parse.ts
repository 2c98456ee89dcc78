import * as v from 'valibot';
import { indexesOf, plainData, plainParts, readProperty } from '../plain-data.js';
import { toProblem, type Problem } from '../problems.js';
import { CAPS, directorySchema, organizationSchema, type Directory } from './schema.js';
import { inSlices, type SliceOptions } from './slices.js';

/** What could be read of a directory, and what was wrong with the rest. */
export interface ParsedDirectory {
  directory: Directory;
  problems: Problem[];
}

/** Problems reported one by one; further ones are counted. */
const MAX_PROBLEMS = 100;

export interface ParseOptions extends SliceOptions {
  /** The most rows that are read: by default what a page can hold; a server can hold more. */
  maxRows?: number | undefined;
  /**
   * Whether the value is plain data, as `JSON.parse` makes it: it is then not copied before it is
   * checked.
   */
  isPlain?: boolean | undefined;
}

/**
 * Reads a directory from anything. Never throws on bad data: bad rows are left out and reported.
 * Rejects only when aborted.
 */
export const parseDirectory = (
  value: unknown,
  options: ParseOptions = {},
): Promise<ParsedDirectory> => inSlices(parseRows(value, options), options);

function* parseRows(
  value: unknown,
  { maxRows = CAPS.rows, isPlain = false }: ParseOptions,
): Generator<undefined, ParsedDirectory> {
  const directory: Directory = { organizations: [] };
  const problems: Problem[] = [];
  const rows = readProperty(value, 'organizations');
  const indexes = indexesOf(rows);
  if (!indexes) {
    problems.push({
      path: '',
      message: 'A directory must be an object with a list of "organizations".',
    });
    return { directory, problems };
  }
  const head = plainParts(value, ['updated', 'sample'], problems);
  const read = v.safeParse(directorySchema, head);
  if (read.success) Object.assign(directory, clean(read.output));
  else if (head.sample === true) directory.sample = true; // invented names never pass for real ones
  problems.push(...(read.issues ?? []).map((issue) => toProblem(issue)));
  const ids = new Set<string>();
  for (const [i, index] of indexes.entries()) {
    const path = `organizations[${index}]`;
    if (i === maxRows) {
      problems.unshift({ path, message: `Only ${i} rows are read.` }); // the first to be reported
      break;
    }
    if (i % 64 === 63) yield;
    const row = v.safeParse(
      organizationSchema,
      isPlain ? readProperty(rows, index) : plainData(rows, index, problems, path),
    );
    if (!row.success) {
      problems.push(...row.issues.map((issue) => toProblem(issue, path)));
      continue;
    }
    const organization = clean(row.output);
    if (ids.has(organization.id)) {
      problems.push({
        path: `${path}.id`,
        message: `"${organization.id}" is the id of an earlier row.`,
      });
      continue;
    }
    if (organization.aliases && organization.aliases.length > CAPS.aliases) {
      organization.aliases.length = CAPS.aliases;
      problems.push({ path: `${path}.aliases`, message: `Only ${CAPS.aliases} aliases are used.` });
    }
    ids.add(organization.id);
    directory.organizations.push(organization);
  }
  const omitted = problems.splice(MAX_PROBLEMS).length;
  if (omitted) problems.push({ path: '', message: `And ${omitted} more problems.` });
  return { directory, problems };
}

/**
 * Takes out what is not seen, such as characters that turn text around, from every text in a value.
 */
function clean<T>(value: T): T {
  if (typeof value === 'string') {
    return value
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .replace(/\p{C}/gu, '')
      .trim() as T;
  }
  if (value && typeof value === 'object') for (const key in value) value[key] = clean(value[key]);
  return value;
}
