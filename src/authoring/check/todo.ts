import { plainText } from '../../guide/plain-text.js';
import type { Check } from './context.js';
import { error } from './finding.js';

/** What the author meant to write still says so. */
export const todo: Check = ({ guide, runs, pathOf }) =>
  [
    ...guide.sections.map(({ id, heading }) => ({ path: pathOf('sections', id), text: heading })),
    ...runs,
    ...guide.references.map(({ id, text }) => ({
      path: pathOf('references', id),
      text: plainText(text),
    })),
  ]
    .filter(({ text }) => /\bTODO\b/.test(text))
    .map(({ path, text }) => error('todo', path, `Still to be written: "${text}"`, 'TODO'));
