import type { Compiled } from '../compile.js';
import { type Check, type Desk, runsOf } from './desk.js';
import { reviewDate } from './dates.js';
import type { Finding } from './finding.js';
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
const WHOLE: readonly Check[] = [uncited, headings];

/** The editor's desk for a compiled guide. The checks that need no other file have been run; `findings` fills up. */
export function checkGuide(
  compiled: Compiled,
  { today, grade = 8, reviewEvery = 24 }: CheckOptions,
): { desk?: Desk; findings: Finding[] } {
  const findings: Finding[] = compiled.problems.map(({ path, message, line, column }) => ({
    severity: 'error',
    rule: 'format',
    path,
    message,
    line,
    column,
  }));
  const { guide, places, source, head } = compiled;
  if (!guide) return { findings };
  const desk: Desk = {
    guide,
    compiled,
    today,
    grade,
    reviewEvery,
    runs: guide.sections.flatMap(runsOf),
    tell(rule, severity, part, message, words) {
      if (places.allows(part, rule)) return;
      const span = places.span(part);
      const offset = span && find(source.text.slice(span.start, span.end), words) + span.start;
      findings.push({
        severity,
        rule,
        message,
        ...(offset === undefined ? {} : source.place(offset)),
      });
    },
    tellHead(rule, severity, key, message) {
      findings.push({ severity, rule, message, ...head.place(key) });
    },
  };
  for (const check of compiled.problems.length > 0 ? CHECKS : [...CHECKS, ...WHOLE]) check(desk);
  return { desk, findings };
}

/** Where words stand in their source, between whose letters there may be line breaks and marks. */
function find(source: string, words = ''): number {
  const letters = words.match(/[\p{L}\p{N}]+/gu) ?? [];
  const found =
    letters.length > 0 ? new RegExp(letters.join('[^\\p{L}\\p{N}]+'), 'u').exec(source) : undefined;
  return found?.index ?? 0;
}
