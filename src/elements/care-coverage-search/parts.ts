import { intoView } from '../../combobox/into-view.js';
import type { SearchHost } from './given-directory.js';

/** What a search shows under a name of its parts, if it does. */
export const partOf = <E extends HTMLElement>(host: SearchHost, part: string): E | null =>
  host.renderRoot.querySelector<E>(`[part=${part}]`);

/** Moves the focus to a part once it is there, else to the answer. */
export function focusSoon(host: SearchHost, part: string) {
  void host.updateComplete.then(() => {
    (partOf(host, part) ?? partOf(host, 'answer'))?.focus();
  });
}

/** Brings the answer into view once it is there; in a small window, what has the focus. */
export function showAnswerSoon(host: SearchHost) {
  void host.updateComplete.then(() => {
    for (const part of ['answer', 'input']) intoView(partOf(host, part), { block: 'nearest' });
  });
}
