import { sayInConsole } from '../../console.js';
import type { Problem } from '../../problems.js';

/** Events for the host page, which hears them through every shadow root. */
export const ESCAPING = { bubbles: true, composed: true };

/** Reports what is wrong to the host page in the console. */
export function warn({ localName }: HTMLElement, problems: readonly Problem[]) {
  if (problems.length === 0) return;
  const lines = problems
    .slice(0, 9)
    .map(({ path, message }) => (path ? `${path}: ${message}` : message));
  sayInConsole('warn', `<${localName}> ${problems.length} to fix\n${lines.join('\n')}`);
}

/** Reports what is wrong to the host page: in the console, and by event. */
export function report(
  host: HTMLElement,
  event: Event & { readonly problems: readonly Problem[] },
) {
  if (event.problems.length === 0) return;
  warn(host, event.problems);
  host.dispatchEvent(event);
}
