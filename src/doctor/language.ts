import { LANGUAGE_TAG } from '../web.js';
import { type Finding, nameOf, written } from './finding.js';
import { vocabulary } from './vocabulary.js';

const nameIn = (language: string, code: string) =>
  new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }).of(code)?.toLowerCase();

const isLanguage = (tag: string) =>
  LANGUAGE_TAG.test(tag) && nameIn('en', tag.replace(/-.*$/, '')) !== undefined;

/** The languages in which a guide ships. */
const shipped = [...new Set(Object.values(vocabulary.guides).flat())];

/** "Spanish", "español" and "es_US" for what is written "es" and "es-US". */
function meantLanguage(text: string): string | undefined {
  const dashed = text.replaceAll('_', '-');
  if (isLanguage(dashed)) return dashed;
  const name = text.toLowerCase();
  return shipped.find((code) => [nameIn('en', code), nameIn(code, code)].includes(name));
}

const holderOf = (element: Element) => element.closest<HTMLElement>('[lang]');

/** The language around an element, as far as it is one; `''` where nothing says so. */
export function languageAround(element: Element): string {
  const lang = holderOf(element)?.lang ?? '';
  return isLanguage(lang) ? lang : '';
}

/** A language that is none: screen readers then read the words as those of another one. */
export function examineLanguage(element: Element): Finding[] {
  const holder = holderOf(element);
  if (!holder?.lang || isLanguage(holder.lang)) return [];
  const right = meantLanguage(holder.lang);
  return [
    {
      about: nameOf(holder),
      found: `${written('lang', holder.lang)} is no language that browsers know.`,
      fix: right
        ? `Did you mean ${written('lang', right)}?`
        : `Write ${shipped.map((code) => written('lang', code)).join(' or ')}, say.`,
    },
  ];
}
