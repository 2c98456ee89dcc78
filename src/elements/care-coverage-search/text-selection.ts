/** Text around the field that a visitor may want to select. */
const TEXT = '[part=heading], [part=label], [part=hint], [part=error]';

/**
 * A press on text would move the focus into the field, since the element passes its focus on to it,
 * and the text could not be selected. While it is pressed, the text takes the focus itself.
 */
export function keepSelectable(event: Event) {
  const [target] = event.composedPath();
  const text = target instanceof Element ? target.closest<HTMLElement>(TEXT) : null;
  if (!text) return;
  text.tabIndex = -1;
  const release = () => {
    text.blur(); // what is selected stays selected
    text.removeAttribute('tabindex');
  };
  addEventListener('mouseup', release, { capture: true, once: true });
}
