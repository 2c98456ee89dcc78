import { type Finding, nameOf } from './finding.js';

/** Below the top of the window, in CSS pixels: beyond a header's own edge. */
const TOP = 2;

/** What stays at the top of the window as one scrolls, such as a header. */
function coverAt(page: Document): Element | undefined {
  for (const element of page.elementsFromPoint(innerWidth / 2, TOP))
    for (let box: Element | null = element; box; box = box.parentElement)
      if (/fixed|sticky/.test(getComputedStyle(box).position)) return box;
  return undefined;
}

/** Whether something covers the places that links lead to. */
export function examineCover(page: Document): Finding[] {
  const cover = coverAt(page);
  if (!cover) return [];
  const height = Math.round(cover.getBoundingClientRect().bottom);
  const padding = parseFloat(getComputedStyle(page.documentElement).scrollPaddingTop) || 0;
  return padding >= height || height > innerHeight / 2
    ? []
    : [
        {
          about: 'Page',
          found:
            `${nameOf(cover)} stays at the top and covers ${String(height)}px: links into the ` +
            'guide would lead beneath it.',
          fix: `Add html { scroll-padding-top: ${String(height)}px } to your style.`,
        },
      ];
}
