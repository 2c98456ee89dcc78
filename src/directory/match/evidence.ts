import type { SearchIndex } from '../index/build.js';
import { OWN, UNKNOWN_REGION_COST } from '../query/parse.js';
import { isContextWord } from '../text/context.js';
import { isWordOfState, KIND, STOP_WORD } from '../text/vocabulary.js';
import type { Interpretation } from '../query/interpret.js';
import type { Organization } from '../schema.js';
import type { Candidate } from './score.js';

/** What speaks for a name's being meant, and what against it. Shares are from 0 to 1. */
export interface Evidence {
  /** Organizations in the directory. */
  readonly size: number;
  readonly by: Candidate['by'];
  /** Whether what was looked for is the name, word for word. */
  readonly isWhole: boolean;
  /** Whether words were set aside, and whether they belong beside no organization of this kind. */
  readonly hasContext: boolean;
  readonly otherContext: boolean;
  /** Whether no word of the name is its own. */
  readonly isGeneric: boolean;
  /** How much more the next best organization costs. */
  readonly margin: number;
  /** The share of the name's own words that were not read; of all its words, when none is its own. */
  readonly ownUnread: number;
  /** The share of its other words that were not read. */
  readonly otherUnread: number;
  /** Whether no word was read that is the name's own. */
  readonly noneOwnRead: boolean;
  /** The share of the query that the name does not explain. */
  readonly unexplained: number;
  /** How many generic words the name does not explain. */
  readonly genericUnexplained: number;
  /** Typing errors for each letter of own words; and their cost on average, which is less where they sound right. */
  readonly edits: number;
  readonly editCost: number;
  /** The share of the letters of own words that were not typed, for a beginning was. */
  readonly untyped: number;
  /** The letters of own words; and of the longest of those that were read without errors. */
  readonly ownLetters: number;
  readonly surestLetters: number;
  /** Words of the query that are more than generic. */
  readonly wordCount: number;
  /** Whether the last word is the beginning of one of the name's: the rest may be on its way. */
  readonly isTyping: boolean;
  /** How many words for a kind of body were set aside. */
  readonly kindsSetAside: number;
  /** Whether the query names another state, or one where it is not known. */
  readonly otherState: boolean;
  readonly unknownState: boolean;
  readonly misplaced: number;
  /** Whether words were divided, joined or written otherwise. */
  readonly isRespelled: boolean;
  /** Letters of the query. */
  readonly letters: number;
}

/** Gathers the evidence for a candidate. */
export function evidenceOf(
  index: SearchIndex,
  candidate: Candidate,
  kind: Organization['kind'],
  margin: number,
): Evidence {
  const { name, query, by, readings, places, misplaced, cost } = candidate;
  const { interpretation } = query;
  const { understood, isPlan } = interpretation;
  const { dictionary, weights, wordsOfName } = index;
  const from = wordsOfName.starts[name] as number;
  const ids: number[] = [];
  for (let i = from; (wordsOfName.items[i] as number) < dictionary.length; i++)
    ids.push(wordsOfName.items[i] as number);
  const weightOf = (place: number) => (weights[ids[place] as number] as number) / 100;
  const all = ids.map((_, i) => i).filter((i) => weightOf(i) > STOP_WORD);
  const own = all.filter((i) => weightOf(i) >= OWN);
  const ownOrAll = own.length ? own : all;
  const isOwn = (place: number) => ownOrAll.includes(place);
  const others = all.filter((i) => !isOwn(i));
  const isRead = readAmong(index, candidate, ids);
  const shareUnread = (list: readonly number[]) => {
    const sum = (some: readonly number[]) => some.reduce((total, i) => total + weightOf(i), 0);
    return sum(list.filter((i) => !isRead(i))) / (sum(list) || 1);
  };

  const letters = query.text.replaceAll(' ', '').length;
  let explained = 0;
  let total = 0;
  let wordCount = 0;
  let genericUnexplained = 0;
  let edits = 0;
  let editCost = 0;
  let ownLetters = 0;
  let ownLength = 0;
  let ownRead = 0;
  let surestLetters = 0;
  let isTyping = false;
  let otherState = false;
  let unknownState = false;
  const terms = by === 'words' ? query.terms : [];
  terms.forEach(({ text, weight, isState, isOpen }, t) => {
    const reading = readings[t];
    const word = dictionary[ids[places[t] as number] as number];
    if (isOpen && reading && !reading.edits && word !== text)
      isTyping = !isState && !!word?.startsWith(text);
    if (isState && !reading) otherState = true;
    if (reading?.cost === UNKNOWN_REGION_COST) unknownState = true;
    if (weight < KIND) {
      if (!reading && weight > STOP_WORD && !isContextWord(text) && !NEUTRAL.has(text))
        genericUnexplained++;
      return;
    }
    total += weight;
    wordCount++;
    if (!reading) return;
    explained += weight;
    const place = places[t] as number;
    // The code of a state is as good as its name.
    const isOfName =
      isState && ownOrAll.some((i) => isWordOfState(dictionary[ids[i] as number] ?? ''));
    if (!isOfName && (place < 0 || !isOwn(place))) return;
    ownRead++;
    const { length } = isState ? text : (word ?? text);
    ownLetters += text.length;
    ownLength += Math.max(text.length, length);
    edits += reading.edits;
    if (reading.edits) editCost += reading.cost;
    else surestLetters = Math.max(surestLetters, text.length);
  });
  return {
    size: index.size,
    by,
    isWhole: cost === query.cost,
    hasContext: understood !== undefined,
    otherContext: !!isPlan && kind !== 'health-plan',
    isGeneric: own.length === 0 && !terms.some(({ isState }, t) => isState && readings[t]),
    margin,
    ownUnread: by === 'words' ? shareUnread(ownOrAll) : 0,
    otherUnread: by === 'words' ? shareUnread(others) : 0,
    noneOwnRead: by === 'words' && ownRead === 0,
    unexplained: total ? 1 - explained / total : 0,
    genericUnexplained,
    edits: edits / Math.max(1, ownLetters),
    editCost: editCost / Math.max(1, ownRead),
    untyped: ownLength ? 1 - ownLetters / ownLength : 0,
    ownLetters: by === 'words' ? ownLetters : letters,
    surestLetters: by === 'words' ? surestLetters : letters,
    wordCount,
    isTyping,
    kindsSetAside: by === 'words' ? countKinds(interpretation) : 0,
    otherState,
    unknownState,
    misplaced,
    isRespelled: query.isRespelled,
    letters,
  };
}

/** Words for kinds of bodies that are often set aside, and words that go with several kinds. */
const KINDS = new Set(
  'health plan plans insurance medical dental vision school hospital bank seguro government'.split(
    ' ',
  ),
);
const NEUTRAL = new Set('public government'.split(' '));

/** How many words for kinds were set aside, or left out of account. */
const countKinds = ({ words, whole }: Interpretation): number =>
  whole.filter((word) => KINDS.has(word) && (NEUTRAL.has(word) || !words.includes(word))).length;

/** Plans of one family are called by any of these. */
const FAMILY = ['blue', 'cross', 'shield'];

/** Whether a word of a name was read: itself, by the code of its state, or by another word for the same family. */
function readAmong(
  { dictionary }: SearchIndex,
  { query, readings, places }: Candidate,
  ids: readonly number[],
): (place: number) => boolean {
  const wordAt = (place: number) => dictionary[ids[place] as number] ?? '';
  const hasState = query.terms.some(({ isState }, t) => isState && readings[t]);
  const hasFamily = places.some((place) => FAMILY.includes(wordAt(place)));
  return (place) =>
    places.includes(place) ||
    (hasState && isWordOfState(wordAt(place))) ||
    (hasFamily && FAMILY.includes(wordAt(place)));
}
