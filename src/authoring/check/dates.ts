import { dayInWords } from '../day-in-words.js';
import type { Check } from './desk.js';

/** The day of the month, some months later. */
export function monthsAfter(date: string, months: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + months);
  return day.toISOString().slice(0, 10);
}

/** The guide was reviewed, and not too long ago. */
export const reviewDate: Check = ({ guide: { reviewed }, today, reviewEvery, tellHead }) => {
  if (!reviewed)
    tellHead(
      'review',
      'warning',
      '',
      'The front matter does not say when the guide was reviewed: add a line "reviewed: YYYY-MM-DD".',
    );
  else if (!dayInWords(reviewed, 'en'))
    return; // told already: there is no such day
  else if (reviewed > today)
    tellHead(
      'review',
      'error',
      'reviewed',
      `The review of ${reviewed} lies in the future: today is ${today}.`,
    );
  else if (monthsAfter(reviewed, reviewEvery) < today) {
    tellHead(
      'review',
      'error',
      'reviewed',
      `The review was due on ${monthsAfter(reviewed, reviewEvery)}: check the text against its sources, then set this date.`,
    );
  }
};
