/** Pixels between an anchor and what is shown at it. */
const GAP = 6;
/** Pixels between the edges of the window and what is not as wide as its anchor. */
const EDGE = 12;

/** How much larger it is seen than its own lengths say: a page may have set `zoom`. */
const zoomOf = (element: Element) => (element as Partial<Element>).currentCSSZoom ?? 1;

/** Under the anchor, or over it where there is more room; never past the edges of the window. */
function place(popover: HTMLElement, anchor: Element, edge: number): void {
  const at = anchor.getBoundingClientRect();
  const zoom = zoomOf(popover);
  const { width, height } = popover.getBoundingClientRect();
  const below = innerHeight - at.bottom;
  const isAbove = height + GAP > below && at.top > below;
  const top = isAbove ? at.top - height - GAP : at.bottom + GAP;
  // Along the line it starts where the anchor starts, or ends where that ends if there is more
  // room.
  const starts = at.left;
  const ends = at.right - width;
  const isRtl = getComputedStyle(anchor).direction === 'rtl';
  const left = (isRtl ? ends < 0 : starts + width <= innerWidth) ? starts : ends;
  const within = (start: number, size: number, room: number) =>
    Math.max(edge, Math.min(start, room - size - edge)) / zoom;
  const blockStart = within(top, height, innerHeight);
  const inlineStart = within(left, width, innerWidth);
  popover.style.inset = `${blockStart}px auto auto ${inlineStart}px`;
}

/**
 * Shows a `popover="manual"` element at its anchor, in the top layer, where no container of the
 * host clips it. It follows the anchor, and hides while that is scrolled out of sight. In code,
 * since engines disagree about anchors that are transformed or clipped.
 * @param isAsWide - Whether it is as wide as its anchor.
 * @returns what hides it again.
 */
export function showAt(popover: HTMLElement, anchor: HTMLElement, isAsWide = false): () => void {
  const shown = new AbortController();
  // An engine without popovers shows an element like any other.
  (popover as Partial<HTMLElement>).showPopover?.();
  const follow = () => {
    if (isAsWide)
      popover.style.inlineSize = `${anchor.getBoundingClientRect().width / zoomOf(popover)}px`;
    place(popover, anchor, isAsWide ? 0 : EDGE);
  };
  follow();
  for (const type of ['scroll', 'resize'])
    addEventListener(type, follow, { capture: true, passive: true, signal: shown.signal });
  let resized: ResizeObserver | undefined;
  let sight: IntersectionObserver | undefined;
  try {
    // Within the observer itself, a change of size would be an error.
    resized = new ResizeObserver(() => requestAnimationFrame(follow));
    resized.observe(anchor);
    resized.observe(popover);
    sight = new IntersectionObserver((entries) => {
      popover.style.visibility = entries.at(-1)?.isIntersecting ? '' : 'hidden';
    });
    sight.observe(anchor);
  } catch {
    // The engines of unit tests, such as jsdom, have no observers.
  }
  return () => {
    shown.abort();
    resized?.disconnect();
    sight?.disconnect();
    popover.style.visibility = '';
    if (popover.isConnected) (popover as Partial<HTMLElement>).hidePopover?.();
  };
}
