import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { run } from '../../../src/authoring/cli/run.js';

/** The day on which commands are run in tests. */
export const TODAY = '2026-11-24';

export interface Ran {
  code: number;
  out: string;
  error: string;
}

interface World {
  cwd?: string;
  fetch?: typeof fetch;
  /** What comes in on the keyboard. */
  lines?: string[];
  /** Answers to questions, in their order; without them nobody sits at the keyboard. */
  answers?: (string | boolean | undefined)[];
  variables?: Record<string, string>;
}

/** Runs a command as an author would, in a folder. */
export async function careGuide(
  args: readonly string[],
  { cwd = process.cwd(), fetch = noNetwork, lines = [], answers, variables = {} }: World = {},
): Promise<Ran> {
  const ran = { code: -1, out: '', error: '' };
  const answer = (question: string) => {
    ran.error += `? ${question}\n`;
    assert.ok(answers?.length, `not expected: ${question}`);
    return Promise.resolve(answers.shift());
  };
  ran.code = await run(args, {
    cwd,
    fetch,
    watched: false,
    progress: () => undefined,
    sleep: () => Promise.resolve(),
    variables,
    ask: answers && {
      choose: (question) => answer(question) as Promise<string | undefined>,
      confirm: (question) => answer(question) as Promise<boolean | undefined>,
    },
    today: () => TODAY,
    out: (text) => {
      ran.out += text;
    },
    error: (text) => {
      ran.error += text;
    },
    async *lines() {
      for (const line of lines) yield await Promise.resolve(line);
    },
  });
  return ran;
}

export const noNetwork: typeof fetch = () => Promise.reject(new TypeError('fetch failed'));

/** An empty folder of one's own, and what is in it. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const path = mkdtempSync(join(tmpdir(), 'care-guide-'));
  after(() => {
    rmSync(path, { recursive: true, force: true });
  });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return {
    path,
    files: () => readdirSync(path).sort(),
    read: (name: string) => readFileSync(join(path, name), 'utf8'),
    json: (name: string) =>
      JSON.parse(readFileSync(join(path, name), 'utf8')) as Record<string, unknown>,
  };
}
