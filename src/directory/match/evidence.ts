import { idsOf, type SearchIndex } from '../index/build.js';
import { OWN } from '../query/parse.js';
import { isShared, isWordOfState, KIND, PLACE, STOP_WORD, weightOf } from '../text/vocabulary.js';
import { contextOf } from '../text/context.js';
import type { Organization } from '../schema.js';
import type { Candidate } from './score.js';

/** What speaks for a name's being meant, and what against it. Shares are from 0 to 1. */
export interface Evidence {
  /** Organizations in the directory. */
  readonly size: number;
  readonly by: Candidate['by'];
  /** Whether what was looked for is the name, word for word. */
  readonly isWhole: boolean;
  /** Whether words were set aside that belong beside no organization of this kind. */
  readonly otherContext: boolean;
  /** What the name costs: 0 where the query is the name itself. */
  readonly cost: number;
  /** How much more the next best organization costs that has other words of its own. */
  readonly lead: number;
  /**
   * The share of the name's own words that were not read; of all its words, when none is its own.
   */
  readonly ownUnread: number;
  /** The share of its other words that were not read. */
  readonly otherUnread: number;
  /**
   * Whether all words of the query are shared by whole kinds of organizations, or stand around
   * names.
   */
  readonly isVague: boolean;
  /**
   * Whether the query has a word, more than generic, that the name does not explain: a state in
   * which it is not known to be, or another number than it has; or is of another university.
   */
  readonly unexplained: boolean;
  /** Whether what was typed has a word that many organizations share, and the name has not. */
  readonly otherKind: boolean;
  /** What typing errors in own words cost, on average: less where they sound right. */
  readonly editCost: number;
  /** Whether a word of its own was read as such, without errors. */
  readonly isSound: boolean;
  readonly misplaced: number;
  /** Letters of the query. */
  readonly letters: number;
}

const isNumber = (word: string): boolean => /^\d+$/.test(word);

/** Whether each of the words of a name is its own; all are, where none is. */
function ownAmong({ weights }: SearchIndex, ids: readonly number[]): readonly boolean[] {
  const own = ids.map((id) => (weights[id] as number) >= 100 * OWN);
  return own.includes(true) ? own : own.map(() => true);
}

/** The words of a name that are its own, as a key. */
export function ownWordsOf(index: SearchIndex, name: number): string {
  const ids = idsOf(index, name);
  const own = ownAmong(index, ids);
  return String(ids.filter((_, place) => own[place]));
}

/** Gathers the evidence for a candidate. */
export function evidenceOf(
  index: SearchIndex,
  candidate: Candidate,
  kind: Organization['kind'],
  lead: number,
): Evidence {
  const { name, query, by, readings, places, misplaced, cost } = candidate;
  const { isPlan, whole } = query.interpretation;
  const isByWords = by === 'words';
  const terms = isByWords ? query.terms : [];
  const letters = query.text.replaceAll(' ', '').length;

  const ids = idsOf(index, name);
  const words = ids.map((id) => index.dictionary[id] as string);
  const weights = ids.map((id) => (index.weights[id] as number) / 100);
  const own = ownAmong(index, ids);
  // The code of a state is as good as its name.
  const hasState = terms.some(({ isState }, t) => isState && readings[t]);
  const isRead = (place: number) =>
    !isByWords || places.includes(place) || (hasState && isWordOfState(words[place] as string));
  const shareUnread = (isOwn: boolean) => {
    let unread = 0;
    let all = 0;
    weights.forEach((weight, place) => {
      if (weight <= STOP_WORD || own[place] !== isOwn) return;
      all += weight;
      if (!isRead(place)) unread += weight;
    });
    return unread / (all || 1);
  };

  let ownRead = 0;
  let editCost = 0;
  let isSound = false;
  readings.forEach((reading, t) => {
    if (!reading || !own[places[t] as number]) return; // a state is no word
    ownRead++;
    if (reading.isMisspelled) editCost += reading.cost;
    else isSound = true;
  });
  return {
    size: index.size,
    by,
    isWhole: cost === query.cost,
    otherContext: !!isPlan && kind !== 'health-plan',
    cost,
    lead,
    ownUnread: shareUnread(true),
    otherUnread: shareUnread(false),
    isVague: whole.every(
      (word) =>
        weightOf(word) < PLACE ||
        contextOf(word) ||
        // The State of Ohio is not Ohio State.
        (isWordOfState(word) && whole.includes('state')),
    ),
    unexplained:
      terms.some(({ weight }, t) => weight >= KIND && !readings[t]) ||
      // Ohio University is not Ohio State University, nor is Texas Tech the University of Texas.
      (query.text.includes('university') &&
        words.some((word, place) => isShared(word) && !isRead(place))) ||
      (words.some(isNumber) && whole.some((word) => isNumber(word) && !words.includes(word))),
    otherKind: isByWords && whole.some((word) => isShared(word) && !words.includes(word)),
    editCost: editCost / (ownRead || 1),
    isSound,
    misplaced,
    letters,
  };
}
