import guide from '../../content/herniated-disc.md';
import type { Guide } from '../../guide/schema.js';
import { scriptAddress } from '../internal/page.js';

/** The guide that travels in the script. */
export const bundled: Guide = guide;

/** Languages in which it lies beside the script, as `guides/herniated-disc.es.json`. */
const TRANSLATIONS = ['es'];

/** Where the bundled guide is to be found in the language of a tag or of the page around it, if that is not the script's. */
export function translationFor(host: Element): string | undefined {
  const lang = host.closest<HTMLElement>('[lang]')?.lang.split('-')[0]?.toLowerCase();
  return scriptAddress && lang && TRANSLATIONS.includes(lang)
    ? scriptAddress.replace(/[^/]*$/, `guides/${guide.id}.${lang}.json`)
    : undefined;
}
