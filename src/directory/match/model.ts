import type { Evidence } from './evidence.js';

/** With a lead over the next organization of at least this cost, it is no matter how much more. */
const CLEAR_LEAD = 0.3;

/**
 * By how much each of these, a number from 0 to about 3, changes the log odds of the name's being
 * meant. Fitted 2026-11-26 by `node tests/eval/train.mjs`, which prints the weights in this order.
 */
export const featuresOf = (e: Evidence): readonly (readonly [weight: number, value: number])[] => [
  [5.13, 1],
  [-3.12, e.ownUnread],
  [-2.37, e.otherUnread],
  [-1.93, Number(e.otherKind)],
  [2.14, Number(e.editCost > 0)],
  [-2.23, 4 * e.editCost],
  [-0.55, e.misplaced],
  [-2.25, 1 - Math.min(CLEAR_LEAD, Math.max(0, e.lead)) / CLEAR_LEAD],
  [-2.98, 4 * e.cost],
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
