import { basename } from 'node:path';
import { slug } from '../slug.js';
import { template } from '../template.js';
import type { Environment } from './environment.js';
import { EXIT, Failure } from '../failure.js';
import { exists, write } from './files.js';
import { reportJson } from './report.js';

export interface NewOptions {
  output?: string;
  lang: string;
  force?: boolean;
  json?: boolean;
}

/** A guide to start from, with comments that say what goes where. */
export async function newGuide(
  environment: Environment,
  title: string,
  { output, lang, force, json }: NewOptions,
): Promise<number> {
  const id = slug(title) || slug(basename(output ?? '', '.md'));
  if (!id)
    throw new Failure(
      `"${title}" has no letters from A to Z to make an id of: name the file with --output, ` +
        'such as knee-pain.md.',
    );
  const file = output ?? `${id}.md`;
  if (file !== '-' && !force && (await exists(environment, file)))
    throw new Failure(
      `${file} is there already: choose another with --output, or let it go with --force.`,
    );
  await write(environment, file, template({ id, title: title.trim(), lang }));
  if (file === '-') return EXIT.ok;
  if (json) reportJson(environment, { ok: true, output: file });
  else environment.error(`${file} is ready to be written. Then: care-guide check ${file}\n`);
  return EXIT.ok;
}
