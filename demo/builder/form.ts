import type { Token } from '../../src/build/token-list.js';
import { problemIn } from './addresses.js';
import { type Check, checkColors, shadeFor } from './contrast.js';
import type { Options } from './options.js';
import tokens from './tokens.json' with { type: 'json' };

const short = ({ name }: Token) => name.replace(/^--care-/, '').replace(/-color$/, '');

/** The custom properties that are colors. */
export const COLORS: readonly (Token & { short: string })[] = tokens
  .filter(({ name }) => name.endsWith('-color'))
  .map((token) => ({ ...token, short: short(token) }));

/** `#fff` as color fields want it. */
export const sixDigits = (hex: string): string =>
  /^#[\da-f]{3}$/i.test(hex) ? `#${[...hex.slice(1)].map((digit) => digit + digit).join('')}` : hex;

/** A value of the form. */
export type Read = (name: string) => string;

/** Colors that differ from the theme's own. Only these go into the snippet. */
export function chosenColors(read: Read, changed: ReadonlySet<string>): Record<string, string> {
  return Object.fromEntries(
    COLORS.filter(({ short }) => changed.has(short)).map(({ name, short }) => [
      name,
      read(`color-${short}`),
    ]),
  );
}

/** The form's values as options. */
export function optionsFrom(
  read: Read,
  sections: readonly string[],
  all: number,
  changed: ReadonlySet<string>,
): Omit<Options, 'title'> {
  const own = read('source') === 'own';
  /** Only what is sound gets into a snippet; the field says why. */
  const sound = (name: string) => (problemIn(name, read(name), read) ? '' : read(name));
  const hasReview = sound('reviewer') !== '' && sound('reviewed') !== '';
  const font = read('font') === 'own' ? read('ownFont') : read('font');
  const tokens: Record<string, string> = { ...chosenColors(read, changed) };
  for (const [name, value] of [
    ['font-family', font],
    ['base-size', read('size')],
    ['corner-radius', read('corners')],
    ['page-padding', read('padding')],
  ] as const) {
    if (value) tokens[`--care-${name}`] = value;
  }
  return {
    base: problemIn('base', read('base')) ? '/care-guide/' : `${read('base').replace(/\/+$/, '')}/`,
    tokens,
    ...(own ? { guide: sound('guide') } : { lang: read('lang') }),
    theme: read('theme'),
    sections: sections.length < all ? sections.join(' ') : '',
    expand: read('expand'),
    headingLevel: read('headingLevel'),
    directory: sound('directory'),
    endpoint: sound('endpoint'),
    organization: read('organization'),
    link: sound('link'),
    linkParams: read('linkParams'),
    contact: sound('contact'),
    ...(hasReview && { reviewer: read('reviewer'), reviewed: read('reviewed') }),
    page: sound('page'),
    sandbox: read('sandbox') === 'on',
    strict: read('strict') === 'on',
  };
}

/** A check of colors in one theme. */
export interface ThemeCheck extends Check {
  theme: 'light' | 'dark';
}

const colorsIn = (theme: 'light' | 'dark', chosen: Readonly<Record<string, string>>) => {
  const colors = Object.fromEntries(
    COLORS.map((token) => [token.short, chosen[token.name] ?? token[theme]]),
  );
  if (!chosen['--care-focus-color']) colors['focus'] = colors['accent'] ?? '';
  return colors;
};

const themesOf = (theme: string) =>
  (['light', 'dark'] as const).filter((one) => theme === one || theme === 'auto');

/** Every pair of colors, in every theme that visitors can get. */
export const checkThemes = (
  theme: string,
  chosen: Readonly<Record<string, string>>,
): ThemeCheck[] =>
  themesOf(theme).flatMap((one) =>
    checkColors(colorsIn(one, chosen)).map((check) => ({ ...check, theme: one })),
  );

/** A color that would pass all checks it is in, for a failing one that was chosen. */
export function betterColor(
  color: string,
  theme: string,
  chosen: Readonly<Record<string, string>>,
): string | undefined {
  const wants = checkThemes(theme, chosen)
    .filter((check) => check.color === color || check.on === color)
    .map((check) => ({
      on: colorsIn(check.theme, chosen)[check.color === color ? check.on : check.color] ?? '',
      needs: check.needs,
    }));
  return shadeFor(
    chosen[`--care-${color}-color`] ?? '',
    wants.filter(({ on }) => on !== chosen[`--care-${color}-color`]),
  );
}
