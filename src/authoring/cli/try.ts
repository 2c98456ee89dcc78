import { type DirectorySearch, type Match, createSearch } from '../../directory/index.js';
import { type Outcome, outcomeOf } from '../../directory/answer.js';
import { say, stringsFor } from '../../strings/index.js';
import { loadDirectoryFile } from './directory.js';
import type { Environment } from './environment.js';
import { EXIT } from '../failure.js';
import { Progress } from './progress.js';
import { count, reportJson } from './report.js';

const words = stringsFor();

export interface TryOptions {
  limit?: number;
  json?: boolean;
}

/** The answer that a visitor gets on choosing a match. */
function answerFor(match: Match): string {
  const { name } = match.organization;
  const answers: Readonly<Record<Outcome, string>> = {
    available: say(words.coverageAvailable, { name }),
    'some-plans': say(words.coverageSome, { name }),
    unsure: `${words.coverageMeant} ${name}`,
    'not-found': words.coverageNotFound,
  };
  return answers[outcomeOf(match)];
}

function answer(search: DirectorySearch, query: string, limit: number): string {
  const matches = search.search(query, limit);
  if (matches.length === 0) return `"${query}"\n  ${words.coverageNotFound}\n`;
  const rows = matches.map((match) => {
    const {
      organization: { name, id },
      matched,
      tier,
      confidence,
    } = match;
    return [
      `${name}${matched.alias ? ` (${matched.text})` : ''}`,
      tier,
      confidence,
      id,
      answerFor(match),
    ];
  });
  const widths = [0, 1, 2, 3].map(
    (column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)) + 2,
  );
  return `"${query}"\n${rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('')}`.trimEnd()).join('\n')}\n`;
}

const answerJson = (search: DirectorySearch, query: string, limit: number) => ({
  query,
  matches: search.search(query, limit).map((match) => ({
    id: match.organization.id,
    name: match.organization.name,
    tier: match.tier,
    confidence: match.confidence,
    matched: match.matched.text,
    outcome: outcomeOf(match),
    answer: answerFor(match),
  })),
});

async function* typed(environment: Environment, size: number): AsyncIterable<string> {
  environment.error(
    `${count(size, 'organization')}. Type a name as a visitor would; end with Ctrl-D.\n`,
  );
  for await (const line of environment.lines('> ')) if (line.trim()) yield line.trim();
}

/** Shows what a visitor would see for queries: those given, else the lines that come in. */
export async function directoryTry(
  environment: Environment,
  file: string,
  queries: readonly string[],
  { limit = 5, json }: TryOptions,
): Promise<number> {
  const progress = new Progress(environment);
  const clock = setInterval(() => {
    progress.report('Reading the directory');
  }, 200);
  const search = await loadDirectoryFile(environment, file)
    .then(({ organizations }) => createSearch(organizations))
    .finally(() => {
      clearInterval(clock);
      progress.done();
    });
  const show = (query: string) => {
    environment.out(answer(search, query, limit));
  };
  const asked = queries.length > 0 ? queries : typed(environment, search.size);
  const all: object[] = [];
  for await (const query of asked) {
    if (json) all.push(answerJson(search, query, limit));
    else show(query);
  }
  if (json) reportJson(environment, all);
  return EXIT.ok;
}
