/** Contrast by WCAG 2.2 (1.4.3 for text, 1.4.11 for what is not). */

const channels = (hex: string): number[] => {
  const [, digits = ''] = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(hex.trim()) ?? [];
  const pairs =
    digits.length === 3 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) ?? []);
  return pairs.map((pair) => parseInt(pair, 16));
};

const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** How far two colors (`#rgb` or `#rrggbb`) stand apart: from 1 to 21. */
export function ratio(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Two colors that meet, by the names of their custom properties without `--care-` and `-color`, and what they need. */
interface Pair {
  color: string;
  on: string;
  what: string;
  needs: number;
}

const TEXT = 4.5;
const SHAPE = 3;
const both = (color: string, what: string, needs: number): Pair[] => [
  { color, on: 'surface', what, needs },
  { color, on: 'soft-surface', what: `${what} on a card`, needs },
];
const PAIRS: readonly Pair[] = [
  ...both('text', 'Text', TEXT),
  ...both('heading', 'Headings', TEXT),
  ...both('muted', 'Quiet text', TEXT),
  ...both('accent', 'Links', TEXT),
  { color: 'accent-contrast', on: 'accent', what: 'Buttons', needs: TEXT },
  { color: 'control', on: 'surface', what: 'Edges of fields', needs: SHAPE },
  ...both('focus', 'Focus ring', SHAPE),
  { color: 'text', on: 'mark', what: 'Marked text', needs: TEXT },
];

export interface Check extends Pair {
  ratio: number;
  passes: boolean;
}

/** Judges every pair of colors that meet in the widget. Colors by name, such as `accent`. */
export const checkColors = (colors: Readonly<Record<string, string>>): Check[] =>
  PAIRS.map((pair) => {
    const value = ratio(colors[pair.color] ?? '', colors[pair.on] ?? '');
    return { ...pair, ratio: value, passes: value >= pair.needs };
  });

const toHex = (parts: readonly number[]) =>
  `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** The nearest darker or lighter shade of a color that stands far enough apart from others; undefined if there is none. */
export function shadeFor(
  color: string,
  others: readonly { on: string; needs: number }[],
): string | undefined {
  const from = channels(color);
  for (let step = 1; step <= 100; step++) {
    for (const end of [0, 255]) {
      const shade = toHex(from.map((part) => part + ((end - part) * step) / 100));
      if (others.every(({ on, needs }) => ratio(shade, on) >= needs)) return shade;
    }
  }
  return undefined;
}
