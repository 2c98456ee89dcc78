import type { Compiled } from '../compile.js';
import { type Check, type CheckContext, pathIn, runsOf } from './context.js';
import { reviewDate } from './dates.js';
import type { Finding, PathFinding } from './finding.js';
import { frontMatterKeys, language } from './head.js';
import { links } from './links.js';
import { longSentences, readingGrade } from './reading.js';
import { uncited, uncitedClaims } from './references.js';
import { headings } from './structure.js';
import { todo } from './todo.js';
import { wording } from './wording.js';

export type { Finding } from './finding.js';

export interface CheckOptions {
  today: string;
  /** Highest reading grade of a section; 8 by default. */
  grade?: number | undefined;
  /**
   * Lowest INFLESZ score of a section in Spanish; 55 by default, from which on the scale calls a
   * text "normal".
   */
  inflesz?: number | undefined;
  /** Most months between two reviews; 24 by default. */
  reviewEvery?: number | undefined;
}

const CHECKS: readonly Check[] = [
  todo,
  uncitedClaims,
  readingGrade,
  longSentences,
  wording,
  links,
  frontMatterKeys,
  language,
  reviewDate,
];
/** What would only echo that a part of the text could not be read. */
const CHECKS_OF_VALID_GUIDES: readonly Check[] = [uncited, headings];

/**
 * Runs the checks that need nothing but the guide. Without a guide there is no context for further
 * ones.
 */
export function checkGuide(
  compiled: Compiled,
  { today, grade = 8, inflesz = 55, reviewEvery = 24 }: CheckOptions,
): { context?: CheckContext; findings: Finding[] } {
  const findings = compiled.problems.map((problem): Finding => ({
    severity: 'error',
    rule: 'format',
    ...problem,
  }));
  const { guide, problems } = compiled;
  if (!guide) return { findings };
  const pathOf = pathIn(compiled);
  const runs = guide.sections.flatMap((section) => runsOf(section, pathOf('sections', section.id)));
  const limits = { today, grade, inflesz, reviewEvery };
  const context: CheckContext = { guide, compiled, ...limits, runs, pathOf };
  const checks = problems.length > 0 ? CHECKS : [...CHECKS, ...CHECKS_OF_VALID_GUIDES];
  findings.push(
    ...withPlaces(
      checks.flatMap((check) => check(context)),
      compiled,
    ),
  );
  return { context, findings };
}

/** Looks up where findings stand, and drops those of rules that the author switched off there. */
export const withPlaces = (
  found: readonly PathFinding[],
  { places, inBibliography, source, head }: Compiled,
): Finding[] =>
  found
    .filter(({ path, rule }) => !places.allows(path, rule))
    .map(({ words, ...finding }) => {
      const entry = inBibliography.get(/^references\[\d+\]/.exec(finding.path)?.[0] ?? '');
      if (entry) return { ...finding, ...entry.place };
      const span = places.at(finding.path);
      if (!span) return { ...finding, ...head.place(finding.path) };
      const within = indexOfWords(source.text.slice(span.start, span.end), words);
      return { ...finding, ...source.place(span.start + within) };
    });

/** Where words stand in their source, between whose letters there may be line breaks and marks. */
function indexOfWords(source: string, words = ''): number {
  const letters = words.match(/[\p{L}\p{N}]+/gu) ?? [];
  const found =
    letters.length > 0 ? new RegExp(letters.join('[^\\p{L}\\p{N}]+'), 'u').exec(source) : undefined;
  return found?.index ?? 0;
}
