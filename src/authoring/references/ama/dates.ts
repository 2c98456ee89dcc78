import type { CslDate } from '../csl.js';

export const yearOf = ({ year }: CslDate): string => (year ? String(year) : '');

/** "May 6, 2023", "May 2023" or "2023": as much as is known. */
export function dayInFull({ year, month, day }: CslDate): string {
  if (!year) return '';
  if (!month || month > 12) return String(year);
  const format: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
  return new Intl.DateTimeFormat('en-US', { ...format, ...(day && { day: 'numeric' }) }).format(
    Date.UTC(year, month - 1, day ?? 1),
  );
}

/** An article that is accepted and not yet out. */
export const isInPress = ({ literal = '', year }: CslDate): boolean =>
  !year && /in press|forthcoming|accepted/i.test(literal);
