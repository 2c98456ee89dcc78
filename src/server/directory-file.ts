import { readFileSync } from 'node:fs';
import { parseDirectory, type Directory } from '../directory/index.js';
import { ServiceFailure } from './failure.js';

export interface DirectoryFile {
  directory: Directory;
  /** What was wrong with rows that were left out, in sentences. */
  problems: string[];
  /** The text of the file. */
  text: string;
}

/**
 * Reads a directory of any size. Rejects with {@link ServiceFailure} when there is nothing in it to
 * search.
 */
export async function readDirectoryFile(file: string): Promise<DirectoryFile> {
  const text = readText(file);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new ServiceFailure(`${file} is not valid JSON: it may be cut off.`);
  }
  const parsed = await parseDirectory(data, { maxRows: Infinity, isPlain: true });
  const problems = parsed.problems.map(({ path, message }) =>
    path ? `${path}: ${message}` : message,
  );
  if (parsed.directory.organizations.length === 0)
    throw new ServiceFailure(problems[0] ?? `${file} has no organizations.`);
  return { directory: parsed.directory, problems, text };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new ServiceFailure(
      `${file} cannot be read: ${code === 'ENOENT' ? 'there is no such file' : message}.`,
    );
  }
}
