/**
 * A thread that holds a directory's index and answers from it, so that neither loading a directory nor a long search ever
 * holds up the thread that serves.
 */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { createSearchSync, parseDirectory, type Organization } from '../../directory/index.js';
import { understoodAs } from '../understood.js';
import type { Answer } from '../contract.js';

/** What the thread is asked. */
export type WorkerQuestion = { number: number } & (
  { query: string; limit: number } | { id: string }
);
/** What it answers; `failure` when there was an error. */
export type WorkerReply =
  | { number: number; answer: Answer }
  | { number: number; organization: Organization | undefined }
  | { number: number; failure: string };
/** What it says first: that it is ready, or why it will never be. */
export type WorkerGreeting =
  { loaded: { organizations: number; updated?: string; problems: string[] } } | { failed: string };

/** A sentence that says why a directory cannot be used. */
class UnusableDirectory extends Error {}

async function load(file: string) {
  const text = read(file);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new UnusableDirectory(`${file} is not valid JSON: it may be cut off.`);
  }
  const { directory, problems } = await parseDirectory(data, { maxRows: Infinity });
  const sentences = problems.map(({ path, message }) => (path ? `${path}: ${message}` : message));
  if (directory.organizations.length === 0)
    throw new UnusableDirectory(sentences[0] ?? `${file} has no organizations.`);
  return { directory, problems: sentences };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UnusableDirectory(
      `${file} cannot be read: ${code === 'ENOENT' ? 'there is no such file' : message}.`,
    );
  }
}

const port = parentPort;
if (!port) throw new Error('This module is the entry of a worker.');
const greet = (greeting: WorkerGreeting) => {
  port.postMessage(greeting);
};

try {
  const { directory, problems } = await load((workerData as { file: string }).file);
  const { organizations, updated, sample } = directory;
  const search = createSearchSync(organizations);
  const byId = new Map(organizations.map((organization) => [organization.id, organization]));
  const head = { ...(updated && { updated }), ...(sample && { sample }) };
  const reply = (question: WorkerQuestion): WorkerReply => {
    const { number } = question;
    try {
      if ('id' in question) return { number, organization: byId.get(question.id) };
      const matches = search.search(question.query, question.limit);
      return { number, answer: { matches, ...head, understood: understoodAs(question.query) } };
    } catch (error) {
      return { number, failure: (error as Error).name };
    }
  };
  port.on('message', (question: WorkerQuestion) => {
    port.postMessage(reply(question));
  });
  greet({ loaded: { organizations: organizations.length, ...(updated && { updated }), problems } });
} catch (error) {
  if (!(error instanceof UnusableDirectory)) throw error;
  greet({ failed: error.message });
  port.close();
}
