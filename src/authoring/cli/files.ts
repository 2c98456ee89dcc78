import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Environment } from './environment.js';
import { Failure } from '../failure.js';
import { SourceText } from '../places.js';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'it may not be opened: check its permissions',
  ENOTDIR: 'a part of its path is not a folder',
  EROFS: 'its disk cannot be written to',
  ENOSPC: 'the disk is full',
};

const reason = (error: unknown): string =>
  REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? (error as Error).message;

export async function readBytes({ cwd }: Environment, file: string): Promise<Buffer> {
  try {
    return await readFile(resolve(cwd, file));
  } catch (error) {
    throw new Failure(`${file} cannot be read: ${reason(error)}.`);
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

/** Writes a file whole or not at all: beside its place first, then in one step over it. `-` is the standard output. */
export async function write(environment: Environment, file: string, text: string): Promise<void> {
  if (file === '-') {
    environment.out(text);
    return;
  }
  const path = resolve(environment.cwd, file);
  const beside = `${path}.${randomUUID()}.tmp`;
  for (const signal of STOPS) process.on(signal, hold);
  try {
    if ((await stat(path).catch(() => undefined))?.isDirectory())
      throw Object.assign(new Error(), { code: 'EISDIR' });
    writeFileSync(beside, text, { flag: 'wx' });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new Failure(
      `${file} cannot be written: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'its folder does not exist' : reason(error)}.`,
    );
  } finally {
    for (const signal of STOPS) process.off(signal, hold);
  }
}
