import { UNKNOWN_REGION_COST, type Query } from '../query/parse.js';
import { DISTINCTIVE, KIND, weightOf } from '../text/vocabulary.js';
import type { Alignment } from './score.js';

/** `exact`: its name or an alias, word for word; `likely`: a sound reading; `unsure`: ask "Did you mean…?". */
export type Confidence = 'exact' | 'likely' | 'unsure';

/** Fewest letters of initials that are a sound reading. */
const MIN_SOUND_INITIALS = 3;
/** Below so many letters, a typing error counts as many. */
const SHORT_WORD = 4;
const EDITS_IN_SHORT_WORD = 9;
/** Letters of distinctive words that make up for one typing error. */
const LETTERS_PER_EDIT = 4;

/** What is known of how a query was read as a name. */
export interface Evidence {
  readonly query: Query;
  readonly alignment: Alignment;
  /** The words of the name, without stop words. */
  readonly words: readonly string[];
}

/** No term was read by itself: the query is the name's initials. */
export const areInitials = ({ alignment: { readings } }: Evidence): boolean =>
  !readings.some(Boolean);

/** A word of the query that tells something is not in the name. */
export const isWordMissing = ({ query, alignment: { readings } }: Evidence): boolean =>
  query.terms.some(({ weight }, i) => weight >= KIND && !readings[i]);

export const hasEdits = ({ alignment: { readings } }: Evidence): boolean =>
  readings.some((reading) => reading?.edits);

/** How sure it is that a name is meant. */
export function confidenceOf(evidence: Evidence): Confidence {
  if (!evidence.alignment.cost) return 'exact';
  if (areInitials(evidence))
    return evidence.query.text.replaceAll(' ', '').length >= MIN_SOUND_INITIALS
      ? 'likely'
      : 'unsure';
  return isWordMissing(evidence) || !isSound(evidence) ? 'unsure' : 'likely';
}

/** Whether typing errors leave enough that is certain. */
function isSound({ query: { terms }, alignment: { readings }, words }: Evidence): boolean {
  let certain = 0;
  let letters = 0;
  let edits = 0;
  terms.forEach(({ text, weight }, i) => {
    const reading = readings[i];
    if (!reading || weight < KIND) return;
    // Letters of shared words say nothing of which name is meant.
    if (weight === DISTINCTIVE) letters += text.length;
    edits += text.length < SHORT_WORD ? reading.edits * EDITS_IN_SHORT_WORD : reading.edits;
    if (!reading.edits && weight === DISTINCTIVE) certain++;
  });
  if (!certain && readings.some((reading) => reading?.cost === UNKNOWN_REGION_COST)) return false;
  if (!edits) return true;
  const isDistinctive = (word: string) => weightOf(word) === DISTINCTIVE;
  const untyped =
    words.filter(isDistinctive).length - terms.filter(({ text }) => isDistinctive(text)).length;
  return letters >= edits * LETTERS_PER_EDIT && (certain > 0 || untyped < 1);
}
