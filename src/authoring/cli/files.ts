import { randomUUID } from 'node:crypto';
import { lstatSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Environment } from './environment.js';
import { Failure } from '../failure.js';
import { SourceText } from '../places.js';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'it may not be opened: check its permissions',
  EPERM: 'it may not be opened: check its permissions',
  ENOTDIR: 'a part of its path is not a folder',
  EROFS: 'its disk cannot be written to',
  ENOSPC: 'the disk is full',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
};

export const reasonOf = (error: unknown): string =>
  REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? (error as Error).message;

/**
 * The largest file that is read, in bytes: a text of half a gigabyte is the longest that a program
 * can hold.
 */
const MAX_BYTES = 500_000_000;

export async function readBytes({ cwd }: Environment, file: string): Promise<Buffer> {
  try {
    const path = resolve(cwd, file);
    if (statSync(path).size > MAX_BYTES)
      throw new Failure(
        `${file} is larger than ${MAX_BYTES / 1e6} MB: divide it, or take out columns that ` +
          'are not needed.',
      );
    return await readFile(path);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${file} cannot be read: ${reasonOf(error)}.`);
  }
}

/** A text in UTF-8, or in UTF-16 that says so. */
export async function readText(environment: Environment, file: string): Promise<string> {
  const bytes = await readBytes(environment, file);
  const encoding = { feff: 'utf-16be', fffe: 'utf-16le' }[bytes.toString('hex', 0, 2)] ?? 'utf-8';
  const decode = (fatal: boolean) =>
    new TextDecoder(encoding, { fatal, ignoreBOM: true }).decode(bytes);
  try {
    return decode(true);
  } catch {
    const text = new SourceText(decode(false));
    const { line, column } = text.place(text.text.indexOf('\uFFFD'));
    throw new Failure(
      `${file}:${line}:${column}: a letter here is not in UTF-8: save the file with that encoding.`,
    );
  }
}

export const exists = ({ cwd }: Environment, file: string): Promise<boolean> =>
  access(resolve(cwd, file)).then(
    () => true,
    () => false,
  );

/** With these a person stops a command; they wait while a file is written. */
const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const hold = () => undefined;

/**
 * Writes a file whole or not at all: beside its place first, then in one step over it. `-` is the
 * standard output.
 * @param sources - the files that it was made from, which it must not replace
 */
export async function write(
  environment: Environment,
  file: string,
  text: string,
  sources: readonly string[] = [],
): Promise<void> {
  if (file === '-') {
    environment.out(text);
    return;
  }
  await refuseSources(environment, file, sources);
  const path = resolve(environment.cwd, file);
  for (const signal of STOPS) process.on(signal, hold);
  try {
    writeWhole(path, text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Failure(
      `${file} cannot be written: ` +
        `${code === 'ENOENT' ? 'its folder does not exist' : reasonOf(error)}.`,
    );
  } finally {
    for (const signal of STOPS) process.off(signal, hold);
  }
}

/** Refuses to write over what is read, however its path is written. */
export async function refuseSources(
  { cwd }: Environment,
  output: string,
  sources: readonly string[],
): Promise<void> {
  const identity = (file: string) => {
    const found = statSync(resolve(cwd, file), { throwIfNoEntry: false });
    return found && `${found.dev}:${found.ino}`;
  };
  const target = output === '-' ? undefined : identity(output);
  for (const source of sources)
    if (resolve(cwd, source) === resolve(cwd, output) || (target && identity(source) === target))
      return Promise.reject(
        new Failure(`${source} would be written over itself: name another file with --output.`),
      );
  return Promise.resolve();
}

function writeWhole(path: string, text: string): void {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there?.isSymbolicLink() && !statSync(path, { throwIfNoEntry: false }))
    throw new Error('it is a link that leads nowhere');
  const target = there ? realpathSync(path) : path; // a link stays one
  const file = statSync(target, { throwIfNoEntry: false });
  if (file?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  if (file && !file.isFile()) {
    writeFileSync(target, text); // a device or a pipe takes what it is given, and stays one
    return;
  }
  const beside = `${target}.${randomUUID()}.tmp`;
  try {
    writeFileSync(beside, text, { flag: 'wx', ...(file && { mode: file.mode }) });
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
