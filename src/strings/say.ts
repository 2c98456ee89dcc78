/**
 * Puts values into the `{places}` of a sentence; a place without a value stays as it is, so that a
 * slip shows.
 */
export const say = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
