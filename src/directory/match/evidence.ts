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
   * Whether the query has a word, more than generic, that the name does not explain: or a state in
   * which it is not known to be.
   */
  readonly unexplained: boolean;
  /** Whether what was typed has a word that many organizations share, and the name has not. */
  readonly otherKind: boolean;
  /** What typing errors in own words cost, on average: less where they sound right. */
  readonly editCost: number;
  /** The letters of the longest own word that was read without errors. */
  readonly surestLetters: number;
  readonly misplaced: number;
  /** Letters of the query. */
  readonly letters: number;
}

/** The words of a name that are its own, or all where none is; as a key. */
export function ownWordsOf(index: SearchIndex, name: number): string {
  const ids = idsOf(index, name);
  const own = ids.filter((id) => (index.weights[id] as number) >= 100 * OWN);
  return String(own.length ? own : ids);
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
  const isGeneric = weights.every((weight) => weight < OWN);
  const isOwn = (place: number) => isGeneric || (weights[place] as number) >= OWN;
  // The code of a state is as good as its name.
  const hasState = terms.some(({ isState }, t) => isState && readings[t]);
  const isRead = (place: number) =>
    !isByWords || places.includes(place) || (hasState && isWordOfState(words[place] as string));
  const shareUnread = (own: boolean) => {
    let unread = 0;
    let all = 0;
    weights.forEach((weight, place) => {
      if (weight <= STOP_WORD || isOwn(place) !== own) return;
      all += weight;
      if (!isRead(place)) unread += weight;
    });
    return unread / (all || 1);
  };

  let ownRead = 0;
  let editCost = 0;
  let surestLetters = isByWords ? 0 : letters;
  terms.forEach(({ text }, t) => {
    const reading = readings[t];
    if (!reading || !isOwn(places[t] as number)) return;
    ownRead++;
    if (reading.isMisspelled) editCost += reading.cost;
    else surestLetters = Math.max(surestLetters, text.length);
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
    isVague: whole.every((word) => weightOf(word) < PLACE || contextOf(word)),
    unexplained: terms.some(({ weight }, t) => weight >= KIND && !readings[t]),
    otherKind: isByWords && whole.some((word) => isShared(word) && !words.includes(word)),
    editCost: editCost / (ownRead || 1),
    surestLetters,
    misplaced,
    letters,
  };
}
