import { dayOf } from './dates.js';
import { isPlace } from './places.js';
import { countOf } from './values.js';
import { type Field, availabilityOf, isStatusWord, kindOf, statusOf } from './vocabulary.js';

const share = (cells: readonly string[], is: (cell: string) => boolean): number =>
  cells.filter(is).length / cells.length;

const isNumber = (cell: string): boolean => countOf(cell) !== undefined;

/** A street, or a box at the post office. */
const isStreet = (cell: string): boolean =>
  /^(?:\d+[A-Z]?(?:-\d+)?\s+\S.*[A-Za-z]|p\.?\s?o\.? box\b.*)/i.test(cell);

export const isAddress = (cell: string): boolean =>
  /^(?:[a-z][a-z+.-]*:|www\.)\S+$/i.test(cell) || /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(cell);

const isBareAnswer = (cell: string): boolean => /^(?:y|yes|n|no|true|false|x|[✓✔✗✘])$/i.test(cell);
const isDay = (cell: string): boolean => dayOf(cell) !== undefined;
const isEmail = (cell: string): boolean => /^\S+@\S+\.\S+$/.test(cell);

/**
 * What cells must be like for a column to hold a field; `why` completes "It is not used for …,
 * since …".
 */
const TESTS: Partial<Record<Field, { fits(cells: readonly string[]): boolean; why: string }>> = {
  name: {
    fits: (cells) => share(cells, (cell) => /\p{L}{2}/u.test(cell) && !isEmail(cell)) >= 0.5,
    why: 'its cells are no names',
  },
  kind: {
    fits: (cells) => cells.some((cell) => kindOf(cell) !== undefined),
    why: 'no cell says employer or health plan',
  },
  availability: {
    fits: (cells) => cells.some((cell) => availabilityOf(cell) !== undefined) && !isCounting(cells),
    why: 'no cell says who has the program',
  },
  status: {
    fits: (cells) =>
      cells.some((cell) => statusOf(cell) !== undefined || (/\d/.test(cell) && isDay(cell))),
    why: 'no cell says active or ended',
  },
  url: { fits: (cells) => share(cells, isAddress) >= 0.5, why: 'its cells are no web addresses' },
  region: {
    fits: (cells) =>
      share(cells, (cell) => isPlace(cell) || (/^\D{2,40}$/.test(cell) && !isEmail(cell))) >= 0.5 &&
      share(cells, (cell) => statusOf(cell) !== undefined && !isPlace(cell)) < 0.5,
    why: 'its cells are no states or provinces',
  },
  plans: {
    fits: (cells) => share(cells, isNumber) < 0.5 && share(cells, isBareAnswer) < 0.5,
    why: 'its cells name no plans',
  },
  aliases: {
    fits: (cells) => share(cells, (cell) => /\p{L}/u.test(cell)) >= 0.5,
    why: 'its cells are no names',
  },
  id: { fits: (cells) => share(cells, isStreet) < 0.5, why: 'its cells are addresses' },
  note: { fits: (cells) => share(cells, isNumber) < 0.5, why: 'its cells are numbers' },
  start: { fits: (cells) => share(cells, isDay) >= 0.5, why: 'its cells are no days' },
  end: { fits: (cells) => share(cells, isDay) >= 0.5, why: 'its cells are no days' },
  rank: { fits: (cells) => share(cells, isNumber) >= 0.5, why: 'its cells are no numbers' },
  members: { fits: (cells) => share(cells, isNumber) >= 0.5, why: 'its cells are no numbers' },
};

/**
 * Whether cells say where accounts stand, whatever their header: some have ended, or have not
 * begun.
 */
export const looksLikeStatus = (cells: readonly string[]): boolean =>
  cells.length > 0 &&
  share(cells, isStatusWord) >= 0.8 &&
  cells.some((cell) => statusOf(cell) !== 'current');

/** How many people are eligible, and not whether. */
export const isCounting = (cells: readonly string[]): boolean =>
  cells.every(isNumber) && cells.some((cell) => Number(countOf(cell)) > 1);

/** Why cells cannot be what a header says; nothing when they can, or the column is empty. */
export function misfit(field: Field, cells: readonly string[]): string | undefined {
  const test = TESTS[field];
  return cells.length > 0 && test && !test.fits(cells) ? test.why : undefined;
}
