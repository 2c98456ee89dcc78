const GAP = 4;

/** Under the anchor, or over it where there is more room; never past the edges of the window. */
function place(popover: HTMLElement, anchor: Element): void {
  const at = anchor.getBoundingClientRect();
  const { innerWidth, innerHeight } = window;
  const { offsetWidth, offsetHeight } = popover;
  const above = at.bottom + offsetHeight > innerHeight && at.top > innerHeight - at.bottom;
  const top = above ? Math.max(0, at.top - offsetHeight - GAP) : at.bottom + GAP;
  const left = Math.max(0, Math.min(at.left, innerWidth - offsetWidth));
  popover.style.inset = `${top}px auto auto ${left}px`;
}

/**
 * Shows a `popover="manual"` element at its anchor, in the top layer, where no container of the host clips it.
 * @returns what hides it again.
 */
export function showAt(popover: HTMLElement, anchor: HTMLElement): () => void {
  const shown = new AbortController();
  // An engine without popovers shows an element like any other.
  (popover as Partial<HTMLElement>).showPopover?.();
  // Most engines keep a popover at its anchor by themselves; the sheet then says where (`anchor-name`, `position-area`).
  if (!CSS.supports('position-area: block-end')) {
    const follow = () => {
      place(popover, anchor);
    };
    popover.style.minInlineSize = `${anchor.offsetWidth}px`;
    follow();
    for (const type of ['scroll', 'resize'])
      addEventListener(type, follow, { capture: true, signal: shown.signal });
  }
  return () => {
    shown.abort();
    if (popover.isConnected) (popover as Partial<HTMLElement>).hidePopover?.();
  };
}
