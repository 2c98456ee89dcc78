import { pageProperty } from '../internal/page.js';

/**
 * Honors `autofocus` on an element that browsers overlook: one that was upgraded after the page
 * looked for it, or stands in a dialog that opens. Nobody's focus is taken, but for what a dialog
 * focused by itself.
 */
export function honorAutofocus(host: HTMLElement): void {
  let wasShown = false;
  const sizes = new ResizeObserver(() => {
    if (!host.isConnected) sizes.disconnect();
    const isShown = host.checkVisibility();
    const isNew = isShown && !wasShown;
    wasShown = isShown;
    const focused = pageProperty('activeElement');
    const isFree =
      !focused || focused === pageProperty('body') || host.closest('dialog')?.contains(focused);
    if (isNew && isFree && host.hasAttribute('autofocus')) host.focus();
  });
  sizes.observe(host);
}
