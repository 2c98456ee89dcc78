import { en, type Strings } from './en.js';
import { es } from './es.js';

export type { Strings } from './en.js';
export { say } from './say.js';

const languages: Readonly<Record<string, Strings>> = { en, es };

/** The words for a BCP 47 tag (`es-MX` reads `es`), English where there are none, a host's own words laid over them. */
export const stringsFor = (lang = 'en', own: Partial<Strings> = {}): Strings => ({
  ...(languages[lang.split('-')[0]?.toLowerCase() ?? ''] ?? en),
  ...own,
});
