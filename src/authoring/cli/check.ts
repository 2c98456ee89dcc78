import { basename, dirname, join } from 'node:path';
import { gradesOf } from '../check/reading.js';
import { checkGuide } from '../check/index.js';
import { checkOnline } from '../check/online.js';
import { translations } from '../check/translations.js';
import { compileGuide } from '../compile.js';
import type { Environment } from './environment.js';
import { EXIT } from '../failure.js';
import { exists, readText } from './files.js';
import { loadGuideFile } from './load-guide.js';
import { Progress } from './progress.js';
import { count, hasErrors, inOrder, tally, tellFindings, tellJson } from './report.js';

export interface CheckCommandOptions {
  bibliography?: string;
  grade?: number;
  reviewEvery?: number;
  online?: boolean;
  strict?: boolean;
  json?: boolean;
}

/** The editor's desk: all that can be found wrong with a guide before a patient reads it. */
export async function check(
  environment: Environment,
  file: string,
  { bibliography, grade, reviewEvery, online, strict, json }: CheckCommandOptions,
): Promise<number> {
  const loaded = await loadGuideFile(environment, file, bibliography);
  const { desk, findings } = checkGuide(loaded, { today: environment.today(), grade, reviewEvery });
  findings.push(...loaded.aside);
  if (desk && loaded.format === 'markdown') {
    await translations(desk, basename(file), async (name) => {
      const beside = join(dirname(file), name);
      return (await exists(environment, beside))
        ? compileGuide(await readText(environment, beside)).head
        : undefined;
    });
  }
  let compared: number | undefined;
  if (desk && online) {
    const progress = new Progress(environment);
    compared = await checkOnline(desk, environment.fetch, (done, all) => {
      progress.tell(`Asking Crossref: ${done} of ${all}`);
    });
    progress.done();
  }
  const told = inOrder(findings);
  const ok = strict ? told.length === 0 : !hasErrors(told);
  const grades =
    desk && /^en\b/i.test(desk.guide.lang)
      ? Object.fromEntries(
          [...gradesOf(desk.runs)].map(([id, value]) => [
            id,
            Number(Math.max(value, 0).toFixed(1)),
          ]),
        )
      : undefined;
  if (json) tellJson(environment, { ok, file, grades, problems: told });
  else {
    tellFindings(environment, file, told);
    if (compared !== undefined)
      environment.error(`Crossref was asked for ${count(compared, 'reference')}.\n`);
    if (told.length > 0) environment.error(`\n${file}: ${tally(told)}.\n`);
    else
      environment.out(
        `${file}: no problem.${
          grades
            ? ` Reading grade by section: ${Object.entries(grades)
                .map(([id, value]) => `${id} ${value.toFixed(1)}`)
                .join(', ')}.`
            : ''
        }\n`,
      );
  }
  return ok ? EXIT.ok : EXIT.problems;
}
