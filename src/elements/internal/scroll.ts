import { intoView } from '../../combobox/into-view.js';

/** A heading keeps this far, in CSS pixels, from the top of the window, and from what covers it. */
const DISTANCE = 8;

/** What is larger, of the window's height, is no header but a dialog. */
const LARGEST_HEADER = 0.5;

const around = (element: Element): Element | null => {
  const root = element.getRootNode();
  return (
    element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
  );
};

/**
 * The lower edge of what stays in place over a point of the window, such as a sticky header; 0
 * where nothing does.
 */
function coverAt(x: number, y: number, target: Element): number {
  const { elementsFromPoint } = Document.prototype as Partial<Document>;
  for (const top of elementsFromPoint?.call(document, x, y) ?? [])
    for (let box: Element | null = top; box; box = around(box)) {
      if (box.contains(target) || box.shadowRoot?.contains(target)) break;
      if (!/fixed|sticky/.test(getComputedStyle(box).position)) continue;
      const { bottom, height } = box.getBoundingClientRect();
      if (height < innerHeight * LARGEST_HEADER) return bottom;
    }
  return 0;
}

/**
 * Scrolls a heading to the top of the window, with room for its focus ring, and from beneath what
 * covers it there. At once, for a page's smooth scrolling is dropped by the next script that
 * scrolls. The page's own `scroll-padding` counts, too.
 */
export function scrollToTop(target: HTMLElement): void {
  const scroll = () => {
    intoView(target, { behavior: 'instant' });
  };
  target.style.scrollMarginTop = '';
  scroll();
  const { left, width, top } = target.getBoundingClientRect();
  const covered = coverAt(left + width / 2, top + 1, target) + DISTANCE - top;
  if (covered <= 0) return;
  // Whatever scrolls: the window, or a box in it.
  target.style.scrollMarginTop = `${covered}px`;
  scroll();
}
