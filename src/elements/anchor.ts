/**
 * Whether the engine keeps a popover at its anchor by itself. The sheet then says where (`anchor-name`,
 * `position-area`), and the functions here leave the place alone.
 */
const NATIVE = typeof CSS !== 'undefined' && CSS.supports('position-area: block-end');

/** Whether the engine knows popovers at all; without them, the popover is an element like any other. */
const TOP_LAYER = typeof HTMLElement !== 'undefined' && 'popover' in HTMLElement.prototype;

const GAP = 4;

/** Under the anchor, or over it where there is more room; never past the edges of the window. */
function place(popover: HTMLElement, anchor: Element): void {
  const at = anchor.getBoundingClientRect();
  const { innerWidth, innerHeight } = window;
  const { offsetWidth, offsetHeight } = popover;
  const above = at.bottom + offsetHeight > innerHeight && at.top > innerHeight - at.bottom;
  popover.style.insetBlockStart = `${String(above ? Math.max(0, at.top - offsetHeight - GAP) : at.bottom + GAP)}px`;
  popover.style.insetInline = 'auto';
  popover.style.left = `${String(Math.max(0, Math.min(at.left, innerWidth - offsetWidth)))}px`;
}

/**
 * Shows a `popover="manual"` element at its anchor, in the top layer, where no container of the host clips it.
 * @returns what hides it again.
 */
export function showAt(popover: HTMLElement, anchor: HTMLElement): () => void {
  if (TOP_LAYER) popover.showPopover();
  const follow = (): void => {
    place(popover, anchor);
  };
  if (!NATIVE) {
    popover.style.minInlineSize = `${anchor.offsetWidth}px`;
    follow();
    addEventListener('scroll', follow, true);
    addEventListener('resize', follow);
  }
  return () => {
    removeEventListener('scroll', follow, true);
    removeEventListener('resize', follow);
    if (TOP_LAYER && popover.isConnected) popover.hidePopover();
  };
}
