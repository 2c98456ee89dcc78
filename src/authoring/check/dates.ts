import { dayInWords } from '../../guide/day-in-words.js';
import type { Check, CheckContext } from './context.js';
import { type PathFinding, error, warning } from './finding.js';

/** The day of the month, some months later. */
export function monthsAfter(date: string, months: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + months);
  return day.toISOString().slice(0, 10);
}

const NOBODY = warning(
  'review',
  'reviewed',
  'No reviewer is named, so readers do not see this day: add "reviewer: …", or call it ' +
    '"sources-checked" if that is what was done.',
);

/** The guide says when its sources were checked or who reviewed it, and neither is too long ago. */
export const reviewDate: Check = (context) => {
  const { sourcesChecked, reviewed, reviewer } = context.guide;
  if (!sourcesChecked && !reviewed)
    return [
      warning(
        'review',
        '',
        'The front matter does not say when the text was checked: add a line ' +
          '"sources-checked: YYYY-MM-DD", and "reviewer: …" with "reviewed: YYYY-MM-DD" once ' +
          'somebody stands behind it.',
      ),
    ];
  return [
    ...(reviewed && !reviewer ? [NOBODY] : []),
    ...judge(
      context,
      'sources-checked',
      sourcesChecked,
      'The sources were to be checked again by {due}: check the text against them, then set ' +
        'this date.',
    ),
    ...judge(
      context,
      'reviewed',
      reviewed,
      'The review was due on {due}: check the text against its sources, then set this date.',
    ),
  ];
};

function judge(
  { today, reviewEvery }: CheckContext,
  key: string,
  day: string | undefined,
  overdue: string,
): PathFinding[] {
  if (!day || !dayInWords(day, 'en')) return []; // there is no such day, which compiling reports
  if (day > today)
    return [error('review', key, `The review of ${day} lies in the future: today is ${today}.`)];
  const due = monthsAfter(day, reviewEvery);
  return due < today ? [error('review', key, overdue.replace('{due}', due))] : [];
}
