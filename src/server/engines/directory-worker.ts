/**
 * A thread that holds a directory's index and answers from it, so that neither loading a directory
 * nor a long search ever holds up the thread that serves.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { createSearchSync, type Organization } from '../../directory/index.js';
import type { Answer } from '../contract.js';
import { readDirectoryFile } from '../directory-file.js';
import { ServiceFailure } from '../failure.js';
import { understoodAs } from '../understood.js';

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

const port = parentPort;
if (!port) throw new Error('This module is the entry of a worker.');
const greet = (greeting: WorkerGreeting) => {
  port.postMessage(greeting);
};

try {
  const { directory, problems } = await readDirectoryFile((workerData as { file: string }).file);
  const { organizations, updated, sample } = directory;
  const search = createSearchSync(organizations);
  const byId = new Map(organizations.map((organization) => [organization.id, organization]));
  const head = { ...(updated && { updated }), ...(sample && { sample }) };
  const reply = (question: WorkerQuestion): WorkerReply => {
    const { number } = question;
    try {
      if ('id' in question) return { number, organization: byId.get(question.id) };
      const matches = search.search(question.query, question.limit);
      return {
        number,
        answer: { matches, ...head, understood: understoodAs(question.query, matches) },
      };
    } catch (error) {
      return { number, failure: (error as Error).name };
    }
  };
  port.on('message', (question: WorkerQuestion) => {
    port.postMessage(reply(question));
  });
  greet({ loaded: { organizations: organizations.length, ...(updated && { updated }), problems } });
} catch (error) {
  if (!(error instanceof ServiceFailure)) throw error;
  greet({ failed: error.message });
  port.close();
}
