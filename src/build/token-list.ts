/** A public custom property. */
export interface Token {
  name: string;
  meaning: string;
  /** Its default in a light theme, and in a dark one; the same where it is no color. */
  light: string;
  dark: string;
  /** The public property that it follows by default. */
  sameAs?: string;
}

/** A comment with a token's meaning, above the line that reads it. */
const TOKEN =
  /\/\*\*\s*((?:(?!\*\/)[^])+?)\s*\*\/\s*(--_[\w-]+):\s*var\((--care-[\w-]+),\s*((?:(?!;\n)[^])+)\);/g;

/** The public custom properties of the sheet that declares them, in its order. */
export function tokenList(sheet: string): Token[] {
  const found = new Map<string, Token>();
  for (const [, comment = '', own = '', name = '', value = ''] of sheet.matchAll(TOKEN)) {
    const meaning = comment.replaceAll(/\s+/g, ' ');
    const other = found.get(/^var\((--_[\w-]+)\)$/.exec(value)?.[1] ?? '');
    if (other) {
      found.set(own, { ...other, name, meaning, sameAs: other.name });
      continue;
    }
    const pair = new RegExp(`${name},\\s*light-dark\\(([^,]+),\\s*([^)]+)\\)`).exec(sheet);
    const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ');
    found.set(own, {
      name,
      meaning,
      light: oneLine(pair?.[1] ?? value),
      dark: oneLine(pair?.[2] ?? value),
    });
  }
  return [...found.values()];
}
