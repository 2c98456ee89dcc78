import type { Area } from '../messages.js';

/** Share of the window that stays above something that was out of view. */
const ROOM_ABOVE = 0.25;

/**
 * How far to scroll a box so that an area is in view: not at all, or no more than is needed where
 * part of it is in view, or so that it stands in the upper part of the box.
 */
export function scrollDistance([top, bottom]: Area, [boxTop, boxBottom]: Area): number {
  if (top >= boxTop && bottom <= boxBottom) return 0;
  const spare = boxBottom - boxTop - (bottom - top);
  if (spare < 0 || bottom <= boxTop || top >= boxBottom)
    return top - boxTop - Math.max(0, Math.min((boxBottom - boxTop) * ROOM_ABOVE, spare));
  return top < boxTop ? top - boxTop : bottom - boxBottom;
}
