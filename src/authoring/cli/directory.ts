import {
  type Directory,
  type Kind,
  type Organization,
  parseDirectory,
} from '../../directory/index.js';
import type { Finding } from '../check/finding.js';
import { fieldsNamed } from '../directory/columns.js';
import { decode, isWorkbook } from '../directory/decode.js';
import { type BuiltDirectory, buildDirectory } from '../directory/index.js';
import { type Table, readCsv, readJsonTable } from '../directory/table.js';
import { readJson } from '../json.js';
import type { Environment } from './environment.js';
import { EXIT, Failure } from '../failure.js';
import { exists, readBytes, readText, write } from './files.js';
import { Progress } from './progress.js';
import { count, hasErrors, inOrder, tally, reportFindings, reportJson } from './report.js';
import { summary, summaryTable } from './summary.js';

export interface DirectoryCommandOptions {
  output?: string;
  column?: string[];
  kind?: Kind;
  availability?: Organization['availability'];
  updated?: string;
  encoding?: string;
  separator?: string;
  leaveOut?: boolean;
  json?: boolean;
}

export interface Read extends BuiltDirectory {
  table: Table;
  encoding: string;
}

/** A spreadsheet → the directory that the search takes. Rows with errors stop it, unless they are to be left out. */
export async function directoryBuild(
  environment: Environment,
  file: string,
  options: DirectoryCommandOptions,
): Promise<number> {
  const output = options.output ?? file.replace(/\.\w+$/, '.json');
  if (output === file)
    throw new Failure(
      `${file} would be written over itself: say where the directory goes with --output.`,
    );
  const before =
    output.endsWith('.json') && (await exists(environment, output))
      ? await previous(environment, output)
      : [];
  const read = await readDirectory(environment, file, options, before);
  const findings = inOrder(read.findings);
  const ok = read.directory.organizations.length > 0 && (options.leaveOut || !hasErrors(findings));
  if (ok) await write(environment, output, rowByRow(read.directory));
  if (options.json && !(ok && output === '-'))
    reportJson(environment, {
      ok,
      file,
      ...(ok ? { output } : {}),
      summary: summary(read),
      problems: findings,
    });
  else {
    reportFindings(environment, file, findings);
    environment.error(`\n${summaryTable(read)}\n`);
    environment.error(
      ok
        ? `${output}: ${count(read.directory.organizations.length, 'organization')}${findings.length > 0 ? `; ${tally(findings)}` : ''}.\n`
        : `${tally(findings)}: nothing was written. Mend the rows${read.directory.organizations.length > 0 ? ', or leave them out with --leave-out' : ''}.\n`,
    );
  }
  return ok ? EXIT.ok : EXIT.problems;
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
  const read = await readDirectory(environment, file, options, []);
  const findings = inOrder(read.findings);
  const ok = !hasErrors(findings);
  if (options.json)
    reportJson(environment, { ok, file, summary: summary(read), problems: findings });
  else {
    reportFindings(environment, file, findings);
    if (findings.length > 0) environment.error('\n');
    environment.out(
      `${summaryTable(read)}\n${file}: ${findings.length > 0 ? tally(findings) : 'no problem'}.\n`,
    );
  }
  return ok ? EXIT.ok : EXIT.problems;
}

async function readDirectory(
  environment: Environment,
  file: string,
  options: DirectoryCommandOptions,
  before: readonly Organization[],
): Promise<Read> {
  const bytes = await readBytes(environment, file);
  if (isWorkbook(bytes))
    throw new Failure(
      `${file} is a workbook: save the sheet with the names as CSV (in Excel "CSV UTF-8", in Google Sheets "Comma-separated values"), and give that file.`,
    );
  const { text, encoding } = decodeOr(bytes, options.encoding);
  const progress = new Progress(environment);
  let table: Table;
  let place: ((path: string) => object) | undefined;
  if (/\.json$/i.test(file)) {
    const json = readJson(text);
    place = json.place;
    table = json.problem
      ? { headers: [], rows: [], problems: [json.problem] }
      : readJsonTable(json.value);
  } else
    table = readCsv(
      text,
      options.separator && (SEPARATORS[options.separator] ?? options.separator),
      (cells) => fieldsNamed(cells, options.column),
    );
  const built = buildDirectory(table, {
    columns: options.column,
    kind: options.kind,
    availability: options.availability,
    updated: options.updated ?? environment.today(),
    previous: before,
    progress: (now) => {
      progress.report(now);
    },
  });
  progress.done();
  return {
    ...built,
    findings: built.findings.map((finding): Finding => ({
      ...finding,
      ...(finding.path ? place?.(finding.path) : {}),
    })),
    table,
    encoding,
  };
}

const SEPARATORS: Readonly<Record<string, string>> = {
  tab: '\t',
  comma: ',',
  semicolon: ';',
  bar: '|',
};

function decodeOr(bytes: Uint8Array, encoding: string | undefined) {
  try {
    return decode(bytes, encoding);
  } catch {
    throw new Failure(
      `There is no encoding "${encoding ?? ''}": use a name such as utf-8, windows-1252 or macintosh.`,
    );
  }
}

async function previous(environment: Environment, file: string): Promise<Organization[]> {
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
      `${file}:${problem.line}:${problem.column}: ${problem.message} A directory is built with: care-guide directory build`,
    );
  const { directory, problems } = await parseDirectory(value);
  if (directory.organizations.length === 0)
    throw new Failure(`${file}: ${problems[0]?.message ?? 'The directory has no organizations.'}`);
  for (const { path, message } of problems)
    environment.error(`${file}: warning: ${message}${path && ` [${path}]`}\n`);
  return directory;
}
