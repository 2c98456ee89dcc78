import { pageProperty } from './page.js';

/** What a visitor does who moves on. */
const MOVES = ['wheel', 'pointerdown', 'keydown'];

/**
 * A browser that still looks for the place in the page that the address names takes the focus away.
 * It comes back, unless the reader has moved on.
 * @param goBack - Called where the focus was lost, once the page is loaded.
 */
export function keepFocus(host: HTMLElement, goBack: () => void): void {
  if (pageProperty('readyState') === 'complete') return;
  let moved: unknown;
  host.addEventListener('focusout', ({ relatedTarget }) => {
    moved ||= relatedTarget;
  });
  const onMove = () => {
    moved = true;
  };
  const once = { once: true };
  for (const type of MOVES) addEventListener(type, onMove, once);
  const onLoad = () => {
    if (!moved && pageProperty('activeElement') === pageProperty('body')) goBack();
  };
  addEventListener('load', onLoad, once);
}
