import type { Evidence } from './evidence.js';
import { probabilityOf } from './model.js';

/** `exact`: its name or an alias, word for word; `likely`: a sound reading; `unsure`: ask "Did you mean…?". */
export type Confidence = 'exact' | 'likely' | 'unsure';

/** From this probability on, the visitor is not asked. */
export const MIN_PROBABILITY = 0.55;
/** Fewest letters of a query that is not the whole name. */
const MIN_LETTERS = 4;

/** Whether the query is the name as it stands, and nothing besides. */
export const isExact = ({ isWhole, hasContext, isRespelled }: Evidence): boolean =>
  isWhole && !hasContext && !isRespelled;

/** What makes any match unsure, however probable it is: the worst mistake is a yes where there is none. */
export const DOUBTS: readonly ((evidence: Evidence) => boolean)[] = [
  // No word was read that is the name's own.
  ({ ownRead, isWhole }) => !ownRead && !isWhole,
  // All of its own words that were read have errors, and others were not typed.
  ({ edits, surestLetters, ownUnread }) => edits > 0 && !surestLetters && ownUnread > 0,
  // No distinctive word was typed.
  ({ isVague, isWhole }) => isVague && !isWhole,
  // Most of its own words were not typed.
  ({ ownUnread }) => ownUnread > 0.5,
  // Too few letters were typed.
  ({ letters, isWhole }) => !isWhole && letters < MIN_LETTERS,
  // A state was named in which it is not known to be.
  ({ otherState }) => otherState,
  // Words of a plan stand beside an employer.
  ({ otherContext }) => otherContext,
];

/** How sure it is that a name is meant. */
export function confidenceOf(evidence: Evidence): Confidence {
  if (isExact(evidence)) return 'exact';
  const isDoubtful = DOUBTS.some((applies) => applies(evidence));
  return isDoubtful || probabilityOf(evidence) < MIN_PROBABILITY ? 'unsure' : 'likely';
}
