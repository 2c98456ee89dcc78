import { es } from '../strings/es.js';
import type { Strings } from '../strings/index.js';

const WORDS: Readonly<Record<string, Strings>> = { es };

/**
 * What the widget says in a guide's language, to travel with the guide: with the author's own words
 * over it. Nothing for English, which the widget speaks itself.
 */
export function wordsFor({ lang, words }: Readonly<Record<string, unknown>>): { words?: unknown } {
  const ours = WORDS[String(lang).split('-')[0]?.toLowerCase() ?? ''];
  if (!ours || (words !== undefined && typeof words !== 'object')) return {};
  return { words: { ...ours, ...words } };
}
