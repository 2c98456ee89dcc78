import { basename, dirname, join } from 'node:path';
import type { CheckContext } from '../check/context.js';
import { type CheckOptions, checkGuide, withPlaces } from '../check/index.js';
import { checkOnline } from '../check/online/index.js';
import { scoresOf } from '../check/reading.js';
import { translations } from '../check/translations.js';
import { compileGuide } from '../compile.js';
import type { Environment } from './environment.js';
import { EXIT } from '../failure.js';
import { exists, readText } from './files.js';
import { loadGuideFile } from './load-guide.js';
import { Progress } from './progress.js';
import { count, hasErrors, inOrder, reportFindings, reportJson, tally } from './report.js';

export interface CheckCommandOptions extends Omit<CheckOptions, 'today'> {
  bibliography?: string;
  online?: boolean;
  mailto?: string;
  strict?: boolean;
  json?: boolean;
}

/** All that can be found wrong with a guide before a reader does. */
export async function check(
  environment: Environment,
  file: string,
  { bibliography, online, mailto, strict, json, ...limits }: CheckCommandOptions,
): Promise<number> {
  const loaded = await loadGuideFile(environment, file, bibliography);
  const checked = checkGuide(loaded, { ...limits, today: environment.today() });
  const { context } = checked;
  const found = [...checked.findings, ...loaded.bibliographyFindings];
  if (context && loaded.format === 'markdown') {
    const stale = await translations(context, basename(file), async (name) => {
      const beside = join(dirname(file), name);
      return (await exists(environment, beside))
        ? compileGuide(await readText(environment, beside)).head
        : undefined;
    });
    found.push(...withPlaces(stale, loaded));
  }
  const compared = context && online ? await compare(environment, context, mailto) : undefined;
  if (compared) found.push(...withPlaces(compared.findings, loaded));
  const findings = inOrder(found);
  const ok = strict ? findings.length === 0 : !hasErrors(findings);
  const { formula, grades } = roundedScores(context);
  if (json) reportJson(environment, { ok, file, grades, formula, problems: findings });
  else {
    reportFindings(environment, file, findings);
    for (const note of loaded.notes) environment.error(`${note}\n`);
    if (compared)
      environment.error(`Crossref was asked for ${count(compared.compared, 'reference')}.\n`);
    if (findings.length > 0) environment.error(`\n${file}: ${tally(findings)}.\n`);
    else environment.out(`${file}: no problem.${context ? scoreSentence(context) : ''}\n`);
    if (findings.length > 0 && context && !grades)
      environment.error(`${scoreSentence(context).trim()}\n`);
  }
  return ok ? EXIT.ok : EXIT.problems;
}

async function compare(
  environment: Environment,
  context: CheckContext,
  mailto = environment.variables['CARE_GUIDE_MAILTO'],
) {
  const progress = new Progress(environment);
  const compared = await checkOnline(context, { ...environment, mailto }, (done, all) => {
    progress.report(`Asking Crossref: ${done} of ${all}`);
  });
  progress.done();
  return compared;
}

function roundedScores(context: CheckContext | undefined) {
  const measured = context && scoresOf(context);
  if (!measured) return {};
  const grades = Object.fromEntries(
    [...measured.scores].map(([id, value]) => [id, Number(Math.max(value, 0).toFixed(1))]),
  );
  return { formula: measured.formula, grades };
}

function scoreSentence(context: CheckContext): string {
  const { formula, grades } = roundedScores(context);
  if (!formula) return ` Its language, "${context.guide.lang}", is not graded.`;
  const each = Object.entries(grades).map(([id, value]) => `${id} ${value.toFixed(1)}`);
  return each.length > 0 ? ` ${formula} by section: ${each.join(', ')}.` : '';
}
