import { en } from '../strings/en.js';
import { type ExaminedElement, type Finding, nameOf } from './finding.js';
import { meant } from './nearest.js';

const KEYS = Object.keys(en);

/** Words of the page's own for what the widget says, under keys that it does not know. */
export const examineWords = (element: ExaminedElement): Finding[] =>
  Object.keys(element.words ?? {})
    .filter((key) => !KEYS.includes(key))
    .map((key) => ({
      about: `${nameOf(element)} words`,
      found: `Nothing is said under the key "${key}".`,
      fix: meant(key, KEYS, 'Take one of the keys in src/strings/en.ts.', (right) => `"${right}"`),
    }));
