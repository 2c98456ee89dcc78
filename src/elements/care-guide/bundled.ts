import guide from '../../content/herniated-disc.md';
import type { Guide } from '../../guide/schema.js';
import type { Problem } from '../../problems.js';
import { scriptAddress } from '../internal/page.js';

/** The guide that travels in the script. */
export const bundled: Guide = guide;

/** Languages in which it lies beside the script, as `guides/herniated-disc.es.json`. */
const TRANSLATIONS = ['es'];

/**
 * The guide of the script in the language of a tag or of the page around it: where that is, or why
 * nobody can know.
 */
export interface Translation {
  src?: string;
  problems: Problem[];
}

/**
 * Where the bundled guide is to be found in the language around a tag, if that is not the script's.
 */
export function translationFor(host: Element): Translation {
  const lang = host.closest<HTMLElement>('[lang]')?.lang.split('-')[0]?.toLowerCase() ?? '';
  if (!TRANSLATIONS.includes(lang)) return { problems: [] };
  const file = `guides/${guide.id}.${lang}.json`;
  const folder = host.getAttribute('files');
  if (folder) return { src: folder.replace(/\/*$/, `/${file}`), problems: [] };
  if (/^(https?|file):/.test(scriptAddress ?? ''))
    return { src: scriptAddress?.replace(/[^/]*$/, file) ?? '', problems: [] };
  const message = `Where is ${file}? Say so with files="…" (the folder of guides/), or give src.`;
  return { problems: [{ path: 'lang', message }] };
}
