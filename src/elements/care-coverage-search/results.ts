/**
 * All that the search needs once it is wanted, and not before: loaded with the first focus, or as the pointer comes near.
 * As modules it is a file of its own; the single script carries it as code that has not run.
 */
import { answerStyles } from './answer-card.styles.js';
import { listStyles } from './list.styles.js';

export { createSearch, loadDirectory, sampleDirectory } from '../../directory/index.js';
export { renderAnswer } from './answer-card.js';
export { renderOptions } from './list.js';

/** The sheets of the list and of the answer. */
export const resultStyles = [listStyles, answerStyles];
