import type { Evidence } from './evidence.js';

/** With a lead over the next organization of at least this cost, it is no matter how much more. */
const CLEAR_LEAD = 0.05;

/**
 * By how much each of these, a number from 0 to about 3, changes the log odds of the name's being meant. Fitted 2026-11-26 by
 * `node tests/eval/train.mjs`, which prints the numbers in this order.
 */
export const FEATURES: readonly (readonly [weight: number, of: (evidence: Evidence) => number])[] =
  [
    // Bias
    [3.94, () => 1],
    [-4.47, ({ ownUnread }) => ownUnread],
    [-2.57, ({ otherUnread }) => otherUnread],
    [-2.38, ({ isGeneric, isWhole }) => Number(isGeneric && !isWhole)],
    [-4.04, ({ unexplained }) => Number(unexplained)],
    [-2.54, ({ otherKind }) => Number(otherKind)],
    [1.87, ({ edits }) => Number(edits > 0)],
    [-2.01, ({ editCost }) => 4 * editCost],
    // Errors weigh more in the only own word.
    [-3.6, ({ edits, ownRead }) => (ownRead < 2 ? 4 * Math.min(0.5, edits) : 0)],
    [-3.17, ({ untyped, ownRead }) => (ownRead < 2 ? untyped : 0)],
    [-0.64, ({ misplaced }) => Math.min(3, misplaced)],
    [-2.17, ({ margin }) => 1 - Math.min(CLEAR_LEAD, Math.max(0, margin)) / CLEAR_LEAD],
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
