/**
 * "2026-11-23" → "November 23, 2026", in a language. Written at build time: the first date that a
 * page formats costs a phone more than all else the widget does.
 *
 * @param day YYYY-MM-DD.
 * @param lang BCP 47.
 * @returns nothing when no calendar has that day, or the language is none.
 */
export function dayInWords(day: string, lang: string): string | undefined {
  // A day, not a moment: UTC keeps it the same day everywhere.
  const date = new Date(`${day}T00:00Z`);
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day)) return undefined;
  try {
    return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
  } catch {
    return undefined;
  }
}
