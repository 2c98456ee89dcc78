import { type ExaminedElement, type Finding, nameOf } from './finding.js';
import { nearest } from './nearest.js';
import { type Declaration, declarationsIn, isRead, rootsOf } from './sheets.js';
import { vocabulary } from './vocabulary.js';

const NAMES = Object.keys(vocabulary.styles);
const TAG = new RegExp(`(^|[^\\w-])(${Object.keys(vocabulary.tags).join('|')})(?![\\w-])`);
const about = 'Style';

const wordsOf = (name: string) => name.replace(/^-+/, '').split('-');

/** `--care-accent` and `--care-color-accent`: words left out, or in another order. */
function withTheseWords(name: string): string | undefined {
  const written = wordsOf(name);
  const fitting = NAMES.filter((right) =>
    written.every((word) => nearest(word, wordsOf(right)) !== undefined),
  ).sort((a, b) => wordsOf(a).length - wordsOf(b).length);
  const [first, second] = fitting;
  return first && wordsOf(first).length !== wordsOf(second ?? '').length ? first : undefined;
}

/** What is written like one of ours, or set on one of our tags under our name, and is none. */
function examineName({ name, where, on }: Declaration): Finding | undefined {
  if (Object.hasOwn(vocabulary.styles, name)) return undefined;
  const begins = /^--care-/i.test(name);
  const isOnTag = TAG.test(on);
  // `--card-text-color` is one letter away, and usual in design systems.
  if (!begins && !isOnTag) return undefined;
  const right = nearest(name, NAMES) ?? (begins ? withTheseWords(name) : undefined);
  if (!right && !(begins && isOnTag)) return undefined;
  return {
    about,
    found: `${name} means nothing. It is set on ${where}.`,
    fix: right
      ? `Did you mean ${right}?`
      : 'Take one that docs/elements.md lists, or ::part() for what they do not reach.',
  };
}

/** Custom properties that nobody reads. One that the page reads is its own, whatever its name. */
function misspelled(page: Document, elements: readonly Element[]): Finding[] {
  const roots = rootsOf(page, elements);
  return roots
    .flatMap((root) => declarationsIn(root))
    .flatMap((declaration) => {
      const finding = examineName(declaration);
      return finding && !roots.some((root) => isRead(declaration.name, root)) ? [finding] : [];
    });
}

/** Whether what a tag's style sets is set nowhere. */
function isBlocked(element: HTMLElement) {
  const computed = getComputedStyle(element);
  const set = (element.getAttribute('style') ?? '').matchAll(/(--care-[\w-]+)\s*:([^;]+)/g);
  return [...set].some(
    ([, name = '', value = '']) => !value.includes('var(') && !computed.getPropertyValue(name),
  );
}

/** What a policy keeps from being a style: a tag's, or a whole <style>. */
function blocked(page: Document): Finding[] {
  const styles = [...page.querySelectorAll('style')].filter(
    ({ sheet, type, textContent }) =>
      !sheet && /^(text\/css)?$/.test(type) && textContent.includes('--care-'),
  );
  const tags = [...page.querySelectorAll<HTMLElement>('[style*="--care-"]')].filter(isBlocked);
  return [...styles, ...tags].map((element) => ({
    about,
    found: `The page's policy (CSP) blocks the styles in ${nameOf(element)}.`,
    fix: 'Put them into a stylesheet of yours.',
  }));
}

/** The public custom properties that a page sets: by their right names, where it may set them. */
export const examineStyles = (page: Document, elements: readonly ExaminedElement[]): Finding[] => [
  ...misspelled(page, elements),
  ...blocked(page),
];
