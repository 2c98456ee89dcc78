import { dayInWords } from '../day-in-words.js';
import type { Check } from './context.js';
import { error, warning } from './finding.js';

/** The day of the month, some months later. */
export function monthsAfter(date: string, months: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + months);
  return day.toISOString().slice(0, 10);
}

/** The guide was reviewed, and not too long ago. */
export const reviewDate: Check = ({ guide: { reviewed }, today, reviewEvery }) => {
  if (!reviewed)
    return [
      warning(
        'review',
        '',
        'The front matter does not say when the guide was reviewed: add a line "reviewed: YYYY-MM-DD".',
      ),
    ];
  if (!dayInWords(reviewed, 'en')) return []; // there is no such day, which compiling reports
  if (reviewed > today)
    return [
      error(
        'review',
        'reviewed',
        `The review of ${reviewed} lies in the future: today is ${today}.`,
      ),
    ];
  const due = monthsAfter(reviewed, reviewEvery);
  return due < today
    ? [
        error(
          'review',
          'reviewed',
          `The review was due on ${due}: check the text against its sources, then set this date.`,
        ),
      ]
    : [];
};
