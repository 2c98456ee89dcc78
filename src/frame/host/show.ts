import type { Area, Message } from '../messages.js';
import { contentBox } from './frames.js';
import { own } from './page.js';
import { scrollDistance } from './scroll-distance.js';

/** The boxes around an element that scroll it, the innermost first and the window's last. */
function scrollersOf(element: Element): Element[] {
  const page = own(document, 'scrollingElement') ?? own(document, 'documentElement');
  const scrollers: Element[] = [];
  for (let node = parentOf(element); node && node !== page; node = parentOf(node))
    if (/auto|scroll/.test(getComputedStyle(node).overflowY)) scrollers.push(node);
  return [...scrollers, page];
}

/**
 * The element around an element as it is laid out: a slot, a parent, or the host of a shadow root.
 */
const parentOf = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host;

/** The part of a scroller in which things are in view, in CSS pixels from the window's top. */
function viewOf(scroller: Element, isWindow: boolean): Area {
  const top = isWindow ? 0 : scroller.getBoundingClientRect().top + scroller.clientTop;
  const padding = parseFloat(getComputedStyle(scroller).scrollPaddingTop) || 0;
  return [top + padding, top + scroller.clientHeight];
}

/**
 * How much of what begins at `top` lies under something that stays in its place, such as a header.
 */
function coveredAt(frame: HTMLIFrameElement, top: number): number {
  const { left, width } = frame.getBoundingClientRect();
  const root = frame.getRootNode() as Document;
  let cover = own(root, 'elementFromPoint').call(root, left + width / 2, top + 1);
  while (cover && !/fixed|sticky/.test(getComputedStyle(cover).position))
    cover = cover.parentElement;
  if (!cover || cover.contains(frame)) return 0;
  const { bottom, height } = cover.getBoundingClientRect();
  return height < innerHeight / 2 ? bottom - top : 0;
}

/** Brings areas of a frame into view, the last one for certain. */
export function show(
  frame: HTMLIFrameElement,
  { areas }: Extract<Message, { careGuide: 'show' }>,
): void {
  const seen = (area: Area): Area => {
    const { top, scale } = contentBox(frame);
    return [top + area[0] * scale, top + area[1] * scale];
  };
  const scrollers = scrollersOf(frame);
  const window = scrollers.at(-1);
  // To a place rather than by a distance, and at once: the browser may be on its way, smoothly, to
  // where it scrolled by itself.
  const scroll = (scroller: Element | undefined, distance: number) => {
    scroller?.scrollTo({ top: scroller.scrollTop + distance, behavior: 'instant' });
  };
  for (const area of areas) {
    for (const scroller of scrollers)
      scroll(scroller, scrollDistance(seen(area), viewOf(scroller, scroller === window)));
    scroll(window, -coveredAt(frame, seen(area)[0]));
  }
}
