import type { Evidence } from './evidence.js';

/** With a lead over the next organization of at least this cost, it is no matter how much more. */
const CLEAR_LEAD = 0.05;
/** Letters from which on more tell no more. */
const MANY_LETTERS = 10;
const capped = (letters: number) => Math.min(letters, MANY_LETTERS) / MANY_LETTERS;

/**
 * By how much each of these, a number from 0 to about 3, changes the log odds of the name's being meant. Fitted 2026-11-26 by
 * `node tests/eval/train.mjs`, which prints the numbers in this order.
 */
export const FEATURES: readonly (readonly [weight: number, of: (evidence: Evidence) => number])[] =
  [
    // Bias
    [2.89, () => 1],
    // Own unread
    [-5.6, ({ ownUnread }) => ownUnread],
    // Other unread
    [-3.97, ({ otherUnread }) => otherUnread],
    // Other unread for one word
    [0.81, ({ otherUnread, wordCount }) => (wordCount < 2 ? otherUnread : 0)],
    // Typing own unread
    [1.59, ({ isTyping, ownUnread }) => (isTyping ? ownUnread : 0)],
    // Typing other unread
    [3.33, ({ isTyping, otherUnread }) => (isTyping ? otherUnread : 0)],
    // Kind conflict
    [
      -3.68,
      ({ otherUnread, kindsSetAside, genericUnexplained }) =>
        otherUnread * Math.min(1, kindsSetAside + genericUnexplained),
    ],
    // Is generic
    [-3.21, ({ isGeneric, isWhole }) => Number(isGeneric && !isWhole)],
    // Unexplained
    [1.33, ({ unexplained }) => unexplained],
    // Any unexplained
    [-4.79, ({ unexplained }) => Number(unexplained > 0)],
    // Generic unexplained
    [-1.32, ({ genericUnexplained }) => Math.min(3, genericUnexplained)],
    // Edits
    [-2.67, ({ edits }) => 4 * Math.min(0.5, edits)],
    // Edit cost
    [-1.57, ({ editCost }) => 4 * editCost],
    // Edits for one word
    [-1.04, ({ edits, wordCount }) => (wordCount < 2 ? 4 * Math.min(0.5, edits) : 0)],
    // Untyped
    [-2.24, ({ untyped }) => untyped],
    // Surest letters
    [-2.29, ({ surestLetters }) => capped(surestLetters)],
    // Own letters
    [3.52, ({ ownLetters }) => capped(ownLetters)],
    // Misplaced
    [-0.6, ({ misplaced }) => Math.min(3, misplaced)],
    // Close run
    [-2.29, ({ margin }) => 1 - Math.min(CLEAR_LEAD, Math.max(0, margin)) / CLEAR_LEAD],
  ];

/** Organizations in the directory on which the weights were fitted; and what a directory e times as large takes off. */
const FITTED_SIZE = 9100;
const SIZE_WEIGHT = 0.5;

/** The probability that a name is meant, by logistic regression on how people write names that are in a directory, and others. */
export function probabilityOf(evidence: Evidence): number {
  // Among more organizations, more are like what was typed by chance.
  let logOdds = -SIZE_WEIGHT * Math.max(0, Math.log(evidence.size / FITTED_SIZE));
  for (const [weight, of] of FEATURES) logOdds += weight * of(evidence);
  return 1 / (1 + Math.exp(-logOdds));
}
