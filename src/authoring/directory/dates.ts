const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** What stands in a column of days where there is none. */
const NO_DAY =
  /^(?:n\/?a|none|null|nil|-+|open|open[- ]?ended|present|current|ongoing|never|no end|tbd|00?\/00?\/0000|0000-00-00)$/i;

/** What stands in a column of first days where the program has not begun. */
const NOT_YET = /^(?:tb[ad]|never|to be (?:announced|determined)|not yet|pending)$/i;

export const isNotYet = (cell: string): boolean => NOT_YET.test(cell.trim());

const pad = (number: number, length = 2): string => String(number).padStart(length, '0');

/** YYYY-MM-DD, if a calendar has that day. */
function dayFrom(year: number, month: number, day: number): string | undefined {
  const full = year < 100 ? year + (year < 70 ? 2000 : 1900) : year;
  const written = `${pad(full, 4)}-${pad(month)}-${pad(day)}`;
  const date = new Date(`${written}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written)
    ? written
    : undefined;
}

/** Days of Excel, which count from the end of 1899, between 1954 and 2119. */
const isSerial = (cell: string): boolean =>
  /^\d{5}(?:\.\d+)?$/.test(cell) && +cell < 80_000 && +cell > 20_000;

/**
 * How days are written in a column: "31/12/2024" in one cell shows that the day comes first in all.
 */
export const isDayFirst = (cells: readonly string[]): boolean =>
  cells.some((cell) => Number(/^(\d{1,2})[/.-]\d{1,2}[/.-]\d{2,4}\b/.exec(cell)?.[1]) > 12);

/** The first or last day of a month, or of a year, that a cell names without a day. */
function dayOfPart(text: string, edge: 'first' | 'last'): string | undefined {
  const [, y1, m1 = '', m2 = '', y2, name = '', y3] =
    /^(?:(\d{4})(?:[-/.](\d{1,2}))?|(\d{1,2})[/.-](\d{4})|([A-Za-z]{3,9})\.?,?[ -](\d{4}))$/.exec(
      text,
    ) ?? [];
  const year = Number(y1 ?? y2 ?? y3 ?? 0);
  const named = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const month = Number(m1 || m2) || named;
  const isYear = !m1 && !m2 && !name;
  if (year < 1900 || year > 2199 || month > 12 || (month === 0 && !isYear)) return undefined;
  if (edge === 'first') return dayFrom(year, month || 1, 1);
  const next = new Date(Date.UTC(year, month || 12, 0)); // the day before the next month's first
  return next.toISOString().slice(0, 10);
}

/**
 * The day in a cell as YYYY-MM-DD.
 * @param edge - which day stands for a month or a year
 * @returns `''` where the cell says that there is none, nothing where it cannot be read
 */
export function dayOf(
  cell: string,
  dayFirst = false,
  edge: 'first' | 'last' = 'first',
): string | undefined {
  const text = cell.trim();
  if (text === '' || NO_DAY.test(text)) return '';
  if (isSerial(text))
    return new Date(Date.UTC(1899, 11, 30) + Math.floor(+text) * 86_400_000)
      .toISOString()
      .slice(0, 10);
  const part = dayOfPart(text, edge);
  if (part) return part;
  const iso = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T ].*)?$/.exec(text);
  if (iso) return dayFrom(+(iso[1] ?? 0), +(iso[2] ?? 0), +(iso[3] ?? 0));
  const numbers = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:[ T].*)?$/.exec(text);
  if (numbers) {
    const [a, b, year] = [+(numbers[1] ?? 0), +(numbers[3] ?? 0), +(numbers[4] ?? 0)];
    const first = dayFirst || numbers[2] === '.';
    return first ? dayFrom(year, b, a) : (dayFrom(year, a, b) ?? dayFrom(year, b, a));
  }
  const name = /([A-Za-z]{3,9})/.exec(text)?.[1]?.slice(0, 3).toLowerCase() ?? '';
  const month = MONTHS.indexOf(name) + 1;
  const [day, year] = text.match(/\d+/g) ?? [];
  if (
    !month ||
    !/^[A-Za-z]{3,9}\.? \d{1,2},? \d{4}$|^\d{1,2}[ -][A-Za-z]{3,9}\.?[ -]\d{2,4}$/.test(text)
  )
    return undefined;
  return dayFrom(Number(year), month, Number(day));
}
