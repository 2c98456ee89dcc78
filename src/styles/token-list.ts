/** A public custom property. */
export interface Token {
  name: string;
  meaning: string;
  /** Its default in a light theme, and in a dark one; the same where it is no color. */
  light: string;
  dark: string;
}

/** A comment with a token's meaning, above the line that reads it. */
const TOKEN =
  /\/\*\*\s*((?:(?!\*\/)[^])+?)\s*\*\/\s*(--_[\w-]+):\s*var\((--care-[\w-]+),\s*((?:(?!;\n)[^])+)\);/g;

/** The public custom properties of the sheet that declares them, in its order. */
export function tokenList(sheet: string): Token[] {
  const found: (Token & { own: string })[] = [];
  for (const [, meaning = '', own = '', name = '', value = ''] of sheet.matchAll(TOKEN)) {
    const [light, dark] = defaults(name, value, sheet, found);
    found.push({ name, own, meaning: meaning.replaceAll(/\s+/g, ' '), light, dark });
  }
  return found.map(({ name, meaning, light, dark }) => ({ name, meaning, light, dark }));
}

function defaults(
  name: string,
  value: string,
  sheet: string,
  found: (Token & { own: string })[],
): [light: string, dark: string] {
  const own = /^var\((--_[\w-]+)\)$/.exec(value)?.[1];
  const other = found.find((token) => token.own === own);
  if (other) return [other.light, other.dark];
  const pair = new RegExp(`${name},\\s*light-dark\\(([^,]+),\\s*([^)]+)\\)`).exec(sheet);
  return [pair?.[1] ?? value, pair?.[2] ?? value];
}
