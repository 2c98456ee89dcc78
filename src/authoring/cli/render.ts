import { selectSections } from '../../guide/select.js';
import { renderGuide } from '../../html.js';
import type { Finding } from '../check/finding.js';
import type { Environment } from './environment.js';
import { EXIT, Failure } from '../failure.js';
import { write } from './files.js';
import { loadGuideFile } from './load-guide.js';
import { inOrder, tally, reportFindings, reportJson } from './report.js';

export interface RenderCommandOptions {
  output?: string;
  bibliography?: string;
  headingLevel?: number;
  sections?: string;
  idPrefix?: string;
  jsonLd?: boolean;
  reviewer?: string;
  reviewed?: string;
  json?: boolean;
}

/**
 * A guide → plain HTML, for a page that must be readable without JavaScript. With a problem,
 * nothing is written.
 */
export async function render(
  environment: Environment,
  file: string,
  { output = '-', bibliography, json, ...options }: RenderCommandOptions,
): Promise<number> {
  const loaded = await loadGuideFile(environment, file, bibliography);
  const { guide, problems, bibliographyFindings, notes } = loaded;
  const findings = inOrder([
    ...problems.map((problem): Finding => ({ ...problem, severity: 'error', rule: 'format' })),
    ...bibliographyFindings,
  ]);
  const ok = guide !== undefined && findings.length === 0;
  const [unknown] = guide ? selectSections(guide, options.sections ?? '').problems : [];
  if (unknown) throw new Failure(unknown.message);
  const html = ok ? `${renderGuide(guide, options)}\n` : '';
  if (ok && !(json && output === '-')) await write(environment, output, html, [file]);
  if (json)
    reportJson(environment, {
      ok,
      file,
      ...(ok ? (output === '-' ? { html } : { output }) : {}),
      problems: findings,
    });
  else {
    reportFindings(environment, file, findings);
    for (const note of notes) environment.error(`${note}\n`);
    if (!ok) environment.error(`\n${tally(findings)}: nothing was written.\n`);
  }
  return ok ? EXIT.ok : EXIT.problems;
}
