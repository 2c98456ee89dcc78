import { plainText } from '../../guide/plain-text.js';
import type { Check } from './desk.js';

/** What the author meant to write still says so. */
export const todo: Check = ({ guide, runs, tell }) => {
  const parts = [
    ...guide.sections.map((section) => ({ part: section as object, text: section.heading })),
    ...runs.map(({ tokens, text }) => ({ part: tokens as object, text })),
    ...guide.references.map(({ text }) => ({ part: text as object, text: plainText(text) })),
  ];
  for (const { part, text } of parts) {
    if (/\bTODO\b/.test(text))
      tell('todo', 'error', part, `Still to be written: "${text}"`, 'TODO');
  }
};
