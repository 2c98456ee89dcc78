import { randomUUID } from 'node:crypto';
import { access, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Environment } from './environment.js';
import { Failure } from '../failure.js';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'it may not be opened: check its permissions',
  ENOTDIR: 'a part of its path is not a folder',
  EROFS: 'its disk cannot be written to',
  ENOSPC: 'the disk is full',
};

const reason = (error: unknown): string => REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? (error as Error).message;

export async function readBytes({ cwd }: Environment, file: string): Promise<Buffer> {
  try {
    return await readFile(resolve(cwd, file));
  } catch (error) {
    throw new Failure(`${file} cannot be read: ${reason(error)}.`);
  }
}

/** A text in UTF-8. */
export async function readText(environment: Environment, file: string): Promise<string> {
  const bytes = await readBytes(environment, file);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Failure(`${file} is not in UTF-8: save it with that encoding.`);
  }
}

export const exists = ({ cwd }: Environment, file: string): Promise<boolean> =>
  access(resolve(cwd, file)).then(() => true, () => false);

/** Writes a file whole or not at all: beside its place first, then in one step over it. `-` is the standard output. */
export async function write(environment: Environment, file: string, text: string): Promise<void> {
  if (file === '-') {
    environment.out(text);
    return;
  }
  const path = resolve(environment.cwd, file);
  const beside = `${path}.${randomUUID()}.tmp`;
  try {
    if ((await stat(path).catch(() => undefined))?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    await writeFile(beside, text, { flag: 'wx' });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw new Failure(`${file} cannot be written: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'its folder does not exist' : reason(error)}.`);
  }
}
