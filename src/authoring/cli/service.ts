import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { EXIT, Failure } from '../failure.js';
import type { Environment } from './environment.js';
import { Progress } from './progress.js';
import { count, reportJson } from './report.js';
import {
  cluster,
  clusterOptions,
  origins,
  wholeNumber,
  type ClusterArguments,
} from './service-options.js';

type Action = (
  work: (...args: never[]) => Promise<number>,
) => (...given: unknown[]) => Promise<void>;

/** The service and its libraries are loaded when one of its commands is used. */
const loadServer = () => import('../../server/index.js');
type Server = Awaited<ReturnType<typeof loadServer>>;

/**
 * Runs what needs the service; what a person can fix is reported as the other commands report it.
 */
async function withServer(work: (server: Server) => Promise<void>): Promise<number> {
  const server = await loadServer();
  try {
    await work(server);
    return EXIT.ok;
  } catch (error) {
    if (error instanceof server.ServiceFailure) throw new Failure(error.message);
    throw error;
  }
}

interface ServeArguments extends ClusterArguments {
  port: number;
  host: string;
  opensearch?: string[];
  allowOrigin?: string[];
  rate: number;
  trustProxy?: string[];
  logQueries?: boolean;
}

/** `care-guide serve`. */
export function addServe(program: Command, environment: Environment, action: Action): void {
  const serve = (file: string | undefined, options: ServeArguments) => {
    if ((file === undefined) === (options.opensearch === undefined))
      throw new Failure('Give either a directory file or --opensearch.');
    return withServer((server) =>
      server.serve(
        file === undefined
          ? server.clusterEngine(clusterOptions(options.opensearch ?? [], options))
          : server.fileEngine(resolve(environment.cwd, file)),
        {
          port: options.port,
          host: options.host,
          allowOrigins: options.allowOrigin ?? [],
          ratePerMinute: options.rate,
          trustProxies: options.trustProxy ?? [],
          logQueries: options.logQueries ?? false,
        },
      ),
    );
  };
  const collect = (value: string, all: string[] = []): string[] => [...all, value];
  const command = program
    .command('serve [organizations.json]')
    .description('answer searches of a directory that is too large for a page, until SIGTERM')
    .addOption(
      new Option('-p, --port <number>', 'port; 0 takes a free one')
        .argParser(wholeNumber(0, 65_535))
        .default(8080),
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
        .argParser(wholeNumber(1, 1e9))
        .default(600),
    )
    .addOption(
      new Option(
        '--trust-proxy <address>',
        'reverse proxy that says where requests come from; may be repeated',
      ).argParser(collect),
    )
    .option('--log-queries', 'let the log hold what was typed')
    .addOption(
      cluster(
        '--opensearch <address>',
        'node of a cluster that has the directory; may be repeated',
      ),
    );
  withAlias(command).action(action(serve));
}

interface PushArguments extends ClusterArguments {
  to: string[];
  shards: number;
  replicas: number;
  json?: boolean;
}

/** `care-guide directory push` and `directory rollback`. */
export function addPush(directory: Command, environment: Environment, action: Action): void {
  const push = (file: string, options: PushArguments) =>
    withServer(async (server) => {
      const progress = new Progress(environment);
      const pushed = await server
        .push(resolve(environment.cwd, file), {
          ...clusterOptions(options.to, options),
          shards: options.shards,
          replicas: options.replicas,
          onProblem: (sentence) => {
            environment.error(`${file}: warning: ${sentence}\n`);
          },
          onProgress: (done, all) => {
            progress.report(progressBar(done, all));
          },
        })
        .finally(() => {
          progress.done();
        });
      if (options.json) reportJson(environment, { ok: true, ...pushed });
      else
        environment.error(
          `${options.index} is now ${pushed.index}: ` +
            `${count(pushed.organizations, 'organization')}${pushed.resumed > 0 ? `, ${pushed.resumed.toLocaleString('en')} of them from an earlier push` : ''}.\n`,
        );
    });
  withAlias(
    directory
      .command('push <organizations.json>')
      .description('bring a directory into an OpenSearch cluster, check it, then let it answer')
      .addOption(to())
      .addOption(
        new Option('--shards <number>', 'pieces the index is divided into')
          .argParser(wholeNumber(1, 100))
          .default(1),
      )
      .addOption(
        new Option('--replicas <number>', 'copies besides the first, each on another node')
          .argParser(wholeNumber(0, 20))
          .default(1),
      )
      .option('--json', 'answer in JSON on the standard output'),
  ).action(action(push));

  const rollback = (options: PushArguments) =>
    withServer(async (server) => {
      const index = await server.rollback(clusterOptions(options.to, options));
      if (options.json) reportJson(environment, { ok: true, index });
      else environment.error(`${options.index} is ${index} again.\n`);
    });
  withAlias(
    directory
      .command('rollback')
      .description('let the directory before the last push answer again')
      .addOption(to())
      .option('--json', 'answer in JSON on the standard output'),
  ).action(action(rollback));
}

const to = () =>
  cluster('--to <address>', 'node of the cluster; may be repeated').makeOptionMandatory();

const withAlias = (command: Command): Command =>
  command.option(
    '--index <name>',
    'name of the directory in the cluster',
    validIndex,
    'care-guide',
  );

function validIndex(name: string): string {
  if (!/^[a-z][a-z0-9_-]{0,60}$/.test(name))
    throw new InvalidArgumentError('Use small letters, digits, "-" and "_".');
  return name;
}

const BAR_WIDTH = 30;

function progressBar(done: number, all: number): string {
  const full = Math.round((BAR_WIDTH * done) / all);
  const bar = '█'.repeat(full) + '░'.repeat(BAR_WIDTH - full);
  return `${bar} ${done.toLocaleString('en')} of ${all.toLocaleString('en')}`;
}
