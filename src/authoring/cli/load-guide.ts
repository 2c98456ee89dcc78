import { dirname, join } from 'node:path';
import type { Finding } from '../check/finding.js';
import { type Compiled, compileGuide } from '../compile.js';
import { readGuideJson } from '../json-guide.js';
import type { Environment } from './environment.js';
import { Failure } from '../failure.js';
import { readText } from './files.js';
import type { ReadBibliography } from '../references/bibliography.js';
import { readBibliography } from '../references/read.js';

export interface LoadedGuide extends Compiled {
  /** What is wrong with the bibliography as a whole. */
  bibliographyFindings: Finding[];
  /** What an author should know of it: keys that it does not say itself. */
  notes: string[];
}

/**
 * A guide from a file: Markdown, or JSON that was built from it. Its bibliography is the one given,
 * else the one that its front matter names, beside it.
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
  if (/\.json$/i.test(file)) return { ...readGuideJson(text), bibliographyFindings: [], notes: [] };
  const alone = compileGuide(text);
  const named = alone.head.values['bibliography'];
  const path =
    bibliographyFile ?? (typeof named === 'string' ? join(dirname(file), named) : undefined);
  if (path === undefined) return { ...alone, bibliographyFindings: [], notes: [] };
  const read = await readBibliography(await readText(environment, path), path);
  return {
    ...compileGuide(text, read.bibliography),
    bibliographyFindings: read.problems.map((problem) => ({
      severity: 'error',
      rule: 'bibliography',
      ...problem,
    })),
    notes: madeKeysNote(path, read),
  };
}

/** Keys shown one by one; further ones are counted. */
const MAX_KEYS_SHOWN = 20;

function madeKeysNote(file: string, { madeKeys }: ReadBibliography): string[] {
  if (madeKeys.length === 0) return [];
  const shown = madeKeys
    .slice(0, MAX_KEYS_SHOWN)
    .map(({ key, title, id }) => `[^${key}] for ${title ? `"${title.slice(0, 60)}"` : id}`);
  const more = madeKeys.length - shown.length;
  return [
    `${file}: cite ${shown.join(', ')}${more > 0 ? `, and ${more} more in the same way` : ''}.`,
  ];
}
