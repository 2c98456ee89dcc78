/**
 * Takes an Escape for one layer: none around it closes by the same one, neither as the key goes
 * down nor as it comes up, for which some pages listen. To be first, hear it as the window captures
 * it.
 */
export function takeEscape(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
  const onRelease = (up: KeyboardEvent) => {
    if (up.key !== 'Escape') return;
    up.stopPropagation();
    removeEventListener('keyup', onRelease, true);
  };
  addEventListener('keyup', onRelease, true);
}
