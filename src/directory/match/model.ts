import type { Evidence } from './evidence.js';

/** With a lead over the next organization of at least this cost, it is no matter how much more. */
const CLEAR_LEAD = 0.05;

/**
 * By how much each of these, a number from 0 to about 3, changes the log odds of the name's being
 * meant. Fitted 2026-11-26 by `node tests/eval/train.mjs`, which prints the weights in this order.
 */
export const featuresOf = (e: Evidence): readonly (readonly [weight: number, value: number])[] => [
  [3.66, 1],
  [-3.7, e.ownUnread],
  [-2.18, e.otherUnread],
  [-1.39, Number(e.isGeneric && !e.isWhole)],
  [-2.22, Number(e.otherKind)],
  [2.13, Number(e.edits > 0)],
  [-3.26, 4 * e.editCost],
  // Errors weigh more in the only own word, and so does what is missing of it.
  [-1.29, e.ownRead < 2 ? 4 * Math.min(0.5, e.edits) : 0],
  [-1.1, e.ownRead < 2 ? e.untyped : 0],
  [-0.6, Math.min(3, e.misplaced)],
  [-2.17, 1 - Math.min(CLEAR_LEAD, Math.max(0, e.margin)) / CLEAR_LEAD],
];

/**
 * Organizations in the directory on which the weights were fitted; and what a directory e times as
 * large takes off.
 */
const FITTED_SIZE = 9100;
const SIZE_WEIGHT = 0.5;

/**
 * The probability that a name is meant, by logistic regression on how people write names that are
 * in a directory, and others.
 */
export function probabilityOf(evidence: Evidence): number {
  // Among more organizations, more are like what was typed by chance.
  let logOdds = -SIZE_WEIGHT * Math.max(0, Math.log(evidence.size / FITTED_SIZE));
  for (const [weight, value] of featuresOf(evidence)) logOdds += weight * value;
  return 1 / (1 + Math.exp(-logOdds));
}
