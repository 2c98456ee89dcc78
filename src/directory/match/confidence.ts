import type { Evidence } from './evidence.js';
import { probabilityOf } from './model.js';

/**
 * `exact`: its name or an alias, word for word; `likely`: a sound reading; `unsure`: ask "Did you
 * mean…?".
 */
export type Confidence = 'exact' | 'likely' | 'unsure';

/** From this probability on, the visitor is not asked. */
export const MIN_PROBABILITY = 0.43;
/** Fewest letters of a query that is not the whole name. */
const MIN_LETTERS = 4;

/** Whether the query is the name as it stands, and nothing besides. */
export const isExact = ({ cost }: Evidence): boolean => cost === 0;

/**
 * Whether a match is unsure however probable it is: the worst mistake is a yes where there is none.
 */
export const isDoubtful = (e: Evidence): boolean =>
  // A word of the query is not explained: another place, or another kind of body.
  e.unexplained ||
  // Words of a plan stand beside an employer.
  e.otherContext ||
  // No distinctive word was typed.
  e.isVague ||
  // Of what is not the whole name,
  (!e.isWhole &&
    // too few letters were typed,
    (e.letters < MIN_LETTERS ||
      // or most of its own words were not typed,
      e.ownUnread > 0.5 ||
      // or those that were typed all have errors, and others were not typed.
      (e.editCost > 0 && !e.isSound && e.ownUnread > 0)));

/** How sure it is that a name is meant. */
export function confidenceOf(evidence: Evidence): Confidence {
  if (isExact(evidence)) return 'exact';
  return isDoubtful(evidence) || probabilityOf(evidence) < MIN_PROBABILITY ? 'unsure' : 'likely';
}
