import { number } from '../../guide/numbering.js';
import type { Finding } from '../check/finding.js';
import type { Environment } from './environment.js';
import { EXIT, Failure } from '../failure.js';
import { write } from './files.js';
import { loadGuideFile } from './load-guide.js';
import { count, inOrder, tally, reportFindings, reportJson } from './report.js';

export interface BuildOptions {
  output?: string;
  bibliography?: string;
  json?: boolean;
}

/** Markdown → the Guide document that the widget takes. With a problem, nothing is written. */
export async function build(
  environment: Environment,
  file: string,
  { output = file.replace(/\.(md|markdown)$/i, '.json'), bibliography, json }: BuildOptions,
): Promise<number> {
  if (/\.json$/i.test(file))
    throw new Failure(`${file} is built already: give the Markdown it was built from.`);
  const loaded = await loadGuideFile(environment, file, bibliography);
  const { guide, problems, bibliographyFindings } = loaded;
  const findings = inOrder([
    ...problems.map((problem): Finding => ({ ...problem, severity: 'error', rule: 'format' })),
    ...bibliographyFindings,
  ]);
  const ok = guide !== undefined && findings.length === 0;
  if (ok) await write(environment, output, `${JSON.stringify(guide)}\n`, [file]);
  if (json && !(ok && output === '-'))
    reportJson(environment, { ok, file, ...(ok ? { output } : {}), problems: findings });
  else {
    reportFindings(environment, file, findings);
    for (const note of loaded.notes) environment.error(`${note}\n`);
    const { notes = [], further = [] } = guide ? number(guide) : {};
    if (!ok) environment.error(`\n${tally(findings)}: nothing was written.\n`);
    else
      environment.error(
        `${output}: ${count(guide.sections.length, 'section')}, ` +
          `${count(notes.length, 'cited reference')}, ${further.length} for further reading.\n`,
      );
  }
  return ok ? EXIT.ok : EXIT.problems;
}
