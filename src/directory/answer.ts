import type { Match, Organization } from './index.js';

/** What a visitor reads: there is no outcome that says no. */
export type Outcome = 'available' | 'some-plans' | 'unsure' | 'not-found';

/**
 * What to say to the visitor about a match. An uncertain one says so until the visitor has
 * confirmed the name: the worst failure is to say to people that they have a benefit which they do
 * not have.
 */
export function outcomeOf(
  match:
    { readonly organization: Organization; readonly confidence: Match['confidence'] } | undefined,
  confirmed = false,
): Outcome {
  if (!match) return 'not-found';
  if (match.confidence === 'unsure' && !confirmed) return 'unsure';
  const { availability, plans = [] } = match.organization;
  // Where a plan speaks against the word for all, the visitor is shown the plans.
  const isForAll =
    availability === 'all' && plans.every((plan) => plan.availability === 'included');
  return isForAll ? 'available' : 'some-plans';
}
