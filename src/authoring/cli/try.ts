import { type DirectorySearch, type Match, createSearch } from '../../directory/index.js';
import { type Outcome, outcomeOf } from '../../directory/outcome.js';
import { say, stringsFor } from '../../strings/index.js';
import { loadDirectoryFile } from './directory.js';
import type { Environment } from './environment.js';
import { EXIT } from '../failure.js';
import { tellJson } from './report.js';

const words = stringsFor();

export interface TryOptions {
  limit?: number;
  json?: boolean;
}

/** What a visitor would be told on choosing a match. */
function told(match: Match): string {
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
    const { organization: { name, id }, matched, tier, confidence } = match;
    return [`${name}${matched.alias ? ` (${matched.text})` : ''}`, tier, confidence, id, told(match)];
  });
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)) + 2);
  return `"${query}"\n${rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('')}`.trimEnd()).join('\n')}\n`;
}

/** Shows what a visitor would see for queries: those given, else the lines that come in. */
export async function directoryTry(environment: Environment, file: string, queries: readonly string[], { limit = 5, json }: TryOptions): Promise<number> {
  const search = await createSearch((await loadDirectoryFile(environment, file)).organizations);
  const show = (query: string) => {
    if (!json) environment.out(answer(search, query, limit));
    else {
      tellJson(environment, { query, matches: search.search(query, limit).map((match) => ({
        id: match.organization.id, name: match.organization.name, tier: match.tier, confidence: match.confidence,
        matched: match.matched.text, outcome: outcomeOf(match), told: told(match),
      })) });
    }
  };
  if (queries.length > 0) queries.forEach(show);
  else {
    environment.error(`${search.size.toLocaleString('en')} organizations. Type a name as a visitor would; end with Ctrl-D.\n`);
    for await (const line of environment.lines('> ')) if (line.trim()) show(line.trim());
  }
  return EXIT.ok;
}
