import { type Finding, nameOf } from './finding.js';

/** Below an edge, in CSS pixels: beyond a header's own border. */
const BELOW = 2;

/** The bar that WordPress shows to those who edit, and no visitor sees. */
const EDITORS_BAR = '#wpadminbar';

/** What stays at a height of the window as one scrolls, such as a header. */
function coverAt(page: Document, y: number): Element | undefined {
  for (const element of page.elementsFromPoint(innerWidth / 2, y))
    for (let box: Element | null = element; box; box = box.parentElement)
      if (/fixed|sticky/.test(getComputedStyle(box).position)) return box;
  return undefined;
}

/** Whether something covers what has the focus, when a visitor goes back with the keyboard. */
export function examineCover(page: Document): Finding[] {
  const bar = page.querySelector(EDITORS_BAR)?.getBoundingClientRect().height ?? 0;
  const cover = coverAt(page, bar + BELOW);
  if (!cover || cover.matches(EDITORS_BAR)) return [];
  const height = Math.round(cover.getBoundingClientRect().bottom - bar);
  const padding = parseFloat(getComputedStyle(page.documentElement).scrollPaddingTop) || 0;
  return padding >= height || height > innerHeight / 2
    ? []
    : [
        {
          about: 'Page',
          found:
            `${nameOf(cover)} stays at the top and covers ${String(height)}px: who goes back ` +
            'through the guide with the Tab key does not see what has the focus (WCAG 2.4.11).',
          fix: `Add html { scroll-padding-top: ${String(height)}px } to your style.`,
        },
      ];
}
