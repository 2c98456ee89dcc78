import { basename, extname } from 'node:path';
import { importArticle } from '../import.js';
import type { Environment } from './environment.js';
import { EXIT, Failure } from '../failure.js';
import { exists, readText, refuseSources, write } from './files.js';
import { count, reportJson } from './report.js';

export interface ImportOptions {
  output?: string;
  lang: string;
  force?: boolean;
  json?: boolean;
}

/** An article in ordinary Markdown → a guide to work on. */
export async function importGuide(
  environment: Environment,
  file: string,
  { output, lang, force, json }: ImportOptions,
): Promise<number> {
  const text = await readText(environment, file);
  if (/^:::(?:faq|goals|program)\b/m.test(text))
    throw new Failure(`${file} is a guide already: build it with care-guide build ${file}.`);
  const name = basename(file, extname(file));
  const imported = importArticle(text, { lang, name });
  const target = output ?? `${name}.guide.md`;
  await refuseSources(environment, target, [file]);
  if (target !== '-' && !force && (await exists(environment, target)))
    throw new Failure(
      `${target} is there already: choose another with --output, or let it go with --force.`,
    );
  await write(environment, target, imported.markdown, [file]);
  const { sections, references, notes } = imported;
  if (json && target !== '-')
    reportJson(environment, { ok: true, file, output: target, sections, references, notes });
  else if (!json) {
    for (const note of notes) environment.error(`${file}: ${note}\n`);
    environment.error(
      `${target}: ${count(sections, 'question')}, ${count(references, 'reference')}. Then: ` +
        `care-guide check ${target}\n`,
    );
  }
  return EXIT.ok;
}
