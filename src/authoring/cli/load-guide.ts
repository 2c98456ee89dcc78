import { dirname, join } from 'node:path';
import { type Bibliography, readBibliography } from '../bibliography.js';
import type { Finding } from '../check/finding.js';
import { type Compiled, compileGuide } from '../compile.js';
import { readGuideJson } from '../json-guide.js';
import { readJson } from '../json.js';
import type { Environment } from './environment.js';
import { Failure } from '../failure.js';
import { readText } from './files.js';

export interface LoadedGuide extends Compiled {
  /** What is wrong with the bibliography. */
  bibliographyFindings: Finding[];
}

/**
 * A guide from a file: Markdown, or JSON that was built from it. Its bibliography is the one given, else the one that its
 * front matter names, beside it.
 */
export async function loadGuideFile(
  environment: Environment,
  file: string,
  bibliographyFile?: string,
): Promise<LoadedGuide> {
  if (!/\.(md|markdown|json)$/i.test(file))
    throw new Failure(
      `${file} is no guide: a guide is a file in Markdown (.md), or built from it (.json).`,
    );
  const text = await readText(environment, file);
  if (/\.json$/i.test(file)) return { ...readGuideJson(text), bibliographyFindings: [] };
  const alone = compileGuide(text);
  const named = alone.head.values['bibliography'];
  const path =
    bibliographyFile ?? (typeof named === 'string' ? join(dirname(file), named) : undefined);
  if (path === undefined) return { ...alone, bibliographyFindings: [] };
  const { bibliography, bibliographyFindings } = await loadBibliography(environment, path);
  return { ...compileGuide(text, bibliography), bibliographyFindings };
}

async function loadBibliography(
  environment: Environment,
  file: string,
): Promise<{ bibliography: Bibliography; bibliographyFindings: Finding[] }> {
  const { value, problem, place } = readJson(await readText(environment, file));
  const finding = (message: string, at: object): Finding => ({
    file,
    severity: 'error',
    rule: 'bibliography',
    message,
    ...at,
  });
  if (problem)
    return { bibliography: new Map(), bibliographyFindings: [finding(problem.message, problem)] };
  const { bibliography, problems } = readBibliography(value);
  return {
    bibliography,
    bibliographyFindings: problems.map(({ path, message }) =>
      finding(message, { path, ...place(path) }),
    ),
  };
}
