import type { Problem } from '../../problems.js';

/** Events for the host page, which hears them through every shadow root. */
export const ESCAPING = { bubbles: true, composed: true };

/** Tells the host page what is wrong: in the console, and by event. */
export function report(
  host: HTMLElement,
  event: Event & { readonly problems: readonly Problem[] },
) {
  const { problems } = event;
  if (problems.length === 0) return;
  const lines = problems
    .slice(0, 9)
    .map(({ path, message }) => (path ? `${path}: ${message}` : message));
  try {
    console.warn(`<${host.localName}> ${problems.length} to mend\n${lines.join('\n')}`);
  } catch {
    // The page has a console of its own, and it throws.
  }
  host.dispatchEvent(event);
}
