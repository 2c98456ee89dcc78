import { type Command, InvalidArgumentError, Option } from 'commander';
import { Failure } from '../failure.js';
import type { Environment } from './environment.js';
import { EXIT } from '../failure.js';
import { resolve } from 'node:path';

type Action = (
  work: (...args: never[]) => Promise<number>,
) => (...given: unknown[]) => Promise<void>;

/** The service and its libraries are loaded when one of its commands is used. */
const loadServer = () => import('../../server/index.js');

/** Runs what needs the service; what a person can fix is told as the other commands tell it. */
async function withServer(
  work: (server: Awaited<ReturnType<typeof loadServer>>) => Promise<void>,
): Promise<number> {
  const server = await loadServer();
  try {
    await work(server);
    return EXIT.ok;
  } catch (error) {
    if (error instanceof server.ServiceFailure) throw new Failure(error.message);
    throw error;
  }
}

const port = (value: string): number => {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new InvalidArgumentError('Give a port from 0 to 65535.');
  return number;
};

const rate = (value: string): number => {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('Give a whole number from 1 on.');
  return number;
};

const origins = (value: string, all: string[] = []): string[] => {
  if (value !== '*' && (!URL.canParse(value) || new URL(value).origin !== value))
    throw new InvalidArgumentError(
      'Give an origin such as https://benefits.example.com, without a path.',
    );
  return [...all, value];
};

const collect = (value: string, all: string[] = []): string[] => [...all, value];

interface ServeCommandOptions {
  port: number;
  host: string;
  allowOrigin?: string[];
  rate: number;
  trustProxy?: string[];
  logQueries?: boolean;
}

/** `care-guide serve`. */
export function addServe(program: Command, environment: Environment, action: Action): void {
  program
    .command('serve <organizations.json>')
    .description('answer searches of a directory that is too large for a page, until SIGTERM')
    .addOption(
      new Option('-p, --port <number>', 'port; 0 takes a free one').argParser(port).default(8080),
    )
    .option('--host <address>', 'address to listen at; 0.0.0.0 for all', '127.0.0.1')
    .addOption(
      new Option(
        '--allow-origin <origin>',
        'origin whose pages may ask, or * for all; may be repeated',
      ).argParser(origins),
    )
    .addOption(
      new Option('--rate <number>', 'requests a minute from one address')
        .argParser(rate)
        .default(600),
    )
    .addOption(
      new Option(
        '--trust-proxy <address>',
        'reverse proxy that says where requests come from; may be repeated',
      ).argParser(collect),
    )
    .option('--log-queries', 'let the log hold what was typed')
    .action(
      action((file: string, options: ServeCommandOptions) =>
        withServer((server) =>
          server.serve(server.fileEngine(resolve(environment.cwd, file)), {
            port: options.port,
            host: options.host,
            allowOrigins: options.allowOrigin ?? [],
            ratePerMinute: options.rate,
            trustProxies: options.trustProxy ?? [],
            logQueries: options.logQueries ?? false,
          }),
        ),
      ),
    );
}
