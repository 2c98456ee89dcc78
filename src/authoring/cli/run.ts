import { CommanderError } from 'commander';
import { type Action, commands } from './commands.js';
import type { Environment } from './environment.js';
import { EXIT, Failure } from '../failure.js';
import { printable } from './printable.js';
import { reportJson } from './report.js';

/** What a command needs to be given; the rest of its {@link Environment} can be missing. */
type World = Omit<Environment, 'progress' | 'sleep' | 'variables'> & Partial<Environment>;

/** Runs one command line; gives its exit code. Nothing is thrown for what a person can fix. */
export async function run(args: readonly string[], world: World): Promise<number> {
  // What files hold is shown, and never commands the terminal.
  const environment: Environment = {
    progress: () => undefined,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    variables: {},
    ...world,
    error: (text) => {
      world.error(printable(text));
    },
  };
  let code: number = EXIT.ok;
  /** Commander adds the command behind the options. */
  const action =
    (work: Action) =>
    async (...given: unknown[]) => {
      code = await work(...(given.slice(0, -1) as never[]));
    };
  const program = commands(environment, action);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.ok;
    if (!(error instanceof Failure || error instanceof CommanderError)) throw error;
    const message = error.message.replace(/^error: /, '');
    if (args.includes('--json'))
      reportJson(environment, {
        ok: false,
        problems: [{ severity: 'error', rule: 'usage', message }],
      });
    else if (error instanceof Failure) environment.error(`error: ${error.message}\n`);
    return EXIT.usage;
  }
}
