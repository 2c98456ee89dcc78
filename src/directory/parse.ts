import * as v from 'valibot';
import { toProblem, type Problem } from '../problems.js';
import { CAPS, directorySchema, organizationSchema, type Directory, type Organization } from './schema.js';
import { inSlices, type SliceOptions } from './slices.js';

/** What could be read of a directory, and what was wrong with the rest. */
export interface ParsedDirectory {
  directory: Directory;
  problems: Problem[];
}

/** Problems told one by one; further ones are counted. */
const TOLD = 100;

/** Reads a directory from anything. Never throws on bad data: bad rows are left out and told. Rejects only when aborted. */
export function parseDirectory(value: unknown, options?: SliceOptions): Promise<ParsedDirectory> {
  return inSlices(parseRows(value), options);
}

export function* parseRows(value: unknown): Generator<undefined, ParsedDirectory> {
  const head = v.safeParse(directorySchema, value);
  const problems = (head.issues ?? []).map((issue) => toProblem(issue));
  const directory: Directory = { organizations: [] };
  if (!head.success) return { directory, problems };
  const { organizations: rows, ...rest } = head.output;
  Object.assign(directory, rest);
  if (rows.length > CAPS.rows) {
    problems.push({ path: 'organizations', message: `Only the first ${String(CAPS.rows)} rows are read: split the file.` });
  }
  const ids = new Set<string>();
  let untold = 0;
  for (let i = 0; i < Math.min(rows.length, CAPS.rows); i++) {
    if (i % 64 === 63) yield;
    const path = `organizations[${String(i)}]`;
    const found = parseRow(rows[i], path);
    if (found.row && ids.has(found.row.id)) {
      found.problems.push({ path: `${path}.id`, message: `"${found.row.id}" is used by an earlier row: give each row its own id.` });
    } else if (found.row) {
      ids.add(found.row.id);
      directory.organizations.push(found.row);
    }
    for (const problem of found.problems) {
      if (problems.length < TOLD) problems.push(problem);
      else untold++;
    }
  }
  if (untold) problems.push({ path: 'organizations', message: `And ${String(untold)} more problems.` });
  return { directory, problems };
}

function parseRow(value: unknown, path: string): { row?: Organization; problems: Problem[] } {
  const problems: Problem[] = [];
  let capped = value;
  const aliases: unknown = (value as { aliases?: unknown } | null | undefined)?.aliases;
  if (Array.isArray(aliases) && aliases.length > CAPS.aliases) {
    capped = { ...(value as object), aliases: aliases.slice(0, CAPS.aliases) };
    problems.push({ path: `${path}.aliases`, message: `Only the first ${String(CAPS.aliases)} aliases are used.` });
  }
  const { success, output, issues } = v.safeParse(organizationSchema, capped);
  if (success) return { row: output, problems };
  return { problems: [...problems, ...issues.map((issue) => toProblem(issue, path))] };
}
