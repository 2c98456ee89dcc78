import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after } from 'node:test';
import type { Directory } from '../../src/directory/index.js';
import { bundleCommandLine } from '../support/command-line.mjs';

const folders: string[] = [];
process.once('exit', () => {
  for (const path of folders) rmSync(path, { recursive: true, force: true });
});

/** A folder of one's own, removed at the end. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'care-guide-server-'));
  folders.push(path);
  return path;
}

/** Bundles the command line from source, as the build does; gives the program. */
export const buildCommandLine = (): Promise<string> => bundleCommandLine(folder());

/** A line of the log. */
export type LogLine = { msg: string; level: number } & Record<string, unknown>;

/** A service in a process of its own. */
export interface Service {
  url: string;
  process: ChildProcess;
  log: LogLine[];
  /** All that it wrote. */
  output(): string;
  /** Waits until the log has a line. */
  logged(message: RegExp): Promise<LogLine>;
  /** Asks it to end; gives its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

const started = new Set<ChildProcess>();
after(() => {
  for (const child of started) child.kill('SIGKILL');
});

/** How a process ended, once all that it wrote has been read, or why it never began. */
const endOf = (child: ChildProcess) =>
  new Promise<string>((resolve) => {
    child.once('close', (code, signal) => {
      resolve(String(signal ?? code));
    });
    child.once('error', ({ message }) => {
      resolve(message);
    });
  });

/** What a line says, if it is of the log: a process that is about to end may write half of one. */
function readLogLine(line: string): LogLine[] {
  try {
    return line.startsWith('{') ? [JSON.parse(line) as LogLine] : [];
  } catch {
    return [];
  }
}

/** Starts `care-guide serve` and waits until it listens. */
export async function startService(
  program: string,
  args: readonly string[],
  nodeArgs: readonly string[] = [],
): Promise<Service> {
  const command = [...nodeArgs, program, 'serve', '--port', '0', ...args];
  const child = spawn(process.execPath, command, {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.add(child);
  const log: LogLine[] = [];
  let text = '';
  const waiting = new Set<() => void>();
  // Each stream by itself: under load a line of one may come in the middle of a line of the other.
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      text += `${line}\n`;
      log.push(...readLogLine(line));
      for (const check of waiting) check();
    });
  const ended = endOf(child);
  const logged = (message: RegExp) =>
    new Promise<LogLine>((resolve, reject) => {
      const check = () => {
        const line = log.find(({ msg }) => message.test(msg));
        if (!line) return;
        waiting.delete(check);
        resolve(line);
      };
      waiting.add(check);
      check();
      void ended.then((how) => {
        reject(new Error(`The service ended (${how}) without "${message}":\n${text}`));
      });
    });
  const { msg } = await logged(/Server listening at http:\/\/127/);
  return {
    url: msg.replace(/^.*(http:\S+)$/, '$1'),
    process: child,
    log,
    output: () => text,
    logged,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}

/** Runs a command to its end. */
export async function run(program: string, args: readonly string[]) {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  started.add(child);
  const ran = { code: -1, out: '', error: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (ran.out += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (ran.error += chunk));
  [ran.code] = (await once(child, 'close')) as [number];
  return ran;
}

/** A directory as a file. */
export function directoryFile(directory: Directory): string {
  const file = join(folder(), 'organizations.json');
  writeFileSync(file, JSON.stringify(directory));
  return file;
}

/** Seconds after which nobody waits any longer. */
const PATIENCE_SECONDS = 120;

/** Waits until something holds. */
export async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  const end = performance.now() + PATIENCE_SECONDS * 1000;
  while (!(await holds())) {
    if (performance.now() > end)
      throw new Error(`Waited ${PATIENCE_SECONDS} s in vain: ${String(holds)}`);
    await new Promise((again) => setTimeout(again, 50));
  }
}

/** Invented organizations with what a search stumbles over. */
export const organizations: Directory['organizations'] = [
  {
    id: 'quillmoor',
    name: 'Quillmoor Foods, Inc.',
    kind: 'employer',
    availability: 'all',
    region: 'OH',
  },
  {
    id: 'tallowbrook',
    name: 'Tallowbrook Unified School District',
    kind: 'employer',
    availability: 'all',
    aliases: ['Tallowbrook Schools', 'TUSD'],
    region: 'CA',
  },
  {
    id: 'fernhollow',
    name: 'City of Fernhollow',
    kind: 'employer',
    availability: 'all',
    region: 'OR',
  },
  {
    id: 'fernhollow-tx',
    name: 'City of Fernhollow',
    kind: 'employer',
    availability: 'all',
    region: 'TX',
  },
  {
    id: 'larkspur',
    name: 'Larkspur Health Plan',
    kind: 'health-plan',
    availability: 'all',
    aliases: ['LHP'],
  },
  { id: 'muehlstein', name: 'Mühlstein Getränke GmbH', kind: 'employer', availability: 'all' },
  {
    id: 'odd/id ü',
    name: "Saint Orrin's Medical Center",
    kind: 'employer',
    availability: 'all',
    region: 'WA',
  },
  {
    id: 'harrowgate',
    name: 'Harrowgate Bay Health Alliance',
    kind: 'health-plan',
    availability: 'some-plans',
    plans: [
      { name: 'Harrowgate Gold PPO', availability: 'included' },
      { name: 'Harrowgate Bronze HMO', availability: 'not-included' },
    ],
  },
];
