import {
  type Directory,
  type Kind,
  type Organization,
  parseDirectory,
} from '../../directory/index.js';
import type { Finding } from '../check/finding.js';
import { type BuiltDirectory, buildDirectory } from '../directory/index.js';
import { MISSING } from '../directory/questions.js';
import { readJson } from '../json.js';
import type { Environment } from './environment.js';
import { EXIT, Failure } from '../failure.js';
import { exists, readBytes, readText, refuseSources, write } from './files.js';
import { Progress } from './progress.js';
import { count, hasErrors, inOrder, reportFindings, reportJson, tally } from './report.js';
import { summary, summaryTable } from './summary.js';
import { askForMissing, commandLine, firstRows } from './wizard.js';

export interface DirectoryCommandOptions {
  output?: string;
  column?: string[];
  header?: boolean;
  sheet?: string;
  kind?: Kind;
  availability?: Organization['availability'];
  case?: 'title';
  updated?: string;
  encoding?: string;
  repairLetters?: boolean;
  separator?: string;
  leaveOut?: boolean;
  json?: boolean;
}

/**
 * A spreadsheet → the directory that the search takes. Rows with errors stop it, unless they are to
 * be left out.
 */
export async function directoryBuild(
  environment: Environment,
  file: string,
  given: DirectoryCommandOptions,
): Promise<number> {
  const output = given.output ?? `${file.replace(/\.\w+$/, '')}.json`;
  await refuseSources(environment, output, [file]);
  const previous = await previousOrganizations(environment, output);
  const bytes = await readBytes(environment, file);
  const build = (options: DirectoryCommandOptions) =>
    buildWithProgress(environment, file, bytes, options, previous);
  let options = given;
  let built = await build(options);
  const { ask } = environment;
  if (built.questions.length > 0 && ask && !given.json) {
    const answers = await askForMissing(ask, built, options);
    if (!answers) throw new Failure('Nothing was written.');
    options = answers;
    built = await build(options);
    if (built.questions.length === 0) {
      environment.error(firstRows(built.directory));
      if (!(await ask.confirm('Is this right?')))
        throw new Failure(
          `Nothing was written. Say what is what with options: ${commandLine(file, options)}`,
        );
    }
  }
  const findings = withCommand('build', file, options, built);
  const { organizations } = built.directory;
  const isAsked = built.questions.length > 0;
  const ok = organizations.length > 0 && (options.leaveOut ? !isAsked : !hasErrors(findings));
  if (ok) await write(environment, output, rowByRow(built.directory), [file]);
  if (options.json && !(ok && output === '-')) {
    const answer = { ok, file, ...(ok ? { output } : {}), summary: summary(built) };
    reportJson(environment, { ...answer, problems: findings });
    return ok ? EXIT.ok : EXIT.problems;
  }
  reportFindings(environment, file, findings);
  environment.error(`\n${summaryTable(built)}\n`);
  environment.error(outcome(built, output, ok, tally(findings)));
  if (ok && options !== given) environment.error(`Next time: ${commandLine(file, options)}\n`);
  return ok ? EXIT.ok : EXIT.problems;
}

function outcome(
  { directory: { organizations }, questions }: BuiltDirectory,
  output: string,
  ok: boolean,
  problems: string,
): string {
  if (ok)
    return (
      `${output}: ` +
      `${count(organizations.length, 'organization')}${problems && `; ${problems}`}.\n`
    );
  if (questions.length > 0) return `${problems}: nothing was written.\n`;
  const orLeave = organizations.length > 0 ? ', or leave them out with --leave-out' : '';
  return `${problems}: nothing was written. Correct the rows${orLeave}.\n`;
}

/** JSON with a line for each organization: small to send, and a change shows as its line. */
function rowByRow({ organizations, ...head }: Directory): string {
  const rows = organizations.map((organization) => JSON.stringify(organization)).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},"organizations":[\n${rows}\n]}\n`;
}

/** The same, without writing anything. */
export async function directoryCheck(
  environment: Environment,
  file: string,
  options: DirectoryCommandOptions,
): Promise<number> {
  const bytes = await readBytes(environment, file);
  const built = await buildWithProgress(environment, file, bytes, options, []);
  const findings = withCommand('check', file, options, built);
  const ok = !hasErrors(findings);
  if (options.json)
    reportJson(environment, { ok, file, summary: summary(built), problems: findings });
  else {
    reportFindings(environment, file, findings);
    if (findings.length > 0) environment.error('\n');
    environment.out(
      `${summaryTable(built)}\n${file}: ${findings.length > 0 ? tally(findings) : 'no problem'}.\n`,
    );
  }
  return ok ? EXIT.ok : EXIT.problems;
}

/** What has to be said comes with the command line that would do. */
const withCommand = (
  command: 'build' | 'check',
  file: string,
  options: DirectoryCommandOptions,
  built: BuiltDirectory,
): Finding[] =>
  inOrder(built.findings).map((finding) =>
    finding.rule === MISSING
      ? {
          ...finding,
          message: `${finding.message} For example: ${commandLine(file, options, command, built)}`,
        }
      : finding,
  );

async function buildWithProgress(
  environment: Environment,
  file: string,
  bytes: Uint8Array,
  { column, header, ...options }: DirectoryCommandOptions,
  previous: readonly Organization[],
): Promise<BuiltDirectory> {
  const progress = new Progress(environment);
  try {
    return await buildDirectory(bytes, {
      ...options,
      name: file,
      columns: column,
      noHeader: header === false,
      today: environment.today(),
      previous,
      progress: (now) => {
        progress.report(now);
      },
    });
  } catch (error) {
    if (!(error instanceof Failure) || !error.message.startsWith('This ')) throw error;
    throw new Failure(
      error.message.replace(/^This is /, `${file} is `).replace(/^This /, `${file}: this `),
    );
  } finally {
    progress.done();
  }
}

/** Those of the directory that is written over, for their ids; none where another file stands. */
async function previousOrganizations(
  environment: Environment,
  file: string,
): Promise<Organization[]> {
  if (!file.endsWith('.json') || !(await exists(environment, file))) return [];
  const { value } = readJson(await readText(environment, file));
  return (await parseDirectory(value)).directory.organizations;
}

/** A directory that was built, to be searched. */
export async function loadDirectoryFile(
  environment: Environment,
  file: string,
): Promise<Directory> {
  const { value, problem } = readJson(await readText(environment, file));
  if (problem)
    throw new Failure(
      `${file}:${problem.line}:${problem.column}: ${problem.message} A directory is built ` +
        'with: care-guide directory build',
    );
  const { directory, problems } = await parseDirectory(value);
  if (directory.organizations.length === 0)
    throw new Failure(`${file}: ${problems[0]?.message ?? 'The directory has no organizations.'}`);
  for (const { path, message } of problems)
    environment.error(`${file}: warning: ${message}${path && ` [${path}]`}\n`);
  return directory;
}
