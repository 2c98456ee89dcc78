#!/usr/bin/env node
import { EXIT } from '../failure.js';
import { reasonOf } from './files.js';
import { nodeEnvironment } from './node-environment.js';
import { printable } from './printable.js';
import { run } from './run.js';

/** What nobody foresaw ends with a sentence, too: a stack trace helps no author. */
function stop(error: unknown): void {
  process.stderr.write(printable(`error: care-guide had to stop: ${reasonOf(error)}\n`));
  process.exitCode = EXIT.usage;
}

process.on('uncaughtException', stop);
// A reader that has seen enough, such as `head`, is no error; nor can it be said to anybody.
process.stderr.on('error', () => undefined);
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`error: the standard output cannot be written: ${reasonOf(error)}.\n`);
  process.exitCode = EXIT.usage;
});
try {
  const code = await run(process.argv.slice(2), nodeEnvironment());
  process.exitCode ??= code;
} catch (error) {
  stop(error);
}
