import { en, type Strings } from './en.js';

export type { Strings } from './en.js';
export { say } from './say.js';

/**
 * The language of our own words where it is another than the one around them: English, where no
 * translation was laid over it.
 */
export const foreignLanguage = (strings: Strings, around = '') =>
  strings.coverageHint === en.coverageHint && !around.startsWith('en') ? 'en' : undefined;

/**
 * What the widget says: English, the words that a guide in another language brings laid over it,
 * then the host's own. Only text under a key that is known counts.
 */
export function stringsFor(...words: (Partial<Strings> | undefined)[]): Strings {
  const strings: Record<string, string> = { ...en };
  for (const key in strings)
    for (const own of words) {
      const word: unknown = own?.[key as keyof Strings];
      if (typeof word === 'string') strings[key] = word;
    }
  return strings as unknown as Strings;
}
