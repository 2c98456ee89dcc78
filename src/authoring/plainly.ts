import type { Problem } from '../problems.js';

/** A problem in words for authors: the validator has words of its own for a key that is missing. */
export const plainly = <T extends Problem>(problem: T): T => ({
  ...problem,
  message: problem.message.replace(/^Invalid key: Expected ("[\w-]+").*$/, '$1 is missing.'),
});
